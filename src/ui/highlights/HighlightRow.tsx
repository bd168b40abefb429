import { siteOf } from '../../core/highlights/find/names';
import type { HighlightQuery } from '../../core/highlights/find/query';
import { placesOf } from '../../core/highlights/find/words';
import { passageAddress } from '../../core/highlights/passage-address';
import type { Highlight } from '../../core/highlights/schema';
import { formatEdtf } from '../../core/time/format-edtf';
import { highlights as strings } from '../highlights-strings';
import { Matched } from '../popup/Matched';

/** One saved passage in the list: its words, its note, where it is from. All rows are of one height. */
export function HighlightRow(props: {
  readonly highlight: Highlight;
  readonly query: HighlightQuery;
  readonly locale: string;
  readonly states: ReadonlySet<string>;
  readonly isSelected: boolean;
  readonly isDeleted: boolean;
  readonly onSelect: (isRange: boolean) => void;
  readonly onEdit: () => void;
}) {
  const { highlight, query, locale, states, isSelected, isDeleted } = props;
  const { quote, note, page, tags, colour, created } = highlight;
  const words = quote.exact.slice(0, 60);
  const day = created.slice(0, 'YYYY-MM-DD'.length);
  const about = [
    page.site ?? siteOf(page.url),
    ...(page.date ? [formatEdtf(page.date.edtf, { locale })] : []),
    strings.saved(formatEdtf(day, { locale })),
    ...(states.has('unplaced') ? [strings.unplaced] : []),
    ...(states.has('changed') ? [strings.factChanged] : []),
  ];
  return (
    <div class={`highlight colour-${colour}`}>
      <input
        type="checkbox"
        aria-label={strings.select(words)}
        checked={isSelected}
        onClick={(event) => {
          event.preventDefault();
          props.onSelect(event.shiftKey);
        }}
        onKeyDown={(event) => {
          if (event.key !== ' ' || !event.shiftKey) return;
          event.preventDefault();
          props.onSelect(true);
        }}
      />
      <div class="highlight-said">
        <p class="highlight-quote" lang={highlight.lang ?? page.lang} dir="auto">
          <Marked text={quote.exact} query={query} />
        </p>
        {note !== '' && (
          <p class="highlight-note" dir="auto">
            <Marked text={note} query={query} />
          </p>
        )}
        <p class="highlight-about quiet">
          <bdi class="highlight-title">{page.title || page.url}</bdi> ·{' '}
          <bdi>{about.join(' · ')}</bdi>
          {tags.length > 0 && (
            <bdi class="highlight-tags"> {tags.map((tag) => `#${tag}`).join(' ')}</bdi>
          )}
        </p>
      </div>
      {!isDeleted && (
        <div class="highlight-does">
          <a
            class="plain"
            href={passageAddress(highlight)}
            target="_blank"
            rel="noreferrer"
            aria-label={strings.openOf(words)}
          >
            {strings.open}
          </a>
          <button
            type="button"
            class="plain"
            aria-label={strings.editOf(words)}
            onClick={props.onEdit}
          >
            {strings.edit}
          </button>
        </div>
      )}
    </div>
  );
}

/** A text with what was looked for marked in it. */
function Marked(props: { readonly text: string; readonly query: HighlightQuery }) {
  const { text, query } = props;
  const matched = query.parts.flatMap((part) =>
    (part.type === 'word' || part.type === 'phrase') && !part.isExcluded
      ? placesOf(text, part, false).map((place) => ({ ...place, field: '' }))
      : [],
  );
  return <Matched text={text} field="" matched={matched} />;
}
