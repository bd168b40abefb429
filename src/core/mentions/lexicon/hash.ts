const PREFIX_FACTOR_A = 0xcc9e2d51;
const PREFIX_FACTOR_B = 0x1b873593;

/** Joins the fingerprint of some tokens and the next token's hash. Order counts: "Kim Moon" is not "Moon Kim". */
export function extendA(prefix: number, token: number): number {
  const mixed = Math.imul(((prefix << 5) | (prefix >>> 27)) ^ token, PREFIX_FACTOR_A);
  return mixed ^ (mixed >>> 15);
}

/** The second, independent half of the fingerprint; see `extendA`. */
export function extendB(prefix: number, token: number): number {
  const mixed = Math.imul(((prefix << 7) | (prefix >>> 25)) ^ token, PREFIX_FACTOR_B);
  return mixed ^ (mixed >>> 13);
}
