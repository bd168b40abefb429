import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../src/core/pack/schema';
import { ROOT } from '../../steps/run-command';
import type { Figure } from '../figures';
import { LABELLED_QUERIES, type LabelledQuery } from './labelled-queries';
import { makePackOfFacts } from './made-up-pack';
import { makeQueries } from './made-up-queries';
import { WAYS, type SearchWay } from './ways';

const MADE_UP_FACTS = 5_000;
const FIRST_AT_1 = 0.9;
const FIRST_AT_5 = 0.98;
const FEW = 5;

interface Task {
  readonly pack: Pack;
  readonly queries: readonly LabelledQuery[];
}

interface Outcome extends LabelledQuery {
  /** From 0; -1 where none of the first five is right. */
  readonly place: number;
  readonly found: readonly string[];
}

/** How often the first answer, or one of the first five, is a right one: ours and other libraries'. */
export function measureQuality(): { figures: Figure[]; missed: string } {
  const bundled = JSON.parse(
    readFileSync(join(ROOT, 'public', 'packs', 'russia-north-korea.json'), 'utf8'),
  ) as Pack;
  const madeUp = makePackOfFacts(MADE_UP_FACTS);
  const tasks: Task[] = [
    { pack: bundled, queries: LABELLED_QUERIES },
    { pack: madeUp, queries: makeQueries(madeUp) },
  ];
  const figures: Figure[] = [];
  let missed = '';
  for (const [at, way] of WAYS.entries()) {
    const outcomes = tasks.flatMap((task) => tryAll(way, task));
    const isOurs = at === 0;
    const add = (what: string, some: readonly Outcome[], most: number, limit: number | null) => {
      const value = some.filter(({ place }) => place >= 0 && place < most).length / some.length;
      const name = `${way.name}: success at ${most}, ${what} (${some.length})`;
      figures.push({ name, value, unit: '', limit, holds: limit === null ? null : value >= limit });
    };
    add('all queries', outcomes, 1, isOurs ? FIRST_AT_1 : null);
    add('all queries', outcomes, FEW, isOurs ? FIRST_AT_5 : null);
    if (isOurs) {
      const held = outcomes.filter(({ isHeldOut }) => isHeldOut);
      add('held-out queries', held, 1, FIRST_AT_1);
      add('held-out queries', held, FEW, FIRST_AT_5);
      missed = outcomes
        .filter(({ place }) => place !== 0)
        .map(({ query, place, found, right, isHeldOut }) => {
          const where = place < 0 ? 'not among the first five' : `at ${place + 1}`;
          return `${isHeldOut ? 'held out' : 'seen'}  ${query}: ${where}; first ${found[0] ?? 'nothing'}, right ${right.slice(0, 3).join(' ')}`;
        })
        .join('\n');
    }
    for (const sort of ['name', 'typo', 'script', 'word', 'date', 'filter'] as const) {
      add(
        sort,
        outcomes.filter((one) => one.sort === sort),
        1,
        null,
      );
    }
  }
  return { figures, missed };
}

function tryAll(way: SearchWay, { pack, queries }: Task): Outcome[] {
  const ready = way.build(pack);
  return queries.map((labelled) => {
    const found = ready.find(labelled.query, FEW);
    return { ...labelled, found, place: found.findIndex((id) => labelled.right.includes(id)) };
  });
}
