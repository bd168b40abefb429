/**
 * A Web Annotation as a highlight: ours, of which nothing is lost on the way, and those of others, of which is kept
 * what a highlight can hold. The words are those of `export/json-ld.ts`.
 */
import { isRecord, selectorsOf, toList } from '../annotations';
import { REF_PREFIX } from '../export/json-ld';
import { COLOURS } from '../schema';
import { stableId } from './stable-id';
import { textOf, toInstant, toPosition, toTag } from './values';

type Fields = Record<string, unknown>;

/** What a highlight would be of this annotation, still to be checked by its schema. `now`: an instant, ISO 8601. */
export function fromAnnotation(annotation: Fields, now: string): Fields {
  const target = toList(annotation['target']).find(isRecord) ?? {};
  const selectors = selectorsOf(target);
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector') ?? {};
  const exact = quote['exact'];
  const bodies = toList(annotation['body']).map(readBody);
  const ofPurpose = (...purposes: readonly string[]) =>
    bodies.filter(({ purpose, value }) => value !== undefined && purposes.includes(purpose));
  const paragraph = ofPurpose('describing')[0]?.value;
  const created = toInstant(annotation['created']) ?? now;
  const lang = target['language'];
  const colour = COLOURS.find((one) => toList(target['styleClass']).includes(one)) ?? COLOURS[0];
  return {
    id: stableId(textOf(annotation['id'])),
    quote: { exact, prefix: textOf(quote['prefix']), suffix: textOf(quote['suffix']) },
    position: toPosition(
      selectors.find(({ type }) => type === 'TextPositionSelector'),
      exact,
    ),
    ...(typeof lang === 'string' && { lang }),
    ...(paragraph !== undefined && { paragraph }),
    page: readPage(target['source'], annotation['target']),
    created,
    modified: toInstant(annotation['modified']) ?? created,
    colour,
    note: ofPurpose('commenting', 'replying', '')
      .map(({ value }) => value)
      .join('\n\n'),
    tags: [...new Set(ofPurpose('tagging', 'classifying').map(({ value }) => toTag(value)))].filter(
      (tag) => tag !== '',
    ),
    linked: toList(annotation['body']).flatMap(readLinked),
  };
}

function readBody(body: unknown): { readonly value?: string; readonly purpose: string } {
  if (typeof body === 'string') return { value: body, purpose: 'commenting' };
  if (!isRecord(body)) return { purpose: '' };
  const { value } = body;
  const purpose = textOf(toList(body['purpose'])[0]);
  return typeof value === 'string' ? { value, purpose } : { purpose };
}

function readLinked(body: unknown): Fields[] {
  const source = isRecord(body) ? body['source'] : undefined;
  if (!isRecord(source)) return [];
  const id = textOf(source['id']);
  // A link to something else is no actor, event or fact of a pack.
  if (!id.startsWith(REF_PREFIX)) return [];
  const date = source['dc:date'];
  const sources = source['dc:source'];
  return [
    {
      kind: source['dc:type'],
      ref: id.slice(REF_PREFIX.length),
      packVersion: source['schema:version'],
      text: source['label'],
      ...(date !== undefined && { date }),
      ...(sources !== undefined && { sources: toList(sources).filter(isRecord).map(readSource) }),
    },
  ];
}

function readSource(source: Fields): Fields {
  return given({
    url: source['id'],
    title: source['dc:title'],
    outlet: source['dc:publisher'],
    date: source['dc:date'],
  });
}

function readPage(source: unknown, target: unknown): Fields {
  if (!isRecord(source)) {
    const url = source ?? target;
    return { url, title: '', authors: [] };
  }
  const date = source['dc:date'];
  const sameAs = source['schema:sameAs'];
  return given({
    url: source['id'],
    canonicalUrl: isRecord(sameAs) ? sameAs['id'] : undefined,
    title: textOf(source['dc:title']),
    site: source['dc:publisher'],
    authors: toList(source['dc:creator']),
    lang: source['language'],
    date:
      date === undefined
        ? undefined
        : { edtf: date, from: source['dcterms:provenance'] ?? 'given' },
  });
}

/** Without what is not there. */
function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
