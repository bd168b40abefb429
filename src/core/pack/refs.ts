import type { Id } from './schema';

/** A global id, "packId/id": the only way an actor or event is named outside its own pack. */
export type Ref = `${string}/${string}`;

/** Joins a pack's id and an id inside it. Neither may contain "/", which the pack schema guarantees. */
export function toRef(packId: Id, id: Id): Ref {
  return `${packId}/${id}`;
}

/** Splits a global id. Throws a RangeError where the text has no "/". */
export function fromRef(ref: Ref): { packId: Id; id: Id } {
  const slash = ref.indexOf('/');
  if (slash < 1) throw new RangeError(`not a global id: ${ref}`);
  return { packId: ref.slice(0, slash), id: ref.slice(slash + 1) };
}
