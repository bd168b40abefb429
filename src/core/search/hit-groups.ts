import { readEdtf } from '../time/edtf';
import type { RecordKind } from './record-fields';
import type { SearchHit } from './describe';

/** Answers of one kind. */
export interface HitGroup {
  readonly kind: RecordKind;
  readonly hits: readonly SearchHit[];
}

/**
 * Groups answers by kind, the group with the best answer first; facts stand by date within theirs, the newest first.
 * Expects the best answer first.
 */
export function groupHits(hits: readonly SearchHit[]): HitGroup[] {
  const kinds = [...new Set(hits.map(({ kind }) => kind))];
  return kinds.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    return {
      kind,
      hits: kind === 'fact' ? own.toSorted((a, b) => beginning(b) - beginning(a)) : own,
    };
  });
}

function beginning({ date }: SearchHit): number {
  return date === null ? -Infinity : (readEdtf(date)?.min ?? -Infinity);
}
