/**
 * Queries over a made-up pack. What is right follows from the pack's own texts, by looking at all of them, not from
 * any search.
 */
import type { Pack } from '../../../src/core/pack/schema';
import { createDice, type Dice } from '../lexicon/made-up-names';
import type { LabelledQuery, QuerySort } from './labelled-queries';

const OF_EACH = 12;

/** Makes queries by names, names with mistakes, words, dates and filters. */
export function makeQueries(pack: Pack): LabelledQuery[] {
  const dice = createDice(77_003);
  const makers: ReadonlyArray<readonly [QuerySort, () => [string, string[]] | undefined]> = [
    ['name', () => byName(pack, dice)],
    ['script', () => byOtherName(pack, dice)],
    ['typo', () => byMistake(pack, dice)],
    ['word', () => byWords(pack, dice)],
    ['date', () => byDate(pack, dice)],
    ['filter', () => byFilter(pack, dice)],
  ];
  return makers.flatMap(([sort, make]) => {
    const made: LabelledQuery[] = [];
    while (made.length < OF_EACH) {
      const one = make();
      if (one) made.push({ query: one[0], right: one[1], sort, isHeldOut: made.length % 2 === 1 });
    }
    return made;
  });
}

function pick<T>(all: readonly T[], dice: Dice): T {
  const one = all[dice(all.length)];
  if (one === undefined) throw new RangeError('there is nothing to choose from');
  return one;
}

const bearersOf = (pack: Pack, name: string) =>
  pack.actors.flatMap(({ id, aliases }) => (aliases.some(({ text }) => text === name) ? [id] : []));

function byName(pack: Pack, dice: Dice): [string, string[]] {
  const { name } = pick(pack.actors, dice);
  return [name.toLowerCase(), bearersOf(pack, name)];
}

function byOtherName(pack: Pack, dice: Dice): [string, string[]] {
  const name = pick(pack.actors, dice).aliases[1]?.text ?? '';
  return [name, bearersOf(pack, name)];
}

/** One letter of each word left out, doubled, or two changed. */
function byMistake(pack: Pack, dice: Dice): [string, string[]] {
  const { name } = pick(pack.actors, dice);
  const [first = '', last = ''] = name.split(' ');
  const spoil = (word: string) => {
    const at = 1 + dice(word.length - 2);
    const kind = dice(3);
    const [a = '', b = ''] = [word[at], word[at + 1]];
    if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 1) return word.slice(0, at) + a + word.slice(at);
    return word.slice(0, at) + b + a + word.slice(at + 2);
  };
  return [`${spoil(first)} ${last}`, bearersOf(pack, name)];
}

/** Two rare words of one statement. */
function byWords(pack: Pack, dice: Dice): [string, string[]] | undefined {
  const fact = pick(pack.facts, dice);
  const words = fact.statement
    .replace('.', '')
    .split(' ')
    .slice(2)
    .filter((word) => word.length > 4);
  if (words.length < 3) return undefined;
  const [one, other] = [pick(words, dice), pick(words, dice)];
  if (one === other) return undefined;
  const right = pack.facts.filter(
    ({ statement }) => hasWord(statement, one) && hasWord(statement, other),
  );
  return right.length > 5 ? undefined : [`${one} ${other}`, right.map(({ id }) => id)];
}

/** A name and the month of one of its facts. */
function byDate(pack: Pack, dice: Dice): [string, string[]] {
  const fact = pick(pack.facts, dice);
  const month = fact.date.edtf.slice(0, 7);
  const actor = pack.actors.find(({ id }) => id === fact.participants[0]?.actor);
  const right = tiedTo(pack, actor?.id ?? '').filter(({ date }) => date.edtf.startsWith(month));
  return [`${actor?.name ?? ''} ${month}`, right.map(({ id }) => id)];
}

/** One actor's statements of one kind. */
function byFilter(pack: Pack, dice: Dice): [string, string[]] {
  const fact = pick(pack.facts, dice);
  const actor = fact.participants[0]?.actor ?? '';
  const right = pack.facts.filter(
    ({ participants, modality }) =>
      modality === fact.modality && participants.some((one) => one.actor === actor),
  );
  const name = pack.actors.find(({ id }) => id === actor)?.name ?? '';
  return [`actor:"${name}" kind:${fact.modality}`, right.map(({ id }) => id)];
}

function tiedTo(pack: Pack, actor: string) {
  const facts = pack.facts.filter(
    ({ participants, attribution }) =>
      participants.some((one) => one.actor === actor) ||
      attribution.some(({ who }) => who === actor),
  );
  const events = pack.events.filter(({ participants }) =>
    participants.some((one) => one.actor === actor),
  );
  return [...facts, ...events];
}

function hasWord(text: string, word: string): boolean {
  return text.replace('.', '').split(' ').includes(word);
}
