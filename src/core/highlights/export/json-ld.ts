/**
 * Highlights as annotations of the W3C's Web Annotation model: a list of annotations, each with the model's context,
 * so that one can be cut out and still be read. Only terms of that context are used, and of vocabularies that it
 * names: Dublin Core for what is known of the page, schema.org for versions.
 */
import type { CitedSource, Highlight, HighlightPage, Linked } from '../schema';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Refs of packs are no web addresses; "x-" marks a namespace that nobody registered. */
export const REF_PREFIX = 'urn:x-backstory:';
/** What other readers of annotations show the colours as. */
const BACKGROUNDS: Readonly<Record<Highlight['colour'], string>> = {
  yellow: '#fff3a3',
  green: '#c9efc7',
  blue: '#c7e2ff',
  pink: '#ffd0e0',
  orange: '#ffdcb0',
};

/** Writes highlights as a JSON-LD list, an annotation at a time. Ids are stable: `urn:uuid:` and the highlight's own. */
export function* writeJsonLd(highlights: readonly Highlight[]): Generator<string> {
  yield '[';
  for (const [index, highlight] of highlights.entries()) {
    yield `${index === 0 ? '\n' : ',\n'}${JSON.stringify(toAnnotation(highlight), null, 2)}`;
  }
  yield '\n]\n';
}

function toAnnotation(highlight: Highlight) {
  const { quote, position, colour } = highlight;
  const body = [...toTextBodies(highlight), ...highlight.linked.map(toLinkBody)];
  return {
    '@context': CONTEXT,
    id: `urn:uuid:${highlight.id}`,
    type: 'Annotation',
    motivation: highlight.note === '' ? 'highlighting' : 'commenting',
    created: highlight.created,
    modified: highlight.modified,
    generator: { type: 'Software', name: 'Backstory' },
    stylesheet: {
      type: 'CssStylesheet',
      value: `.${colour} { background-color: ${BACKGROUNDS[colour]}; }`,
    },
    ...(body.length > 0 && { body }),
    target: {
      type: 'SpecificResource',
      ...(highlight.lang !== undefined && { language: highlight.lang }),
      styleClass: colour,
      source: toPage(highlight.page),
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        { type: 'TextPositionSelector', ...position },
      ],
    },
  };
}

function toTextBodies({ note, tags, paragraph }: Highlight) {
  const textual = (value: string, purpose: string) => ({
    type: 'TextualBody',
    value,
    format: 'text/plain',
    purpose,
  });
  return [
    ...(note === '' ? [] : [textual(note, 'commenting')]),
    ...tags.map((tag) => textual(tag, 'tagging')),
    ...(paragraph === undefined ? [] : [textual(paragraph, 'describing')]),
  ];
}

function toLinkBody({ kind, ref, packVersion, text, date, sources }: Linked) {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: {
      id: `${REF_PREFIX}${ref}`,
      label: text,
      'dc:type': kind,
      'schema:version': packVersion,
      ...(date !== undefined && { 'dc:date': date }),
      ...(sources !== undefined && { 'dc:source': sources.map(toSource) }),
    },
  };
}

function toSource({ url, title, outlet, date }: CitedSource) {
  return {
    ...(url !== undefined && { id: url }),
    type: 'Text',
    ...(title !== undefined && { 'dc:title': title }),
    ...(outlet !== undefined && { 'dc:publisher': outlet }),
    ...(date !== undefined && { 'dc:date': date }),
  };
}

function toPage({ url, canonicalUrl, title, site, authors, lang, date }: HighlightPage) {
  return {
    id: url,
    type: 'Text',
    format: 'text/html',
    ...(lang !== undefined && { language: lang }),
    'dc:title': title,
    ...(authors.length > 0 && { 'dc:creator': authors }),
    ...(site !== undefined && { 'dc:publisher': site }),
    ...(date !== undefined && { 'dc:date': date.edtf, 'dcterms:provenance': date.from }),
    ...(canonicalUrl !== undefined && { 'schema:sameAs': { id: canonicalUrl } }),
  };
}
