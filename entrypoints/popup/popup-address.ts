/** The address of the popup in a tab of its own, searching for this. */
export function popupAddress({ query }: { readonly query: string }): string {
  return `/popup.html?${new URLSearchParams({ q: query })}`;
}
