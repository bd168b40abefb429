import { fromRef, toRef, type Ref } from '../../src/core/pack/refs';
import { readReplacement } from '../../src/store/read-library';
import { FactPage } from '../../src/ui/library/FactPage';
import type { DatedLink } from '../../src/ui/library/RecordParts';
import { library } from '../../src/ui/library-strings';
import { copyFact } from './copy-fact';
import type { LibraryView } from './views';
import { withPacks } from './with-packs';

/** One fact. */
export function startFact(view: LibraryView): void {
  const { address } = view;
  if (!('ref' in address)) return;
  const { ref } = address;
  const { packId, id } = fromRef(ref);
  void withPacks(view, {
    title: undefined,
    async show(packs, signal) {
      const generation = packs.generationOf(packId);
      const fact = await packs.db.facts.get([generation, id]);
      const [row] = fact ? await packs.readFacts([ref]) : [];
      if (!fact || !row) return { missing: ref };
      const replacedBy = await readReplacement(packs.db, generation, fact);
      const linksTo = async (ids: ReadonlyArray<string | undefined>): Promise<DatedLink[]> => {
        const refs = ids.flatMap((one): Ref[] => (one === undefined ? [] : [toRef(packId, one)]));
        return (await packs.readFacts(refs)).map((one) => ({
          ref: one.ref,
          title: one.view.statement,
          ...(!one.view.date.isUndated && { date: one.view.date.edtf }),
          note: one.said.map(({ name }) => name).join(' → '),
        }));
      };
      const [differs, [replaces], [replacement]] = await Promise.all([
        linksTo(fact.conflictsWith ?? []),
        linksTo([fact.supersedes]),
        linksTo([replacedBy]),
      ]);
      let notice: string | null = null;
      const copy = async () => {
        notice = (await copyFact(row)) ? library.copied : library.copyFailed;
        draw();
      };
      const draw = () => {
        if (signal.aborted) return;
        view.draw(
          <FactPage
            view={{
              row,
              differs,
              ...(replaces && { replaces }),
              ...(replacement && { replacedBy: replacement }),
            }}
            locale={navigator.language}
            notice={notice}
            onCopy={() => void copy()}
          />,
          row.view.statement,
        );
      };
      draw();
    },
  });
}
