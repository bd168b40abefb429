/**
 * npm run -s annotate -- [--pack FILE]... [--date YYYY-MM-DD] [--url URL] [--why] FILE
 *
 * Prints the mentions in a saved page or a text file as JSON, by the same engine that the extension runs; with --why
 * one line for each mention and each name left open, for people. Offsets are UTF-16 units into the printed text.
 * Exit 0, or 2 with one line on standard error.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findCandidates } from '../src/core/mentions/find';
import { compileLexicon } from '../src/core/mentions/lexicon/compile';
import { openLexicon } from '../src/core/mentions/lexicon/open';
import { linkPage } from '../src/core/mentions/link/page-linker';
import { isGerman } from '../src/core/mentions/link/style';
import { summariseProblems } from '../src/core/json/problems';
import { readPack } from '../src/core/pack/check-pack';
import type { Evidence } from '../src/core/mentions/mention';
import { fromRef, type Ref } from '../src/core/pack/refs';
import type { Pack } from '../src/core/pack/schema';
import { readEdtf } from '../src/core/time/edtf';
import { BadInputError, print, readTextFile, runCommand } from './command';
import { readPageFile, type PageFile } from './read-page-file';

const USAGE =
  'usage: npm run -s annotate -- [--pack FILE]... [--date YYYY-MM-DD] [--url URL] [--why] FILE';
const BUNDLED_PACK = fileURLToPath(
  new URL('../public/packs/russia-north-korea.json', import.meta.url),
);

runCommand(() => {
  const { values, positionals } = readArguments();
  const [file, ...rest] = positionals;
  if (file === undefined || rest.length > 0) throw new BadInputError(USAGE);
  checkDate(values.date);
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new BadInputError(`--url ${values.url}: write a whole web address`);
  }
  const packs = readPacks(values.pack ?? [BUNDLED_PACK]);
  const annotated = annotate(readPageFile(file, values.url ?? ''), packs, values.date);
  if (values.why === true) process.stdout.write(explain(annotated));
  else print(annotated);
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        date: { type: 'string' },
        url: { type: 'string' },
        why: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new BadInputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}

function checkDate(date: string | undefined): void {
  if (date === undefined) return;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date) || readEdtf(date) === undefined) {
    throw new BadInputError(`--date ${date}: write a day as YYYY-MM-DD`);
  }
}

function readPacks(files: readonly string[]): Pack[] {
  const packs = files.map((file) => {
    const result = readPack(readTextFile(file));
    if ('pack' in result) return result.pack;
    throw new BadInputError(`${file}: ${summariseProblems(result.problems)}`);
  });
  const ids = packs.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new BadInputError(`--pack: two packs have the id "${twice}"; give one of them`);
  }
  return packs;
}

function annotate(file: PageFile, packs: readonly Pack[], givenDate: string | undefined) {
  const lexicon = openLexicon(compileLexicon(packs));
  const date = givenDate ?? file.date?.date;
  const linked = linkPage({
    lexicon,
    blocks: file.blocks.map(({ text, kind }) => ({
      text,
      kind,
      finds: findCandidates(lexicon, text, { isGerman: isGerman(file.lang) }),
    })),
    page: { lang: file.lang, ...(date !== undefined && { date }) },
  });
  // With one pack its own ids say enough.
  const idOf = (ref: Ref): string => (packs.length === 1 ? fromRef(ref).id : ref);
  const place = (block: number, { start, end }: { start: number; end: number }) => {
    const shift = file.blocks[block]?.start ?? 0;
    const text = file.text.slice(shift + start, shift + end);
    return { start: shift + start, end: shift + end, text };
  };
  const evidenceOf = (evidence: readonly Evidence[]) =>
    evidence.map(({ what, block, start, end }) => ({ what, ...place(block, { start, end }) }));
  return {
    text: file.text,
    page: {
      date: date ?? null,
      dateFrom: givenDate === undefined ? (file.date?.from ?? null) : 'given',
      title: file.title === '' ? null : file.title,
      lang: file.lang === '' ? null : file.lang,
    },
    mentions: linked.flatMap(({ mentions }, block) =>
      mentions.map((one) => ({
        ...place(block, one),
        kind: one.kind,
        id: idOf(one.ref),
        rule: one.rule,
        score: one.score,
        candidates: one.candidates.map(idOf),
        evidence: evidenceOf(one.evidence),
        ...(one.reading !== undefined && { reading: one.reading }),
      })),
    ),
    abstained: linked.flatMap(({ abstained }, block) =>
      abstained.map((one) => ({
        ...place(block, one),
        candidates: one.candidates.map(idOf),
        why: one.why,
        evidence: evidenceOf(one.evidence),
      })),
    ),
  };
}

/** One line for each name found, in the order of the text. */
function explain({ mentions, abstained }: ReturnType<typeof annotate>): string {
  const lines = [
    ...mentions.map(({ id, rule, score, candidates, evidence, reading, ...at }) => {
      const others = candidates.slice(1);
      const parts = [
        `${rule} ${score}`,
        ...(reading === undefined ? [] : [`meant as ${reading}`]),
        ...evidence.map(({ what, start, text }) => `${what} at ${start} "${text}"`),
        ...(others.length === 0 ? [] : [`could be ${others.join(', ')}`]),
      ];
      return { at, says: `is ${id} (${parts.join('; ')})` };
    }),
    ...abstained.map(({ why, candidates, evidence, ...at }) => {
      const parts = [
        ...(candidates.length === 0 ? [] : [`could be ${candidates.join(', ')}`]),
        ...evidence.map(({ what, start, text }) => `${what} at ${start} "${text}"`),
      ];
      return { at, says: `left open: ${why}${parts.length === 0 ? '' : ` (${parts.join('; ')})`}` };
    }),
  ];
  return lines
    .toSorted((one, other) => one.at.start - other.at.start || other.at.end - one.at.end)
    .map(({ at, says }) => `${at.start}-${at.end} "${at.text}" ${says}\n`)
    .join('');
}
