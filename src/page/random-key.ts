/** 128 bits: nobody guesses it. */
const KEY_BYTES = 16;

/** A key that nobody else has, in hexadecimal. */
export function randomKey(): string {
  // Not randomUUID: pages without TLS do not have it.
  const bytes = crypto.getRandomValues(new Uint8Array(KEY_BYTES));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
