/** The metas of a page that say when it was published. */

/** Names, properties and itemprops of metas that hold the day of publishing, in lower case. */
const DATE_METAS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'citation_publication_date',
  'citation_online_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'published-date',
  'published_date',
  'publication_date',
  'dcterms.issued',
  'dcterms.created',
  'dcterms.date',
  'dc.date.issued',
  'dc.date.created',
  'dc.date',
  'date',
];

/** What those of the metas say that hold the day of publishing, best first; of a name that is there twice, the first. */
export function datesInMetas(
  metas: readonly (readonly [name: string, content: string])[],
): string[] {
  const found = new Map<string, string>();
  for (const [name, content] of metas.toReversed()) found.set(name.toLowerCase(), content);
  return DATE_METAS.flatMap((name) => found.get(name) ?? []);
}
