import type { ComponentChildren } from 'preact';

/**
 * A run of text that somebody else wrote. Isolated, so that its direction cannot reorder its neighbours (threats
 * `lang` (BCP 47) where the language is known; the document's own is English.
 */
export function Run(props: {
  readonly children: ComponentChildren;
  readonly lang?: string | undefined;
}) {
  return <bdi lang={props.lang}>{props.children}</bdi>;
}
