import type { Fact, Id } from '../pack/schema';

/**
 * Groups facts that conflict, directly or through one another, whichever of them says so. Every fact is in exactly
 * one group; groups and their members keep the order of `facts`. Ids that are not among the facts are ignored.
 */
export function groupConflicts(facts: readonly Fact[]): ReadonlyArray<readonly Fact[]> {
  const leader = new Map<Id, Id>(facts.map(({ id }) => [id, id]));
  const find = (id: Id): Id => {
    let at = id;
    for (let up = leader.get(at); up !== undefined && up !== at; up = leader.get(at)) at = up;
    return at;
  };
  for (const fact of facts) {
    for (const other of fact.conflictsWith ?? []) {
      if (leader.has(other)) leader.set(find(other), find(fact.id));
    }
  }
  const groups = new Map<Id, Fact[]>();
  for (const fact of facts) {
    const key = find(fact.id);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [fact]);
    else group.push(fact);
  }
  return [...groups.values()];
}
