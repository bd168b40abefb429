const PREFIX_FACTOR = 0xcc9e2d51;

/** Joins the fingerprint of some tokens and the next token's hash. Order counts: "Kim Moon" is not "Moon Kim". */
export function extendHash(prefix: number, token: number): number {
  const mixed = Math.imul(((prefix << 5) | (prefix >>> 27)) ^ token, PREFIX_FACTOR);
  return mixed ^ (mixed >>> 15);
}
