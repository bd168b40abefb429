/** How long a card's frame may take to come and claim its key. */
const KEY_LASTS_MS = 30_000;

/** One-time keys that tell a card's frame that it was opened by our own content script, not by the page. */
export function createCardKeys(now: () => number = Date.now) {
  const expiries = new Map<string, number>();
  return {
    expect(key: string): void {
      for (const [old, expiry] of expiries) if (expiry < now()) expiries.delete(old);
      expiries.set(key, now() + KEY_LASTS_MS);
    },
    /** True once for each key that was announced in time. */
    claim(key: string): boolean {
      const expiry = expiries.get(key);
      expiries.delete(key);
      return expiry !== undefined && expiry >= now();
    },
  };
}

export type CardKeys = ReturnType<typeof createCardKeys>;
