import type { ComponentChildren } from 'preact';

/**
 * A run of text that somebody else wrote. Isolated, so that its direction cannot reorder its neighbours (threats
 * The document's language is English, so it does not say which language the run is in.
 */
export function Run({ children }: { readonly children: ComponentChildren }) {
  return <bdi>{children}</bdi>;
}
