import type { Actor, Alias, Pack } from '../../../src/core/pack/schema';

const GIVEN =
  'Anna Boris Carla David Elena Felix Greta Hugo Irene Jonas Klara Luis Marta Nils Olga Pavel Rosa Simon Tara Viktor'.split(
    ' ',
  );
/** Surnames that news of any country is full of; thousands of the crowd share each. */
const SURNAMES =
  'Kim Lee Park Choi Chung Moon Cho Smith Jones Brown Garcia Silva Müller Novak Ivanov Petrov Nguyen Chen Wang Sato'.split(
    ' ',
  );
const SYLLABLES = 'ba de fi go hu ja ke li mo nu pa re si to vu ya ze cha sho'.split(' ');
const KOREAN = 'min-seo ji-hoon ye-jin do-yun ha-eun jun-ho su-bin tae-yang so-mi woo-jin'.split(
  ' ',
);

/** A pack of so many invented people, two aliases each, the same on every run: strangers to every text. */
export function makeCrowd(size: number): Pack {
  const actors: Actor[] = [];
  for (let index = 0; index < size; index++) actors.push(makePerson(index));
  return {
    format: 'backstory-pack',
    formatVersion: 1,
    id: 'crowd',
    version: '1.0.0',
    title: 'A crowd',
    maintainer: 'Backstory',
    licence: 'CC0-1.0',
    created: '2024',
    modified: '2024',
    languages: ['en'],
    coverage: { dates: '2024', topics: [] },
    actors,
    events: [],
    facts: [],
    sources: [],
    passages: [],
  };
}

function makePerson(index: number): Actor {
  const draw = createDraw(index);
  const isKorean = draw(5) === 0;
  const common = SURNAMES[draw(SURNAMES.length)] ?? '';
  const rare = capitalise(draw, 3);
  const surname = draw(3) === 0 ? common : rare;
  const given = `${GIVEN[draw(GIVEN.length)] ?? ''} ${capitalise(draw, 2)}`;
  // A second given name keeps the crowd from being full namesakes of each other.
  const name = isKorean
    ? `${surname} ${capitalise(draw, 2)}-${KOREAN[draw(KOREAN.length)] ?? ''}`
    : `${given} ${surname}`;
  return {
    id: `p${index}`,
    kind: 'person',
    name,
    aliases: [alias(name, 'name', 'strong'), alias(surname, 'surname', 'context')],
    roles: [],
    relations: [],
  };
}

function alias(text: string, kind: Alias['kind'], match: Alias['match']): Alias {
  return { text, kind, match, case: 'capitalised' };
}

function capitalise(draw: Draw, syllables: number): string {
  let word = '';
  for (let at = 0; at < syllables; at++) word += SYLLABLES[draw(SYLLABLES.length)] ?? '';
  return word.charAt(0).toUpperCase() + word.slice(1);
}

type Draw = (below: number) => number;

/** Seeded by the person's number (multiplier of Park and Miller, 1988). */
function createDraw(seed: number): Draw {
  let state = (seed * 7919 + 104_729) % 2_147_483_647;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}
