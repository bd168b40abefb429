/**
 * Made-up packs of any size in five scripts, the same on every run. Words are as common as in news texts (the nth
 * commonest about 1/n as often as the first); an actor has a Latin name and one in another script.
 */
import type { Actor, Alias, Fact, Pack, PackEvent } from '../../../src/core/pack/schema';
import { createDice, type Dice } from '../lexicon/made-up-names';

const SCRIPTS = ['Latin', 'Cyrillic', 'Hangul', 'Han', 'Arabic'] as const;
type Script = (typeof SCRIPTS)[number];

const SYLLABLES: Readonly<Record<Script, readonly string[]>> = {
  Latin:
    'ba ren co da fel ga hi jo kar li mon ne or pa ru si tan ul ver wo ya zen tre sho gli'.split(
      ' ',
    ),
  Cyrillic:
    'ба рен ко да фел га хи жо кар ли мон не ор па ру си тан ул вер цо я зен тре шо гли'.split(' '),
  Hangul: Array.from(
    '가나다라마바사아자차카타파하거너더러머버서어저처고노도로모보소오조구누두루무부수우주강산길문박신정현',
  ),
  Han: Array.from(
    '山水火木金土日月人大中国東西南北上下高田川原林森石安和平文化学生年会議政府経済交通海外新聞報告計画',
  ),
  Arabic: 'با رن كو دا فل جا هي جو كر لي مون ني ور سي تان فر وا زن تر شو'.split(' '),
};
const ONE_SYLLABLE = 12;
const TWO_SYLLABLES = 200;
const WORDS_OF_STATEMENT: Readonly<Record<Script, number>> = {
  Latin: 16,
  Cyrillic: 15,
  Hangul: 11,
  Han: 8,
  Arabic: 16,
};
const VOCABULARY = 12_000;
const FACTS_AN_ACTOR = 20;
const FACTS_AN_EVENT = 50;
const FACTS_A_SOURCE = 40;
const FIRST_YEAR = 1995;
const YEARS = 30;
const FINE = 1_000_000;
const MODALITIES = ['reported', 'statement', 'quote', 'claim', 'opinion', 'background'] as const;
const OUTLETS = ['Harbour Post', 'North Courier', 'Вестник', '일보', '週報'];

/** Makes a pack with so many facts. */
export function makePackOfFacts(facts: number): Pack {
  const dice = createDice(5_151);
  const words = new Map(SCRIPTS.map((script) => [script, makeWords(script, dice)]));
  const actors = Array.from({ length: Math.ceil(facts / FACTS_AN_ACTOR) }, (_, at) =>
    makeActor(at, dice),
  );
  const events = Array.from({ length: Math.ceil(facts / FACTS_AN_EVENT) }, (_, at): PackEvent => ({
    id: `e${at}`,
    name: sentence({ script: 'Latin', length: 4, words, dice }),
    aliases: [],
    date: { edtf: makeDay(dice), how: 'stated' },
    participants: [{ actor: pick(actors, dice).id }],
    status: 'occurred',
  }));
  const sources = Array.from(
    { length: Math.ceil(facts / FACTS_A_SOURCE) },
    (_, at): Pack['sources'][number] => ({
      id: `s${at}`,
      kind: 'web',
      title: sentence({ script: 'Latin', length: 5, words, dice }),
      outlet: pick(OUTLETS, dice),
      outletKnown: 'stated',
      retrieved: '2025-01',
      contentHash: `sha256:${'0'.repeat(64)}`,
      segments: [],
    }),
  );
  const all = Array.from({ length: facts }, (_, at): Fact => {
    const script = SCRIPTS[at % SCRIPTS.length] ?? 'Latin';
    const who = pick(actors, dice);
    const name = who.aliases.find(({ lang }) => lang === script.toLowerCase())?.text ?? who.name;
    const rest = sentence({ script, length: WORDS_OF_STATEMENT[script], words, dice });
    return {
      id: `f${at}`,
      statement: `${name} ${rest}.`,
      participants: [
        { actor: who.id },
        ...(dice(2) === 0 ? [{ actor: pick(actors, dice).id }] : []),
      ],
      ...(dice(5) === 0 && { event: pick(events, dice).id }),
      date: { edtf: dice(4) === 0 ? makeDay(dice).slice(0, 7) : makeDay(dice), how: 'stated' },
      modality: pick(MODALITIES, dice),
      attribution: [{ who: dice(2) === 0 ? pick(actors, dice).id : 'officials of the port' }],
      certainty: 'confirmed',
      passages: [`p${Math.floor(at / FACTS_A_SOURCE)}`],
    };
  });
  return {
    format: 'backstory-pack',
    formatVersion: 1,
    id: 'made-up',
    version: '1.0.0',
    title: 'Made-up facts',
    maintainer: 'Benchmark',
    licence: 'CC0-1.0',
    created: '2025-01',
    modified: '2025-01',
    languages: ['en'],
    coverage: { dates: `${FIRST_YEAR}/${FIRST_YEAR + YEARS - 1}`, topics: ['nothing'] },
    actors,
    events,
    facts: all,
    sources,
    passages: sources.map(({ id }, at) => ({
      id: `p${at}`,
      source: id,
      start: 0,
      end: 1,
      quote: { prefix: '', exact: '', suffix: '' },
      hash: `sha256:${'0'.repeat(64)}`,
    })),
  };
}

