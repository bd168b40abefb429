import { factsTied, refOf } from '../../src/core/library/shelf';
import { fromRef } from '../../src/core/pack/refs';
import type { Source } from '../../src/core/pack/schema';
import { LINK } from '../../src/core/search/layout';
import { SourcePage, type RestingFact, type SourcePageView } from '../../src/ui/library/SourcePage';
import type { FactRow } from '../../src/core/library/fact-row';
import type { LibraryView } from './views';
import { withPacks } from './with-packs';

/** A document with more facts than this has the others in the table of facts. */
const MOST_FACTS = 1_000;

/** One source. */
export function startSource(view: LibraryView): void {
  const { address } = view;
  if (!('ref' in address)) return;
  const { ref } = address;
  void withPacks(view, {
    title: undefined,
    async show(packs, signal) {
      const found = packs.shelf.locate('source', ref);
      if (!found) return { missing: ref };
      const { pack, doc } = found;
      const { packId, id } = fromRef(ref);
      const source = await packs.db.sources.get([packs.generationOf(packId), id]);
      if (!source) return { missing: ref };
      const facts = factsTied(pack, doc, LINK.source);
      const shown = [...facts.subarray(0, MOST_FACTS)];
      const rows = await packs.readFacts(shown.map((fact) => refOf(pack, fact)));
      if (signal.aborted) return;
      const page: SourcePageView = {
        ref,
        source,
        pack: pack.info.title,
        segments: bySegment(source, await readPassages(rows)),
        facts: facts.length,
        shown: shown.length,
      };
      view.draw(
        <SourcePage view={page} locale={navigator.language} />,
        source.title ?? source.outlet ?? source.id,
      );

      async function readPassages(all: readonly FactRow[]) {
        const keys = all.flatMap((row) => row.view.passages.map((passage) => passage.id));
        const passages = await packs.db.passages.bulkGet(
          [...new Set(keys)].map((key): [string, string] => [packs.generationOf(packId), key]),
        );
        const byId = new Map(passages.flatMap((one) => (one ? [[one.id, one] as const] : [])));
        return all.flatMap((row) =>
          row.view.passages.flatMap((passage) => {
            const full = byId.get(passage.id);
            return full?.source === id ? [{ row, passage: full }] : [];
          }),
        );
      }
    },
  });
}

function bySegment(
  source: Source,
  resting: ReadonlyArray<{
    readonly row: FactRow;
    readonly passage: { readonly segment?: string; readonly start: number; readonly end: number };
  }>,
): SourcePageView['segments'] {
  const factsOf = (segment: string | undefined): RestingFact[] =>
    resting
      .filter(({ passage }) => passage.segment === segment)
      .map(({ row, passage: { start, end } }) => ({
        ref: row.ref,
        statement: row.view.statement,
        start,
        end,
      }))
      .toSorted((a, b) => a.start - b.start);
  const loose = factsOf(undefined);
  return [
    ...source.segments.map((segment) => ({ segment, facts: factsOf(segment.id) })),
    ...(loose.length > 0 ? [{ facts: loose }] : []),
  ];
}
