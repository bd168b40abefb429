import type { Label, LabelledText } from './labelled-text';

/** What a way of finding says about a block: offsets into it, and ids of the pack. */
export interface Guess {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

/** One disagreement between the labels and a way of finding. */
export interface Confusion {
  readonly text: string;
  readonly words: string;
  /** Whom the label means; null where nobody of the pack is meant. */
  readonly meant: string | null;
  /** Whom it was linked to; null where it was left open. */
  readonly linked: string | null;
  /** The kind of near name, where one stands here. */
  readonly trap: string | null;
  readonly isPerson: boolean;
}

/** Right and wrong links, and what was missed. Optional mentions count as neither. */
export interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

export interface Score {
  readonly persons: Tally;
  readonly actors: Tally;
  readonly events: Tally;
  readonly confusions: readonly Confusion[];
}

/** Which ids are persons and which events; all others are actors of other kinds. */
export interface Ids {
  readonly persons: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
}

/** Compares a text's labels with what was found in each of its blocks. */
export function scoreText(
  text: LabelledText,
  guesses: ReadonlyArray<readonly Guess[]>,
  ids: Ids,
): Score {
  const score = { persons: tally(), actors: tally(), events: tally() };
  const confusions: Confusion[] = [];
  const count = (id: string, what: keyof Tally): void => {
    if (ids.events.has(id)) score.events[what]++;
    else score.actors[what]++;
    if (ids.persons.has(id)) score.persons[what]++;
  };
  for (const [index, { text: words, labels }] of text.blocks.entries()) {
    const met = new Set<Label>();
    for (const { start, end, id } of guesses[index] ?? []) {
      const here = labels.filter((label) => label.start < end && start < label.end);
      const meant = here.filter((label) => label.kind !== 'trap' && label.id === id);
      for (const label of meant) met.add(label);
      const isWanted = meant.some(({ kind }) => kind === 'wanted');
      if (isWanted) count(id, 'right');
      if (meant.length > 0) continue;
      count(id, 'wrong');
      const wanted = here.find(({ kind }) => kind === 'wanted');
      confusions.push({
        text: text.name,
        words: words.slice(start, end),
        meant: wanted?.id ?? null,
        linked: id,
        trap: here.find(({ kind }) => kind === 'trap')?.id ?? null,
        isPerson: ids.persons.has(id),
      });
    }
    for (const label of labels) {
      if (label.kind !== 'wanted' || met.has(label) || isInsideMet(label, labels, met)) continue;
      count(label.id, 'missed');
      confusions.push({
        text: text.name,
        words: words.slice(label.start, label.end),
        meant: label.id,
        linked: null,
        trap: null,
        isPerson: ids.persons.has(label.id),
      });
    }
  }
  return { ...score, confusions };
}

/** A name inside a longer mention that was linked: nobody can rest on it alone. */
function isInsideMet(label: Label, labels: readonly Label[], met: ReadonlySet<Label>): boolean {
  for (let at = label.inside; at !== null; at = labels[at]?.inside ?? null) {
    const outer = labels[at];
    if (outer !== undefined && met.has(outer)) return true;
  }
  return false;
}

/** Adds scores up. */
export function sumScores(scores: readonly Score[]): Score {
  const sum = { persons: tally(), actors: tally(), events: tally() };
  for (const score of scores) {
    for (const kind of ['persons', 'actors', 'events'] as const) {
      for (const what of ['right', 'wrong', 'missed'] as const) {
        sum[kind][what] += score[kind][what];
      }
    }
  }
  return { ...sum, confusions: scores.flatMap(({ confusions }) => confusions) };
}

/** Share of the links that are right; 1 where there are none. */
export function precisionOf({ right, wrong }: Tally): number {
  return right + wrong === 0 ? 1 : right / (right + wrong);
}

/** Share of the wanted mentions that were linked; 1 where none was wanted. */
export function recallOf({ right, missed }: Tally): number {
  return right + missed === 0 ? 1 : right / (right + missed);
}

function tally(): Tally {
  return { right: 0, wrong: 0, missed: 0 };
}
