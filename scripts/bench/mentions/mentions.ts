import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pack } from '../../../src/core/pack/schema';
import { ROOT } from '../../steps/run-command';
import type { Benchmark, Figure } from '../figures';
import { makeCrowd } from './crowd';
import type { LabelledText } from './labelled-text';
import { readTexts } from './read-texts';
import { precisionOf, recallOf, scoreText, sumScores } from './score';
import type { Confusion, Ids, Score, Tally } from './score';
import { engine, fullNames, lexiconOf, naive, taggerGate } from './ways';
import type { Way } from './ways';

/** What issue and docs ask of the texts that were not looked at. */
const LEAST = {
  persons: { precision: 0.99, recall: 0.95 },
  actors: { precision: 0.98, recall: 0.95 },
};
/** How much the figures may fall when everything is installed at once. */
const MOST_FALL = 0.01;
const CROWD = 100_000;

/** A pack and the texts that are labelled with its ids. */
export interface LabelledWorld {
  readonly pack: Pack;
  readonly texts: readonly LabelledText[];
  readonly ids: Ids;
}

/** Reads a labelled world: `russia-north-korea`, the bundled pack, or `league`, an invented one. */
export function readWorld(name: 'russia-north-korea' | 'league'): LabelledWorld {
  const file =
    name === 'league'
      ? join(ROOT, 'tests', 'texts', name, 'pack.json')
      : join(ROOT, 'public', 'packs', `${name}.json`);
  const pack = JSON.parse(readFileSync(file, 'utf8')) as Pack;
  const persons = new Set(pack.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const events = new Set(pack.events.map(({ id }) => id));
  return { pack, texts: readTexts(name), ids: { persons, events } };
}

/** How one way does on some texts. */
export function measure(way: Way, texts: readonly LabelledText[], ids: Ids): Score {
  return sumScores(texts.map((text) => scoreText(text, way(text), ids)));
}

const HALVES = [
  ['development', false],
  ['held out', true],
] as const;

let confusions: readonly Confusion[] = [];

/** Right and wrong mentions on labelled texts, half of which no rule was written with. */
export const mentions: Benchmark = {
  name: 'mentions',
  about: 'precision and recall of mentions on labelled texts, beside simpler ways',
  run() {
    const worlds = [readWorld('russia-north-korea'), readWorld('league')] as const;
    const [bundled] = worlds;
    const alone = worlds.map(({ pack }) => lexiconOf([pack]));
    const figures: Figure[] = [];
    const seen: Confusion[] = [];
    const together = lexiconOf([...worlds.map(({ pack }) => pack), makeCrowd(CROWD)]);
    for (const [index, world] of worlds.entries()) {
      const lexicon = alone[index];
      if (lexicon === undefined) continue;
      const { pack, texts, ids } = world;
      for (const [half, isHeldOut] of HALVES) {
        const own = texts.filter((text) => text.isHeldOut === isHeldOut);
        const title = `${pack.id}, ${half}`;
        const way = engine(lexicon, pack.id);
        const score = measure(way, own, ids);
        if (!isHeldOut) seen.push(...score.confusions);
        figures.push(
          count(`${title}: texts`, own.length, 'texts'),
          ...shares(`${title}: persons`, score.persons, isHeldOut ? LEAST.persons : null),
          ...shares(`${title}: all actors`, score.actors, isHeldOut ? LEAST.actors : null),
          ...shares(`${title}: events`, score.events, null),
          personLinks(`${title}: person links on texts with nobody`, way, world, isHeldOut),
        );
        const crowded = measure(engine(together, pack.id), own, ids);
        figures.push(
          ...falls(`${title}, everything installed: persons`, score.persons, crowded.persons),
          ...falls(`${title}, everything installed: all actors`, score.actors, crowded.actors),
        );
      }
    }
    const [lexicon] = alone;
    if (lexicon !== undefined) {
      figures.push(...besides(bundled, lexicon), ...byLanguage(bundled, lexicon));
    }
    for (const [index, world] of worlds.entries()) {
      const own = alone[index];
      if (own !== undefined) figures.push(...byKind(world, own));
    }
    confusions = seen;
    return Promise.resolve(figures);
  },
  details: () =>
    [
      'Confusions in the development half (the other half is only counted):',
      ...confusions.map(
        ({ text, words, meant, linked, trap }) =>
          `  ${text}: "${words}" is ${meant ?? trap ?? 'nobody'}, was ${linked ?? 'left open'}`,
      ),
    ].join('\n'),
};

/** The same texts by simpler ways. */
function besides({ pack, texts, ids }: LabelledWorld, lexicon: ReturnType<typeof lexiconOf>) {
  const english = texts.filter(({ lang }) => lang === 'en');
  return HALVES.flatMap(([half, isHeldOut]) => {
    const of = (some: readonly LabelledText[]) =>
      some.filter((text) => text.isHeldOut === isHeldOut);
    const rows: ReadonlyArray<readonly [string, Way, readonly LabelledText[]]> = [
      ['naive longest matching', naive(lexicon), of(texts)],
      ['full names only', fullNames(lexicon), of(texts)],
      ['English, the engine', engine(lexicon, pack.id), of(english)],
      ['English, naive', naive(lexicon), of(english)],
      ['English, naive behind a tagger (compromise)', taggerGate(lexicon), of(english)],
    ];
    return rows.flatMap(([name, way, some]) => {
      const score = measure(way, some, ids);
      return [
        ...shares(`${half}, ${name}: persons`, score.persons, null),
        ...shares(`${half}, ${name}: all actors`, score.actors, null),
      ];
    });
  });
}

function byLanguage({ pack, texts, ids }: LabelledWorld, lexicon: ReturnType<typeof lexiconOf>) {
  const langs = [...new Set(texts.map(({ lang }) => lang))];
  return HALVES.flatMap(([half, isHeldOut]) =>
    langs.flatMap((lang) => {
      const some = texts.filter((text) => text.lang === lang && text.isHeldOut === isHeldOut);
      const score = measure(engine(lexicon, pack.id), some, ids);
      return [
        ...shares(`${half}, ${lang}: persons`, score.persons, null),
        ...shares(`${half}, ${lang}: all actors`, score.actors, null),
      ];
    }),
  );
}

/** By the kind of actor, and by the kind of near name that was taken for somebody. */
function byKind({ pack, texts }: LabelledWorld, lexicon: ReturnType<typeof lexiconOf>): Figure[] {
  const kinds = [...new Set(pack.actors.map(({ kind }) => kind))];
  return HALVES.flatMap(([half, isHeldOut]) => {
    const some = texts.filter((text) => text.isHeldOut === isHeldOut);
    const ofKind = kinds.flatMap((kind) => {
      const persons = new Set(pack.actors.filter((one) => one.kind === kind).map(({ id }) => id));
      const score = measure(engine(lexicon, pack.id), some, { persons, events: new Set() });
      return shares(`${pack.id}, ${half}, kind ${kind}`, score.persons, null);
    });
    const { confusions: all } = measure(engine(lexicon, pack.id), some, {
      persons: new Set(),
      events: new Set(),
    });
    const traps = new Map<string, number>();
    for (const { linked, trap, meant } of all) {
      if (linked === null) continue;
      const name = trap ?? (meant === null ? 'unlabelled' : 'somebody else of the pack');
      traps.set(name, (traps.get(name) ?? 0) + 1);
    }
    return [
      ...ofKind,
      ...[...traps].map(([name, links]) =>
        count(`${pack.id}, ${half}, wrong links on: ${name}`, links, 'links'),
      ),
    ];
  });
}

function personLinks(name: string, way: Way, world: LabelledWorld, isHeldOut: boolean): Figure {
  const nobody = world.texts.filter(
    (text) => text.kind === 'nobody' && text.isHeldOut === isHeldOut,
  );
  const { persons } = measure(way, nobody, world.ids);
  const links = persons.right + persons.wrong;
  return { name, value: links, unit: 'links', limit: 0, holds: links === 0 };
}

function shares(
  name: string,
  tally: Tally,
  least: { readonly precision: number; readonly recall: number } | null,
): Figure[] {
  const { right, wrong, missed } = tally;
  const share = (what: 'precision' | 'recall', value: number, of: number): Figure => ({
    name: `${name}, ${what} (of ${of})`,
    value: round(value),
    unit: '',
    limit: least === null ? null : least[what],
    holds: least === null ? null : value >= least[what],
  });
  return [
    share('precision', precisionOf(tally), right + wrong),
    share('recall', recallOf(tally), right + missed),
  ];
}

function falls(name: string, before: Tally, after: Tally): Figure[] {
  const fall = (what: string, value: number): Figure => ({
    name: `${name}, fall of ${what}`,
    value: round(Math.max(0, value)),
    unit: '',
    limit: MOST_FALL,
    holds: value <= MOST_FALL,
  });
  return [
    fall('precision', precisionOf(before) - precisionOf(after)),
    fall('recall', recallOf(before) - recallOf(after)),
  ];
}

function count(name: string, value: number, unit: string): Figure {
  return { name, value, unit, limit: null, holds: null };
}

function round(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}
