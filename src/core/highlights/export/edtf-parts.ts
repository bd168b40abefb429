import type { Edtf } from '../../pack/schema';

/** A date as older formats write it: year, month and day as far as they are known, an end where it has one. */
export interface EdtfParts {
  readonly start: readonly number[];
  readonly end?: readonly number[];
  /** 1 spring to 4 winter. */
  readonly season?: number;
  /** Uncertain or approximate. */
  readonly isCirca: boolean;
}

/** ISO 8601-2 numbers the seasons 21 to 24. */
const FIRST_SEASON = 21;
const LAST_SEASON = 24;

/** Takes a plain EDTF date or interval apart; undefined for sets, unknown digits and whatever else has no parts. */
export function takeApart(edtf: Edtf): EdtfParts | undefined {
  const [first = '', last, ...rest] = edtf.split('/');
  const start = readDay(first);
  if (!start || rest.length > 0) return undefined;
  const end = last === undefined ? undefined : readDay(last);
  const isOpen = last === undefined || last === '' || last === '..';
  if (!isOpen && !end) return undefined;
  const [year, month] = start;
  const isSeason = month !== undefined && month >= FIRST_SEASON && month <= LAST_SEASON;
  return {
    start: isSeason ? [year as number] : start,
    ...(end && { end }),
    ...(isSeason && { season: month - FIRST_SEASON + 1 }),
    isCirca: /[?~%]/u.test(edtf),
  };
}

function readDay(text: string): number[] | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[?~%]?$/u.exec(text);
  return match?.slice(1).flatMap((part) => (part === undefined ? [] : [Number(part)]));
}
