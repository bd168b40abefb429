/** A set of words or stems in small letters, out of lists that are separated by spaces. */
export function plainSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}
