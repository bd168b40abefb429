/** How long a deleted highlight can be brought back, in milliseconds. */
export const KEPT_DELETED_MS = 30 * 24 * 60 * 60 * 1_000;
