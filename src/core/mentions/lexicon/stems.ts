import type { Edtf } from '../../pack/schema';
import { ALWAYS, toDays } from './days';
import type { DaySpan } from './days';
import { createGrowingWords } from './grow';
import type { GrowingWords } from './grow';

/** What few forms have: a base spelling that they were derived from, or days on which alone they are valid. */
export interface Stems {
  readonly entity: GrowingWords;
  readonly text: GrowingWords;
  readonly span: GrowingWords;
  /** Adds a stem and returns its index. */
  readonly add: (stem: Readonly<Record<'entity' | 'text' | 'span', number>>) => number;
}

/** No stems yet. */
export function createStems(): Stems {
  const entity = createGrowingWords();
  const text = createGrowingWords();
  const span = createGrowingWords();
  return {
    entity,
    text,
    span,
    add(stem) {
      text.add(stem.text);
      span.add(stem.span);
      return entity.add(stem.entity);
    },
  };
}

/** Spans of days, each once; the first is `ALWAYS`. */
export interface Spans {
  readonly all: readonly DaySpan[];
  /** The index of the days that all these dates have in common; undefined where they have none. */
  readonly indexOf: (dates: ReadonlyArray<Edtf | undefined>) => number | undefined;
}

/** No span but `ALWAYS`. */
export function createSpans(): Spans {
  const all: DaySpan[] = [ALWAYS];
  const known = new Map<string, number | undefined>();

  function indexOf(dates: ReadonlyArray<Edtf | undefined>): number | undefined {
    const key = dates.join(' ').trim();
    if (key === '') return 0;
    if (known.has(key)) return known.get(key);
    let { from, until } = ALWAYS;
    for (const date of dates) {
      const days = date === undefined ? ALWAYS : (toDays(date) ?? ALWAYS);
      from = Math.max(from, days.from);
      until = Math.min(until, days.until);
    }
    const index = from > until ? undefined : all.push({ from, until }) - 1;
    known.set(key, index);
    return index;
  }

  return { all, indexOf };
}
