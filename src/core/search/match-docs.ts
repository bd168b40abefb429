import type { Id } from '../pack/schema';
import { maskOf } from './filters';
import { parseQuery } from './parse-query';
import type { RecordKind } from './record-fields';
import { isChosen, type SearchedPack } from './search';
import { score, wantedParts, type Scores } from './score';

const ALL = 0.995;
const SAME = 1e-3;

/**
 * All records of one kind that answer a query best, however many, without an order: for lists that have
 * their own. By pack, 1 for each document that is one; undefined where the query asks for nothing. Never throws.
 */
export function matchDocs(
  packs: readonly SearchedPack[],
  typed: string,
  options: { readonly kind: RecordKind; readonly locales?: readonly string[] },
): ReadonlyMap<Id, Uint8Array> | undefined {
  const query = parseQuery(typed, options.locales ?? []);
  if (query.parts.length === 0) return undefined;
  const parts = wantedParts(query);
  const chosen = packs.filter((pack) => isChosen(query, pack));
  const masks = chosen.map(({ index }) => maskOf(index, query));
  const passes = (at: number, doc: number) => {
    const mask = masks[at];
    return mask === undefined || mask[doc] === 1;
  };
  const eachOfKind = (take: (at: number, doc: number) => void) => {
    for (const [at, { index }] of chosen.entries()) {
      for (let doc = 0; doc < index.docs; doc++) {
        if (index.recordKind(doc) === options.kind && passes(at, doc)) take(at, doc);
      }
    }
  };
  const share = ({ covered, worth }: Scores, doc: number) =>
    worth === 0 ? 1 : (covered[doc] as number) / worth;
  const measure = (isForgiving: boolean) => {
    const scores = chosen.map(({ index }) => score(index, parts, isForgiving));
    let most = 0;
    eachOfKind((at, doc) => {
      most = Math.max(most, share(scores[at] as Scores, doc));
    });
    return { scores, most };
  };
  let { scores, most } = measure(false);
  if (parts.length > 0 && most < ALL) {
    const forgiven = measure(true);
    if (forgiven.most > most) ({ scores, most } = forgiven);
  }
  const found = new Map(chosen.map(({ id, index }) => [id, new Uint8Array(index.docs)]));
  if (most === 0) return found;
  eachOfKind((at, doc) => {
    if (share(scores[at] as Scores, doc) < most - SAME) return;
    const own = found.get(chosen[at]?.id ?? '');
    if (own) own[doc] = 1;
  });
  return found;
}
