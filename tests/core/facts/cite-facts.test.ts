import { expect, it } from 'vitest';
import { citeFacts } from '../../../src/core/facts/cite-facts';
import { factsOf } from '../../../src/core/facts/card-filter';
import { composeCard } from '../../../src/core/facts/compose-card';
import type { Fact } from '../../../src/core/pack/schema';
import { fact, material } from './sample-material';

const cite = (facts: readonly Fact[], url?: string) => {
  const base = material(facts);
  const sources = url === undefined ? base.sources : base.sources.map((one) => ({ ...one, url }));
  const view = composeCard({ ...base, sources }, { alongside: [] });
  return citeFacts(factsOf(view.sections), { locale: 'en-GB', pack: view.pack });
};

it('cites statement, date, who says it, document and pack, plain and rich', () => {
  expect(cite([fact('a', '2020-06')])).toEqual({
    plain:
      'Statement a. (June 2020; Harbour Wire; Notes on the ferry question; ' +
      'https://harbourwire.example/ferries; Ferries of the Amber coast 1.2.0)',
    html:
      '<p>Statement a. (June 2020; Harbour Wire; <a href="https://harbourwire.example/ferries">' +
      'Notes on the ferry question</a>; Ferries of the Amber coast 1.2.0)</p>',
  });
});

it('gives each fact a paragraph, and an undated one no date', () => {
  const { plain, html } = cite([fact('a', '2020'), fact('b', 'XXXX', { attribution: [] })]);
  expect(plain.split('\n\n')).toHaveLength(2);
  expect(plain).toContain('Statement b. (Notes on the ferry question;');
  expect(html.match(/<p>/gu)).toHaveLength(2);
});

it('makes no HTML out of what the pack says, and no link of what is no web address', () => {
  const { html, plain } = cite(
    [fact('a', '2020', { statement: `<img src=x onerror="a('&')">` })],
    'javascript:alert(1)',
  );
  expect(html).toContain('&lt;img src=x onerror=&quot;a(&#39;&amp;&#39;)&quot;&gt;');
  expect(html).not.toMatch(/<(?!\/?p>)/u);
  expect(plain).toContain('<img src=x');
});
