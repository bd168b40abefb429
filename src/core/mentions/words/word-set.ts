import { foldText } from '../../text/fold';

/** A set of words, folded, out of lists that are separated by spaces. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')).map(foldText));
}
