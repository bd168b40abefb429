/** Marks that only colour a letter. Vowel signs of Indic and Thai scripts are letters to us. */
export const ACCENTS = new RegExp(
  `[${[
    '\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7',
    '\\u0610-\\u061a\\u064b-\\u065f\\u0670\\u06d6-\\u06dc\\u06df-\\u06e8\\u06ea-\\u06ed',
    '\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f',
  ].join('')}]`,
  'gu',
);

/** Letters that Unicode does not decompose, but that names are commonly written without. */
const PLAIN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ß: 'ss',
    æ: 'ae',
    œ: 'oe',
    ø: 'o',
    ł: 'l',
    đ: 'd',
    ð: 'd',
    þ: 'th',
    ħ: 'h',
    ı: 'i',
    ς: 'σ',
  }),
);

/** A letter without its accents, in lower case: one or several letters, or none. */
export function plainOf(letter: string): string {
  const isKana = /[\u3040-\u30ff\uff66-\uff9f]/u.test(letter);
  if (isKana) return letter.normalize('NFKC');
  const bare = letter.normalize('NFKD').replace(ACCENTS, '').toLowerCase();
  // Lower case can bring a mark of its own, as in the Turkish dotted capital.
  return Array.from(bare.normalize('NFKD').replace(ACCENTS, ''), (part) => PLAIN.get(part) ?? part)
    .filter((part) => /[\p{L}\p{M}\p{N}]/u.test(part))
    .join('');
}
