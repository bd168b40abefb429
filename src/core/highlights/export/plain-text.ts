/**
 * Text that others wrote, made harmless for a file that people read: line breaks of any kind as "\n", no half
 * characters, no control characters, nothing that turns the writing direction of what follows (threats R-24).
 */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replaceAll(/(?![\n\t])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The same in one line. */
export function oneLine(text: string): string {
  return plainText(text).replaceAll(/\s+/gu, ' ').trim();
}
