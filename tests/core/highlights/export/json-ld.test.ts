import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { writeJsonLd } from '../../../../src/core/highlights/export/json-ld';
import { readTargets } from '../../../../src/core/highlights/place/read-targets';
import type { Highlight } from '../../../../src/core/highlights/schema';
import { anyHighlights, HOSTILE_TEXTS, makeHighlight } from '../make-highlight';

const CONTEXT_URL = 'http://www.w3.org/ns/anno.jsonld';
const OA = 'http://www.w3.org/ns/oa#';
const DC = 'http://purl.org/dc/elements/1.1/';
const iri = (id: string) => ({ '@id': id, '@type': '@id' });
const word = (id: string) => ({ '@id': id, '@type': '@vocab' });

/** The terms of the Web Annotation context that may be used, by the model's appendix A. Any other key is an error. */
const CONTEXT = {
  oa: OA,
  dc: DC,
  dcterms: 'http://purl.org/dc/terms/',
  schema: 'http://schema.org/',
  id: '@id',
  type: '@type',
  Annotation: `${OA}Annotation`,
  TextualBody: `${OA}TextualBody`,
  SpecificResource: `${OA}SpecificResource`,
  TextQuoteSelector: `${OA}TextQuoteSelector`,
  TextPositionSelector: `${OA}TextPositionSelector`,
  CssStylesheet: `${OA}CssStyle`,
  Text: 'http://purl.org/dc/dcmitype/Text',
  Software: 'http://www.w3.org/ns/activitystreams#Application',
  commenting: `${OA}commenting`,
  describing: `${OA}describing`,
  highlighting: `${OA}highlighting`,
  linking: `${OA}linking`,
  tagging: `${OA}tagging`,
  body: iri(`${OA}hasBody`),
  target: iri(`${OA}hasTarget`),
  source: iri(`${OA}hasSource`),
  selector: iri(`${OA}hasSelector`),
  generator: iri('http://www.w3.org/ns/activitystreams#generator'),
  stylesheet: iri(`${OA}styledBy`),
  motivation: word(`${OA}motivatedBy`),
  purpose: word(`${OA}hasPurpose`),
  styleClass: `${OA}styleClass`,
  exact: `${OA}exact`,
  prefix: `${OA}prefix`,
  suffix: `${OA}suffix`,
  start: `${OA}start`,
  end: `${OA}end`,
  created: 'http://purl.org/dc/terms/created',
  modified: 'http://purl.org/dc/terms/modified',
  format: `${DC}format`,
  language: `${DC}language`,
  value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
  name: 'http://xmlns.com/foaf/0.1/name',
  label: 'http://www.w3.org/2000/01/rdf-schema#label',
};

type Annotation = Readonly<Record<string, unknown>>;
type Node = Readonly<Record<string, readonly unknown[]>>;

const write = (highlights: readonly Highlight[]) =>
  JSON.parse([...writeJsonLd(highlights)].join('')) as Annotation[];

/** Expands by an independent processor, which in safe mode throws where a key or a type means nothing. */
async function expand(annotation: Annotation): Promise<Node> {
  const options = {
    safe: true,
    documentLoader: (url: string) => {
      if (url !== CONTEXT_URL) throw new Error(`asked for ${url}`);
      return Promise.resolve({ documentUrl: url, document: { '@context': CONTEXT } });
    },
  };
  const [node] = await jsonld.expand(annotation, options);
  return node as unknown as Node;
}

describe('JSON-LD', () => {
  test('means by the context of Web Annotations what the highlight says', async () => {
    const [annotation] = write([makeHighlight()]);
    const node = await expand(annotation ?? {});
    expect(node['@id']).toBe('urn:uuid:0b8f3c1e-5d1f-4f6a-9a51-2f2f3d1c7a01');
    expect(node['@type']).toEqual([`${OA}Annotation`]);
    expect(node[`${OA}motivatedBy`]).toEqual([{ '@id': `${OA}commenting` }]);
    expect(node[`${OA}hasBody`]).toHaveLength(4);
    expect(JSON.stringify(node)).toContain('the east quay would open in May');
  });

  test('uses no word that the context does not have, for any highlight', async () => {
    await fc.assert(
      fc.asyncProperty(anyHighlights, async (highlights) => {
        for (const annotation of write(highlights)) {
          expect(Object.keys(annotation)[0]).toBe('@context');
          expect(annotation['@context']).toBe(CONTEXT_URL);
          const node = await expand(annotation);
          expect(node[`${OA}hasTarget`]).toHaveLength(1);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('would be found out with a word that the context does not have', async () => {
    const [annotation] = write([makeHighlight()]);
    await expect(expand({ ...annotation, colour: 'yellow' })).rejects.toThrow(/safe mode/iu);
  });

  test('keeps quote, place, note and tags, hostile ones too', () => {
    for (const note of HOSTILE_TEXTS) {
      const highlight = makeHighlight({ note, quote: { exact: note, prefix: note, suffix: note } });
      const [annotation] = write([highlight]);
      expect(annotation?.['body']).toEqual(
        expect.arrayContaining([
          { type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' },
          { type: 'TextualBody', value: 'east quay', format: 'text/plain', purpose: 'tagging' },
        ]),
      );
    }
  });

  test('is placed on pages as the highlights themselves are', () => {
    fc.assert(
      fc.property(anyHighlights, (highlights) => {
        expect(readTargets([...writeJsonLd(highlights)].join(''))).toEqual({
          targets: highlights.map(({ id, quote, position }) => ({
            id: `urn:uuid:${id}`,
            quote,
            position,
          })),
        });
      }),
    );
  });

  test('without highlights is an empty list', () => {
    expect(write([])).toEqual([]);
  });
});
