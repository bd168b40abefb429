/** Names languages (BCP 47) in the reader's language; a tag that means nothing is shown as it is. */
export function languageNames(locale: string): (tag: string) => string {
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  return (tag) => {
    try {
      return names.of(tag) ?? tag;
    } catch {
      // Well formed for a pack, and still no tag that browsers accept.
      return tag;
    }
  };
}
