/**
 * npm run -s annotate -- [--pack FILE]... [--date YYYY-MM-DD] [--url URL] FILE
 *
 * Prints the mentions in a saved page or a text file as JSON, by the same engine that the extension runs.
 * Offsets are UTF-16 units into the printed text. Exit 0, or 2 with one line on standard error.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findCandidates } from '../src/core/mentions/find';
import { compileLexicon } from '../src/core/mentions/lexicon/compile';
import { openLexicon } from '../src/core/mentions/lexicon/open';
import { linkPage } from '../src/core/mentions/link/page-linker';
import { isGerman } from '../src/core/mentions/link/style';
import { readPack, summariseProblems } from '../src/core/pack/check-pack';
import { fromRef, type Ref } from '../src/core/pack/refs';
import type { Pack } from '../src/core/pack/schema';
import { readEdtf } from '../src/core/time/edtf';
import { BadInputError, print, readTextFile, runCommand } from './command';
import { readPageFile, type PageFile } from './read-page-file';

const USAGE = 'usage: npm run -s annotate -- [--pack FILE]... [--date YYYY-MM-DD] [--url URL] FILE';
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
  print(annotate(readPageFile(file, values.url ?? ''), packs, values.date));
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        date: { type: 'string' },
        url: { type: 'string' },
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
      })),
    ),
    abstained: linked.flatMap(({ abstained }, block) =>
      abstained.map((one) => ({
        ...place(block, one),
        candidates: one.candidates.map(idOf),
        why: one.why,
      })),
    ),
  };
}
