/** A page has few different words beside its names; more than these are begun anew. */
const MOST_WORDS = 2048;

/** A question about a word, asked once for each. */
export function rememberWords(ask: (word: string) => boolean): (word: string) => boolean {
  const answers = new Map<string, boolean>();
  return (word) => {
    const known = answers.get(word);
    if (known !== undefined) return known;
    const answer = ask(word);
    if (answers.size >= MOST_WORDS) answers.clear();
    answers.set(word, answer);
    return answer;
  };
}
