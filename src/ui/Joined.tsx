import type { VNode } from 'preact';

/** Names in a row: "a, b, c". Give each a key. */
export function Joined(props: { readonly items: readonly VNode[]; readonly between?: string }) {
  const { items, between = ', ' } = props;
  return <>{items.flatMap((item, at) => (at === 0 ? [item] : [between, item]))}</>;
}

/** Names that others wrote, in a row. */
export function names(all: readonly string[]): VNode[] {
  return all.map((name) => <bdi key={name}>{name}</bdi>);
}
