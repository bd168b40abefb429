/**
 * One HTML document that stands alone: no script, nothing loaded, readable on paper. Every value is escaped by the
 * template's own rules, and the document forbids itself everything but its style.
 */
import Mustache from 'mustache';
import type { Highlight } from '../schema';
import { toView } from './view';

const STYLE = `body { font: 1rem/1.5 Georgia, serif; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #1c1c1c; background: #fff; }
h1, h2 { line-height: 1.25; } h2 { margin-top: 2.5rem; }
article { margin: 1.5rem 0; break-inside: avoid; }
blockquote { margin: 0; padding: .25rem 1rem; border-inline-start: .4rem solid #b8a000; white-space: pre-line; }
.green { border-color: #2e7d32; } .blue { border-color: #1565c0; } .pink { border-color: #ad1457; } .orange { border-color: #c75b00; }
.note { white-space: pre-line; } .of, .facts { font: .875rem/1.5 system-ui, sans-serif; color: #444; }
a { color: #0b4f9e; } @media print { a::after { content: " <" attr(href) ">"; } body { margin: 0; max-width: none; } }`;

const TEMPLATE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Highlights</title>
<style>
${STYLE}
</style>
</head>
<body>
<h1>Highlights</h1>
{{#articles}}
<section>
<h2{{#lang}} lang="{{.}}"{{/lang}} dir="auto"><a href="{{url}}" rel="noopener noreferrer">{{title}}</a></h2>
<p class="of">{{#authors}}{{^isFirst}}, {{/isFirst}}<bdi>{{name}}</bdi>{{/authors}}{{#site}} · <bdi>{{.}}</bdi>{{/site}}{{#date}} · {{.}}{{/date}}</p>
{{#highlights}}
<article id="{{id}}">
<blockquote class="{{colour}}"{{#lang}} lang="{{.}}"{{/lang}} dir="auto">{{quote.text}}</blockquote>
{{#note}}
<p class="note" dir="auto">{{text}}</p>
{{/note}}
{{#facts}}
<p class="facts"><bdi>{{text}}</bdi>{{#date}} ({{.}}){{/date}}, the pack says ({{ref}}, {{packVersion}}){{#sources}}; {{{link}}}{{^link}}<bdi>{{name}}</bdi>{{/link}}{{/sources}}</p>
{{/facts}}
<p class="of">Saved {{saved}}{{#tags}} · <bdi>{{name}}</bdi>{{/tags}}</p>
</article>
{{/highlights}}
</section>
{{/articles}}
</body>
</html>
`;

/** Writes highlights as one HTML document, by article. */
export function writeHtml(highlights: readonly Highlight[]): string {
  const view = toView(highlights, {
    link: (words, url) =>
      Mustache.render('<a href="{{url}}" rel="noopener noreferrer"><bdi>{{words}}</bdi></a>', {
        words,
        url,
      }),
    yaml: () => '',
  });
  return Mustache.render(TEMPLATE, view);
}
