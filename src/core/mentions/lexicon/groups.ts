/** Which things are one and the same, told pair by pair, in any order (union-find with path halving). */
export interface Groups {
  /** Says that two are one. */
  readonly join: (one: number, other: number) => void;
  /** The smallest number among all that are one with this. */
  readonly of: (one: number) => number;
}

/** Everybody apart. */
export function createGroups(): Groups {
  const parents = new Map<number, number>();

  function of(one: number): number {
    let at = one;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) {
      const further = parents.get(up);
      if (further !== undefined) parents.set(at, further);
      at = up;
    }
    return at;
  }

  return {
    of,
    join(one, other) {
      const [least, most] = [of(one), of(other)].toSorted((a, b) => a - b);
      if (least !== undefined && most !== undefined && least !== most) parents.set(most, least);
    },
  };
}
