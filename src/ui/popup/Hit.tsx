import { Fragment, type ComponentChild } from 'preact';
import type { SearchHit } from '../../core/search/describe';
import { formatEdtf } from '../../core/time/format-edtf';
import { Run } from '../Run';
import { kindNames, search } from '../search-strings';
import { Matched } from './Matched';

/**
 * What one answer says: its name or statement, and below it its date, kind, who says it and where, and the alias or
 * tie by which it matched.
 */
export function Hit(props: { readonly hit: SearchHit; readonly locale: string }) {
  const { hit, locale } = props;
  const { date, detail, docKind, said, source, about } = hit;
  const shown: ReadonlyArray<readonly [key: string, part: ComponentChild]> = [
    ['date', date !== null && <Run>{formatEdtf(date, { locale })}</Run>],
    ['kind', kindNames[docKind]],
    ['said', said.length > 0 && <Run>{said.join(' → ')}</Run>],
    ['source', source !== null && !said.includes(source) && <Run>{source}</Run>],
    [
      'detail',
      detail !== null && <Matched text={detail.text} field={detail.field} matched={hit.matched} />,
    ],
    [
      'about',
      about.length > 0 && (
        <>
          {search.about} <Run>{about.join(', ')}</Run>
        </>
      ),
    ],
  ];
  const parts = shown.filter(([, part]) => part !== false);
  return (
    <>
      <span class="hit-title">
        <Matched text={hit.title} field={hit.titleField} matched={hit.matched} />
      </span>
      <span class="hit-detail">
        {parts.map(([key, part], at) => (
          <Fragment key={key}>
            {at > 0 && ' · '}
            {part}
          </Fragment>
        ))}
      </span>
    </>
  );
}
