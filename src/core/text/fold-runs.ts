/**
 * The folding table as text: a line for every 256 units, which it describes in runs. Working the table out from
 * Unicode's properties took longer than reading a whole page of news with it.
 *
 *   length in base 36, then what the run is       "5a=" 190 letters that fold to themselves
 *   (1 where there is none)                       "q>w" 26 letters that fold to those 32 further on
 *                                                 "6@2p" 6 letters that fold to U+0061; "!ss" one that expands
 */
import { BREAK, EXPANDS, FIRST_LETTER } from './fold-classes';

/** Units of a line: 2 to the power of this. */
export const PAGE_BITS = 8;
const PAGE_SIZE = 1 << PAGE_BITS;
const RADIX = 36;

/** Marks of the classes, in the order of their codes; "!" is `EXPANDS` and has letters after it. */
const CLASS_MARKS = "|_-.:,*'!%&";
const IS_ITSELF = '=';
const MOVED = '>';
const ALWAYS = '@';
/** Capital and small letter by turns: all fold to odd numbers, or all to even ones. */
const TO_ODD = '~';
const TO_EVEN = '^';

/** What a line is unpacked into. */
export interface FoldTables {
  readonly table: Uint16Array;
  readonly expansions: Map<number, string>;
}

/** Unpacks one line of the table into its place. */
export function readFoldLine(line: string, page: number, tables: FoldTables): void {
  let at = page << PAGE_BITS;
  for (const run of line.split(' ')) at = readRun(run, at, tables);
}

function readRun(run: string, from: number, { table, expansions }: FoldTables): number {
  const length = Number.parseInt(run, RADIX);
  const mark = run.charAt(Number.isNaN(length) ? 0 : length.toString(RADIX).length);
  const rest = run.slice(run.indexOf(mark) + 1);
  const until = from + (Number.isNaN(length) ? 1 : length);
  const unitClass = CLASS_MARKS.indexOf(mark);
  if (unitClass === EXPANDS) {
    table[from] = EXPANDS;
    expansions.set(from, rest);
  } else if (unitClass !== -1) {
    table.fill(unitClass, from, until);
  } else if (mark === ALWAYS) {
    table.fill(Number.parseInt(rest, RADIX), from, until);
  } else {
    const move = mark === MOVED ? Number.parseInt(rest, RADIX) : 0;
    for (let at = from; at < until; at++) {
      table[at] = mark === TO_ODD ? at | 1 : mark === TO_EVEN ? at + (at & 1) : at + move;
    }
  }
  return until;
}

/** What one unit folds to: a letter or a class, and its letters where it expands. */
export type UnitFolding = (code: number) => { readonly unit: number; readonly letters: string };

/** The whole table as text, a line for every 256 units. */
export function writeFoldPages(foldingOf: UnitFolding): string {
  const lines: string[] = [];
  for (let page = 0; page < PAGE_SIZE; page++) {
    const runs: string[] = [];
    const until = (page + 1) << PAGE_BITS;
    for (let at = page << PAGE_BITS; at < until;) {
      const { length, what } = runAt(foldingOf, at, until);
      runs.push(`${length === 1 ? '' : length.toString(RADIX)}${what}`);
      at += length;
    }
    lines.push(runs.join(' '));
  }
  return lines.join('\n');
}

/** The longest run that begins here. */
function runAt(
  foldingOf: UnitFolding,
  from: number,
  until: number,
): { readonly length: number; readonly what: string } {
  const { unit, letters } = foldingOf(from);
  if (unit === EXPANDS) return { length: 1, what: `!${letters}` };
  const move = unit - from;
  const choices: ReadonlyArray<readonly [what: string, folds: (code: number) => number]> =
    unit < FIRST_LETTER
      ? [[CLASS_MARKS.charAt(unit), () => unit]]
      : [
          [IS_ITSELF, (code) => code],
          [TO_ODD, (code) => code | 1],
          [TO_EVEN, (code) => code + (code & 1)],
          [`${MOVED}${move.toString(RADIX)}`, (code) => code + move],
          [`${ALWAYS}${unit.toString(RADIX)}`, () => unit],
        ];
  let best = { length: 0, what: CLASS_MARKS.charAt(BREAK) };
  for (const [what, folds] of choices) {
    let at = from;
    while (at < until && foldingOf(at).unit === folds(at)) at++;
    if (at - from > best.length) best = { length: at - from, what };
  }
  return best;
}
