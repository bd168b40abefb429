import type { SearchHit } from '../../core/search/search';
import { formatEdtf } from '../../core/time/format-edtf';
import { Run } from '../Run';
import { hitKind } from '../strings';
import { Matched } from './Matched';

/** What one answer says: its name or statement, and below it what kind of answer it is, its date and alias. */
export function Hit(props: { readonly hit: SearchHit; readonly locale: string }) {
  const { hit, locale } = props;
  return (
    <>
      <span class="hit-title">
        <Matched text={hit.title} field="title" matched={hit.matched} />
      </span>
      <span class="hit-detail">
        {hitKind(hit)}
        {hit.date !== undefined && (
          <>
            {' · '}
            <Run>{formatEdtf(hit.date, { locale })}</Run>
          </>
        )}
        {hit.detail !== '' && (
          <>
            {' · '}
            <Matched text={hit.detail} field="detail" matched={hit.matched} />
          </>
        )}
      </span>
    </>
  );
}
