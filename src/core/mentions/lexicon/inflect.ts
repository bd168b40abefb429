/**
 * What Russian and Ukrainian have in common: a name of several words is inflected word by word in one case.
 * Which words change differs (all of a Russian name, the last of a Korean one, the head of an institution),
 * so all sensible choices are made: a form that nobody uses costs nothing, a missing one loses a mention. What is
 * joined to an adjective by -о- and a hyphen ("Народно-Демократическая") has no cases of its own.
 */

/** The endings that replace the last `cut` letters, one list per case, in the order of the cases. */
export interface Paradigm {
  readonly cut: number;
  readonly cases: ReadonlyArray<readonly string[]>;
}

/** How a language finds the paradigm of a word; undefined where the word does not change. */
export type FindParadigm = (word: string) => Paradigm | undefined;

const MOST_WORDS = 6;

/** Splits a table line such as "а у|ю ым ом е" into cases: a space between cases, "|" between variants. */
export function paradigm(cut: number, line: string): Paradigm {
  return { cut, cases: line.split(' ').map((variants) => variants.split('|')) };
}

/** All case forms of a name but the one it is written in, without repetition. */
export function inflectName(text: string, findParadigm: FindParadigm): string[] {
  const parts = text.split(/(?<gap>[\s\u00a0-]+)/u);
  const words = parts.filter((_, index) => index % 2 === 0);
  if (words.length > MOST_WORDS) return [];
  const paradigms = words.map((word, index) => {
    const isFirstHalf = word.endsWith('о') && (parts[2 * index + 1] ?? ' ').trim() !== '';
    return /^\p{L}{2,}$/u.test(word) && !isFirstHalf ? findParadigm(word) : undefined;
  });
  const mostCases = Math.max(0, ...paradigms.map((found) => found?.cases.length ?? 0));
  const forms = new Set<string>();

  for (let grammaticalCase = 0; grammaticalCase < mostCases; grammaticalCase++) {
    const inflected = words.map((word, index) =>
      inflectWord(word, paradigms[index], grammaticalCase),
    );
    for (let head = 1; head <= words.length; head++) {
      addAll(forms, parts, (index) => (index < head ? inflected[index] : undefined));
    }
    addAll(forms, parts, (index) => (index === words.length - 1 ? inflected[index] : undefined));
  }
  forms.delete(text);
  return [...forms];
}

function inflectWord(word: string, found: Paradigm | undefined, grammaticalCase: number): string[] {
  const endings = found?.cases[grammaticalCase];
  if (found === undefined || endings === undefined) return [word];
  const stem = word.slice(0, word.length - found.cut);
  const isCapitals = word.length > 2 && word === word.toUpperCase();
  return endings.map((ending) => stem + (isCapitals ? ending.toUpperCase() : ending));
}

function addAll(
  forms: Set<string>,
  parts: readonly string[],
  choose: (index: number) => readonly string[] | undefined,
): void {
  let made = [''];
  for (const [index, part] of parts.entries()) {
    const choices = index % 2 === 0 ? (choose(index / 2) ?? [part]) : [part];
    made = choices.flatMap((choice) => made.map((start) => start + choice));
  }
  for (const form of made) forms.add(form);
}
