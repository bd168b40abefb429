/** Small words that people ask with. They are looked for only where there is nothing else, or in quotation marks. */
const STOP_WORDS = new Set(
  (
    'a an and are at by did do does for from had has have how in into is it of on or that the their to was were what ' +
    'when where which who whom whose why will with ' +
    'в во на и с со о об к кто что где когда как у з і й хто що де коли як до ' +
    'der die das und in im wer was wo wann le la les et du des qui que el los y en'
  ).split(' '),
);

/** Is this one of them? */
export function isStopWord(words: readonly string[]): boolean {
  return words.length === 1 && STOP_WORDS.has(words[0] ?? '');
}
