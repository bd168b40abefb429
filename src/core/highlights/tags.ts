/**
 * Tags as they are typed: apart by commas, semicolons or line breaks, each once and as the schema takes it. One that
 * is too long is left out.
 */
export function readTags(typed: string): string[] {
  const tags = typed.split(/[,;\p{Cc}\u2028\u2029]/u).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== '' && tag.length <= LONGEST_TAG))];
}

/** In UTF-16 units. */
export const LONGEST_TAG = 100;
