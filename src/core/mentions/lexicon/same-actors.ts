import { toRef } from '../../pack/refs';
import { createGroups } from './groups';
import type { NamedPack } from './named-pack';

/** Actors who share an identifier, or of whom one is said to be the other, are one; says whose group each is in. */
export function joinSameActors(packs: readonly NamedPack[]): (entity: number) => number {
  const groups = createGroups();
  const byId = new Map<string, number>();
  const bySame = new Map<string, number>();
  for (const { actors } of packs) {
    for (const { sameAs = [] } of actors) for (const ref of sameAs) bySame.set(ref, -1);
  }
  let entity = 0;
  for (const { id: pack, actors, events } of packs) {
    for (const { id, ids } of actors) {
      for (const [scheme, one] of ids === undefined ? [] : Object.entries(ids)) {
        const first = byId.get(`${scheme} ${one}`);
        if (first === undefined) byId.set(`${scheme} ${one}`, entity);
        else groups.join(first, entity);
      }
      if (bySame.size > 0 && bySame.has(toRef(pack, id))) bySame.set(toRef(pack, id), entity);
      entity++;
    }
    entity += events.length;
  }
  entity = 0;
  for (const { actors, events } of packs) {
    for (const { sameAs } of actors) {
      for (const ref of sameAs ?? []) {
        const other = bySame.get(ref) ?? -1;
        if (other !== -1) groups.join(other, entity);
      }
      entity++;
    }
    entity += events.length;
  }
  return groups.of;
}
