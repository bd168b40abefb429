import type { FactRow } from '../../src/core/library/fact-row';
import { citationOf } from '../../src/core/search/citation';

/** Puts a fact with its citation into the clipboard; false where the browser does not let it. */
export async function copyFact(row: FactRow): Promise<boolean> {
  const { view, said, source, sourceUrl, pack } = row;
  const text = citationOf(
    {
      title: view.statement,
      date: view.date.isUndated ? null : view.date.edtf,
      said: said.map(({ name }) => name),
      source: source?.name ?? null,
      sourceUrl: sourceUrl ?? null,
    },
    { locale: navigator.language, pack: `${pack.title} ${pack.version}` },
  );
  return await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