function makeActor(at: number, dice: Dice): Actor {
  const script = SCRIPTS[1 + (at % (SCRIPTS.length - 1))] ?? 'Cyrillic';
  const name = [makeName('Latin', dice), makeName('Latin', dice)].join(' ');
  const other =
    script === 'Hangul' || script === 'Han'
      ? makeName(script, dice)
      : [makeName(script, dice), makeName(script, dice)].join(' ');
  const toAlias = (text: string, lang: string): Alias => ({
    text,
    lang,
    kind: 'name',
    match: 'strong',
    case: 'capitalised',
  });
  return {
    id: `a${at}`,
    kind: 'person',
    name,
    aliases: [toAlias(name, 'latin'), toAlias(other, script.toLowerCase())],
    roles: [],
    relations: [],
  };
}

function makeName(script: Script, dice: Dice): string {
  const length = script === 'Hangul' || script === 'Han' ? 3 : 3 + dice(2);
  const word = Array.from({ length }, () => pick(SYLLABLES[script], dice)).join('');
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function makeWords(script: Script, dice: Dice): string[] {
  const words = new Set<string>();
  for (let tries = 0; words.size < VOCABULARY && tries < VOCABULARY * 4; tries++) {
    // Common words are short.
    const length = words.size < ONE_SYLLABLE ? 1 : words.size < TWO_SYLLABLES ? 2 : 2 + dice(3);
    words.add(Array.from({ length }, () => pick(SYLLABLES[script], dice)).join(''));
  }
  return [...words];
}

function sentence(options: {
  readonly script: Script;
  readonly length: number;
  readonly words: ReadonlyMap<Script, readonly string[]>;
  readonly dice: Dice;
}): string {
  const { script, length, words, dice } = options;
  const known = words.get(script) ?? [];
  const texts = Array.from({ length }, () => {
    // Uniform in the logarithm of the rank: the nth word is about 1/n as common as the first.
    const rank = Math.floor(known.length ** (dice(FINE) / FINE)) - 1;
    return known[rank] ?? '';
  });
  return texts.join(script === 'Han' ? '' : ' ');
}

function makeDay(dice: Dice): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${FIRST_YEAR + dice(YEARS)}-${two(1 + dice(12))}-${two(1 + dice(28))}`;
}

function pick<T>(all: readonly T[], dice: Dice): T {
  const one = all[dice(all.length)];
  if (one === undefined) throw new RangeError('there is nothing to choose from');
  return one;
}
