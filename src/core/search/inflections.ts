/**
 * Forms of one word that search takes for the same: a stem and the endings that may follow it. Small on purpose: what
 * it does not know, a prefix or a spelling mistake of one letter finds all the same.
 */

/** A word's stem, and whether what follows it in another word is an ending. */
export interface Stem {
  readonly stem: string;
  readonly endings: ReadonlySet<string>;
}

const CYRILLIC = /^[\u0400-\u04ff]+$/u;
const LATIN = /^[a-z]+$/u;

/** Case and number endings of Russian and Ukrainian nouns and adjectives, folded (ё as е, й and ї as и and і). */
const SLAVIC = new Set(
  [
    '',
    'а',
    'у',
    'е',
    'и',
    'ы',
    'о',
    'ю',
    'я',
    'ь',
    'і',
    'є',
    'ом',
    'ем',
    'ой',
    'ои',
    'ей',
    'еи',
    'ою',
    'ею',
    'ов',
    'ев',
    'ам',
    'ям',
    'ами',
    'ями',
    'ах',
    'ях',
    'ии',
    'ий',
    'ыи',
    'ый',
    'ого',
    'его',
    'ому',
    'ему',
    'ым',
    'им',
    'ых',
    'их',
    'ими',
    'ыми',
    'ая',
    'яя',
    'ую',
    'юю',
    'ое',
    'ее',
    'ые',
    'ие',
    'ия',
    'ию',
    'иеи',
    'ием',
    'иям',
    'иями',
    'иях',
    'ін',
    'ові',
    'еві',
    'єю',
    'ії',
    'іі',
    'ів',
    'їв',
    'ім',
    'іи',
    'ої',
    'оі',
    'ьою',
    'ым',
    'ю',
    'и',
  ].map((ending) => ending.normalize('NFKD').replaceAll(/\p{M}/gu, '')),
);
const LONGEST_SLAVIC = 4;
const SHORTEST_SLAVIC_STEM = 3;

/** Plurals and verb endings of English, by what they end a word with. */
const ENGLISH = new Set(['', 's', 'es', 'e', 'ed', 'd', 'ing', 'er', 'y', 'ies', 'ied', 'ying']);
const ENGLISH_CUTS = ['ying', 'ies', 'ied', 'ing', 'ed', 'es', 's', 'y', 'e'];
const SHORTEST_ENGLISH_STEM = 3;

/** The stem of a folded word; undefined for short words and for scripts whose words do not change here. */
export function stemOf(folded: string): Stem | undefined {
  if (CYRILLIC.test(folded)) {
    for (
      let cut = Math.min(LONGEST_SLAVIC, folded.length - SHORTEST_SLAVIC_STEM);
      cut >= 0;
      cut--
    ) {
      const stem = folded.slice(0, folded.length - cut);
      if (cut === 0 ? folded.length > SHORTEST_SLAVIC_STEM : SLAVIC.has(folded.slice(-cut))) {
        return { stem, endings: SLAVIC };
      }
    }
    return undefined;
  }
  if (!LATIN.test(folded) || folded.length <= SHORTEST_ENGLISH_STEM) return undefined;
  const cut = ENGLISH_CUTS.find(
    (ending) =>
      folded.endsWith(ending) &&
      folded.length - ending.length >= SHORTEST_ENGLISH_STEM &&
      !(ending === 's' && folded.endsWith('ss')),
  );
  return { stem: folded.slice(0, folded.length - (cut?.length ?? 0)), endings: ENGLISH };
}

/** Particles that Korean joins to a word; the longest first. */
const KOREAN_PARTICLES = [
  '으로부터',
  '에게서',
  '이라고',
  '으로',
  '에서',
  '에게',
  '까지',
  '부터',
  '라고',
  '이랑',
  '한테',
  '께서',
  '은',
  '는',
  '이',
  '가',
  '을',
  '를',
  '의',
  '에',
  '와',
  '과',
  '도',
  '만',
  '로',
  '께',
  '랑',
];
const SHORTEST_BEFORE_PARTICLE = 2;

/** A run of Hangul without the particle at its end; undefined where it has none. */
export function withoutParticle(run: string): string | undefined {
  const particle = KOREAN_PARTICLES.find(
    (one) => run.endsWith(one) && run.length - one.length >= SHORTEST_BEFORE_PARTICLE,
  );
  return particle === undefined ? undefined : run.slice(0, run.length - particle.length);
}
