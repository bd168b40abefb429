import type { JsonProblem } from '../json/problems';
import type { Pack, Passage } from './schema';

export interface PassageReport {
  /** Passages of sources that are this document. */
  readonly verified: number;
  /** Passages of other sources, which this document can say nothing about. */
  readonly elsewhere: number;
  readonly problems: readonly JsonProblem[];
}

/**
 * Checks every passage against the document it was taken from: its offsets (UTF-16 units), its hash, its quoted
 * first words, and the words its dates were read from. `sha256` gives the lower-case hex digest of a text as UTF-8.
 */
export function verifyPassages(
  pack: Pack,
  document: string,
  sha256: (text: string) => string,
): PassageReport {
  const documentHash = `sha256:${sha256(document)}`;
  const sources = new Set(
    pack.sources.filter(({ contentHash }) => contentHash === documentHash).map(({ id }) => id),
  );
  if (sources.size === 0) {
    return {
      verified: 0,
      elsewhere: pack.passages.length,
      problems: [
        {
          path: '$.sources',
          value: documentHash,
          message: 'give the document that the pack was made from; no source has this hash',
        },
      ],
    };
  }
  const problems: JsonProblem[] = [];
  const passages = new Map<string, Passage>();
  for (const [index, passage] of pack.passages.entries()) {
    if (!sources.has(passage.source)) continue;
    passages.set(passage.id, passage);
    const found = findPassageProblem(passage, document, sha256);
    if (found) problems.push({ ...found, path: `$.passages[${index}]${found.path}` });
  }
  for (const [list, dated] of [
    ['events', pack.events],
    ['facts', pack.facts],
  ] as const) {
    for (const [index, { date }] of dated.entries()) {
      const { expression } = date;
      if (!expression || !passages.has(expression.passage)) continue;
      if (expression.end <= document.length) continue;
      problems.push({
        path: `$.${list}[${index}].date.expression.end`,
        value: String(expression.end),
        message: `keep it inside the document, which has ${document.length} characters`,
      });
    }
  }
  return { verified: passages.size, elsewhere: pack.passages.length - passages.size, problems };
}

function findPassageProblem(
  passage: Passage,
  document: string,
  sha256: (text: string) => string,
): JsonProblem | undefined {
  const { start, end, hash, quote } = passage;
  if (end > document.length) {
    return {
      path: '.end',
      value: String(end),
      message: `keep it inside the document, which has ${document.length} characters`,
    };
  }
  const text = document.slice(start, end);
  const actual = `sha256:${sha256(text)}`;
  if (hash !== actual) {
    return { path: '.hash', value: hash, message: `the document has ${actual} at these offsets` };
  }
  if (!text.startsWith(quote.exact)) {
    return {
      path: '.quote.exact',
      value: quote.exact,
      message: 'quote the passage from its start',
    };
  }
  if (!document.slice(0, start).endsWith(quote.prefix)) {
    return { path: '.quote.prefix', value: quote.prefix, message: 'quote what stands before it' };
  }
  if (!document.slice(end).startsWith(quote.suffix)) {
    return { path: '.quote.suffix', value: quote.suffix, message: 'quote what stands after it' };
  }
  return undefined;
}
