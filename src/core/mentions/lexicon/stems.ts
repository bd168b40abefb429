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
  /** The index of the days that two dates have in common; undefined where they have none. No date is always. */
  readonly indexOf: (one: Edtf | undefined, other: Edtf | undefined) => number | undefined;
}

/** No span but `ALWAYS`. */
export function createSpans(): Spans {
  const all: DaySpan[] = [ALWAYS];
  const known = new Map<string, number | undefined>();

  function indexOf(one: Edtf | undefined, other: Edtf | undefined): number | undefined {
    if (one === undefined && other === undefined) return 0;
    const key = `${one ?? ''} ${other ?? ''}`.trim();
    if (known.has(key)) return known.get(key);
    let { from, until } = ALWAYS;
    for (const date of [one, other]) {
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
