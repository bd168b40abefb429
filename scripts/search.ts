/**
 * npm run -s search -- [--pack FILE]... [--limit N] [--lang TAG] QUERY
 *
 * Searches packs by the same engine that the popup uses, and prints { query, hits } as JSON. Offsets are UTF-16 units
 * into the text that `field` names in the record. Exit 0, or 2 with one line on standard error. No query is wrong:
 * what is not understood is searched as words.
 */
import { parseArgs } from 'node:util';
import { fromRef } from '../src/core/pack/refs';
import { buildIndexAtOnce } from '../src/core/search/build-index';
import { describeHit } from '../src/core/search/describe';
import { createPackMaterial } from '../src/core/search/material';
import { openIndex } from '../src/core/search/open-index';
import type { QueryPart } from '../src/core/search/query';
import { search, type SearchedPack } from '../src/core/search/search';
import { BadInputError, print, runCommand } from './command';
import { BUNDLED_PACK, readPacks } from './read-packs';

const USAGE = 'usage: npm run -s search -- [--pack FILE]... [--limit N] [--lang TAG] QUERY';
const MOST_HITS = 1_000;
const FEWEST_HITS = 20;

runCommand(() => {
  const { values, positionals } = readArguments();
  if (positionals.length === 0) throw new BadInputError(USAGE);
  const limit = readLimit(values.limit);
  const packs = readPacks(values.pack ?? [BUNDLED_PACK]);
  const searched = packs.map((pack): SearchedPack => ({
    id: pack.id,
    title: pack.title,
    index: openIndex(buildIndexAtOnce(pack)),
  }));
  const materials = new Map(packs.map((pack) => [pack.id, createPackMaterial(pack)]));
  // Several arguments are one query, as typed: a shell takes quotation marks away.
  const typed = positionals
    .map((one) => (positionals.length > 1 && /\s/u.test(one) ? `"${one}"` : one))
    .join(' ');
  const locales = values.lang === undefined ? [] : [values.lang];
  const { query, answers } = search(searched, typed, { limit, locales });
  const hits = answers.flatMap((answer) => {
    const material = materials.get(answer.packId)?.(answer.kind, answer.id);
    if (material === undefined) return [];
    const { kind, ref, title, date, score, matched } = describeHit(query, answer, material);
    // With one pack its own ids say enough.
    const id = packs.length === 1 ? fromRef(ref).id : ref;
    return [{ kind, id, title, date, score, matched }];
  });
  print({ query: { text: query.text, parts: query.parts.map(toPrinted) }, hits });
});

function readArguments() {
  try {
    return parseArgs({
      args: quoteExclusions(process.argv.slice(2)),
      allowPositionals: true,
      options: {
        pack: { type: 'string', multiple: true },
        limit: { type: 'string' },
        lang: { type: 'string' },
      },
    });
  } catch (error) {
    throw new BadInputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}

/** An argument such as `-opinion` belongs to the query: this command has no options of one letter. */
function quoteExclusions(args: readonly string[]): string[] {
  const isQuery = (arg: string) => /^-(?!-)./u.test(arg);
  const first = args.findIndex(
    (arg, at) => isQuery(arg) && !['--pack', '--limit', '--lang'].includes(args[at - 1] ?? ''),
  );
  if (first < 0 || args.includes('--')) return [...args];
  return [...args.slice(0, first), '--', ...args.slice(first)];
}

function readLimit(limit: string | undefined): number {
  if (limit === undefined) return FEWEST_HITS;
  const value = Number(limit);
  if (!/^\d+$/u.test(limit) || value < 1 || value > MOST_HITS) {
    throw new BadInputError(`--limit ${limit}: write a whole number from 1 to ${MOST_HITS}`);
  }
  return value;
}

/** As people read it: days, not milliseconds. */
function toPrinted(part: QueryPart) {
  if (part.type !== 'date') return part;
  const { bounds: _, words: __, ...rest } = part;
  return rest;
}
