import { libraryAddress } from '../../core/library-address';
import type { Ref } from '../../core/pack/refs';
import type { Segment, Source } from '../../core/pack/schema';
import { formatEdtf } from '../../core/time/format-edtf';
import { entryKinds, record } from '../library-strings';
import { Run } from '../Run';
import { SourceLink } from '../SourceLink';
import { outletName, segmentKind } from '../strings';
import { languageNames } from './language-name';
import { Line } from './RecordParts';

/** A fact that rests on a passage of the source. */
export interface RestingFact {
  readonly ref: Ref;
  readonly statement: string;
  /** UTF-16 offsets into the source's text. */
  readonly start: number;
  readonly end: number;
}

/** One source, its segments in their order, each with the facts that rest on it. */
export interface SourcePageView {
  readonly ref: Ref;
  readonly source: Source;
  readonly pack: string;
  /** Without a segment: passages that name none. Empty ones are left out there. */
  readonly segments: ReadonlyArray<{
    readonly segment?: Segment;
    readonly facts: readonly RestingFact[];
  }>;
  /** How many facts rest on it, and of how many these are. */
  readonly facts: number;
  readonly shown: number;
}

/** Everything that a pack says of one document. */
export function SourcePage(props: { readonly view: SourcePageView; readonly locale: string }) {
  const { view, locale } = props;
  const { source, ref } = view;
  const { kind, url, published, retrieved, lang, contentHash } = source;
  return (
    <main class="library record">
      <p class="kicker">
        {entryKinds[kind]} · <Run>{view.pack}</Run>
      </p>
      <h1>
        <Run>{source.title ?? source.outlet ?? source.id}</Run>
      </h1>
      <dl class="lines">
        <Line term={record.outlet}>
          <Run>
            {outletName({
              outletKnown: source.outletKnown,
              ...(source.outlet !== undefined && { outlet: source.outlet }),
            })}
          </Run>
        </Line>
        {published !== undefined && (
          <Line term={record.published}>
            <Run>{formatEdtf(published.edtf, { locale })}</Run>
          </Line>
        )}
        <Line term={record.retrieved}>
          <Run>{formatEdtf(retrieved, { locale })}</Run>
        </Line>
        {url !== undefined && (
          <Line term={record.address}>
            <SourceLink url={url} />
          </Line>
        )}
        {lang !== undefined && <Line term={record.language}>{languageNames(locale)(lang)}</Line>}
        <Line term={record.hash}>
          <span class="hash">{contentHash.replace('sha256:', '')}</span>
        </Line>
      </dl>
      <section aria-labelledby="segments">
        <h2 id="segments">{record.segments}</h2>
        <p>
          <a href={libraryAddress({ view: 'facts', params: { source: [ref] } })}>
            {record.allOfSource} ({view.facts})
          </a>
        </p>
        {view.shown < view.facts && (
          <p class="quiet">{record.firstFacts(view.shown, view.facts)}</p>
        )}
        {view.segments.map(({ segment, facts }) => (
          <section key={segment?.id ?? ''} class="segment">
            <h3>{segment === undefined ? record.noSegment : segmentTitle(segment, locale)}</h3>
            {segment !== undefined && (
              <p class="quiet">{record.offsets(segment.start, segment.end)}</p>
            )}
            {facts.length === 0 ? (
              <p class="quiet">{record.noFacts}</p>
            ) : (
              <ul class="dated">
                {facts.map(({ ref: fact, statement, start, end }) => (
                  <li key={`${fact} ${start}`}>
                    <a href={libraryAddress({ view: 'fact', ref: fact })}>
                      <Run>{statement}</Run>
                    </a>{' '}
                    <span class="quiet">{record.offsets(start, end)}</span>
                  </li>
                ))}
              </ul>
            )}
          </section>
        ))}
      </section>
    </main>
  );
}

function segmentTitle({ kind, outlet, author, published }: Segment, locale: string): string {
  const date = published && formatEdtf(published.edtf, { locale });
  return [segmentKind(kind), outlet, author, date].filter((one) => one !== undefined).join(', ');
}
