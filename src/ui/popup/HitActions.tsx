import type { Ref } from '../../core/pack/refs';
import type { SearchHit } from '../../core/search/describe';
import { search } from '../search-strings';
import type { HitHandlers } from './SearchBox';

/** What can be done with the answer that is marked in the list. */
export function HitActions(
  props: { readonly hit: SearchHit; readonly onPage: ReadonlySet<Ref> } & HitHandlers,
) {
  const { hit, onPage, onChoose, onOpenTab, onReveal, onCopy } = props;
  const { open } = hit;
  const named = [hit.ref, open].find((ref): ref is Ref => ref !== null && onPage.has(ref));
  return (
    <div class="hit-actions">
      {open !== null && (
        <button type="button" class="plain" onClick={() => onChoose(hit)}>
          {search.show}
        </button>
      )}
      <button type="button" class="plain" onClick={() => onOpenTab(hit)}>
        {search.inLibrary}
      </button>
      {named !== undefined && (
        <button type="button" class="plain" onClick={() => onReveal(named)}>
          {search.onThisPage}
        </button>
      )}
      {hit.kind === 'fact' && (
        <button type="button" class="plain" onClick={() => onCopy(hit)}>
          {search.copy}
        </button>
      )}
    </div>
  );
}
