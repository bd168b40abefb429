/** Addresses in the article are relative to its own file. */
const ADDRESSES = ['src', 'href'] as const;

/**
 * Moves a parsed article into a live document: its language, title, metadata, styles and body. Nothing that could
 * run comes along; structured data does, because the page's date is read from it. Addresses are made absolute
 * against `baseUrl`, fragments stay.
 */
export function adoptArticle(options: {
  readonly article: Document;
  readonly into: Document;
  readonly baseUrl: string;
}): void {
  const { article, into, baseUrl } = options;
  for (const script of article.querySelectorAll('script:not([type="application/ld+json"])')) {
    script.remove();
  }
  for (const name of ADDRESSES) {
    for (const element of article.querySelectorAll(`[${name}]`)) {
      const address = element.getAttribute(name) ?? '';
      if (!address.startsWith('#')) element.setAttribute(name, new URL(address, baseUrl).href);
    }
  }
  into.documentElement.lang = article.documentElement.lang;
  into.title = article.title;
  const head = article.head.querySelectorAll(
    'meta[property], meta[name="author"], meta[name="description"], script, link[rel="stylesheet"]',
  );
  into.head.append(...head);
  into.body.append(...article.body.childNodes);
}
