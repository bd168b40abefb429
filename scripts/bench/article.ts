/** A made-up article of any length, the same on every run: for measuring, not for reading. */

export interface MadeUpArticle {
  /** Paragraphs of text; names stand in them as they are. */
  readonly paragraphs: readonly string[];
  readonly names: readonly string[];
}

const SYLLABLES = [
  'ba',
  'do',
  'fi',
  'ga',
  'he',
  'ju',
  'ka',
  'lo',
  'mi',
  'ne',
  'pa',
  'ro',
  'su',
  'ti',
  've',
];
const WORDS =
  'the a of to and in that it was for on with as by at from this which had were after before between under over when while some many other new old small large early late river bridge market letter window harbour season question answer meeting office paper table morning evening street garden winter summer'.split(
    ' ',
  );
const SENTENCE_WORDS = 16;
const PARAGRAPH_SENTENCES = 5;

/** Writes an article with so many words, and so many places that name one of the people. */
export function writeArticle(size: {
  readonly words: number;
  readonly hits: number;
  readonly names: number;
}): MadeUpArticle {
  const pick = createPicker();
  const names = [...nameGenerator(pick, size.names)];
  const sentences = Math.round(size.words / SENTENCE_WORDS);
  const paragraphs: string[] = [];
  let paragraph: string[] = [];
  let written = 0;
  for (let index = 0; index < sentences; index += 1) {
    const words = Array.from({ length: SENTENCE_WORDS }, () => pick(WORDS));
    // Spread evenly: after so many sentences there are so many hits.
    while (written < Math.round(((index + 1) * size.hits) / sentences)) {
      words.splice(
        1 + ((written * 5) % (SENTENCE_WORDS - 2)),
        0,
        names[written % names.length] ?? '',
      );
      written += 1;
    }
    paragraph.push(`${capitalise(words.join(' '))}.`);
    if (paragraph.length === PARAGRAPH_SENTENCES || index === sentences - 1) {
      paragraphs.push(paragraph.join(' '));
      paragraph = [];
    }
  }
  return { paragraphs, names };
}

function* nameGenerator(pick: Pick, count: number): Generator<string> {
  const seen = new Set<string>();
  while (seen.size < count) {
    const word = () => capitalise(pick(SYLLABLES) + pick(SYLLABLES) + pick(SYLLABLES));
    const name = `${word()} ${word()}`;
    if (seen.has(name)) continue;
    seen.add(name);
    yield name;
  }
}

type Pick = <T>(from: readonly T[]) => T;

/** Seeded, so that every run measures the same text (multiplier of Park and Miller, 1988). */
function createPicker(): Pick {
  let state = 20_240_620;
  return (from) => {
    state = (state * 48_271) % 2_147_483_647;
    const chosen = from[state % from.length];
    if (chosen === undefined) throw new RangeError('there is nothing to pick from');
    return chosen;
  };
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
