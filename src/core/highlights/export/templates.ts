/** Our templates for Markdown. A reader starts a template of their own from one of these. */

const QUOTE = `{{#quote.lines}}
> {{.}}
{{/quote.lines}}
`;
const NOTE = `{{#note.lines}}

{{.}}
{{/note.lines}}
`;
const FACTS = `{{#facts}}
- {{text}}{{#date}} ({{.}}){{/date}}, the pack says ({{ref}}, {{packVersion}}){{#sources}}; {{#link}}{{{.}}}{{/link}}{{^link}}{{name}}{{/link}}{{/sources}}
{{/facts}}
`;
const TAGS = `{{#hasTags}}

{{#tags}}{{^isFirst}} {{/isFirst}}#{{{hashtag}}}{{/tags}}
{{/hasTags}}
`;
const PLAIN_TAGS = `{{#hasTags}}

Tags: {{#tags}}{{^isFirst}}, {{/isFirst}}{{name}}{{/tags}}
{{/hasTags}}
`;
const PASSAGE = `${QUOTE}
${NOTE}
${FACTS}
${PLAIN_TAGS}
`;
const BYLINE = `{{#authors}}{{^isFirst}}, {{/isFirst}}{{name}}{{/authors}}`;
const FROM_ARTICLE = `
— {{{article.link}}}{{#article.site}}, {{.}}{{/article.site}}{{#article.date}}, {{.}}{{/article.date}}; saved {{saved}}

`;

/** For Obsidian: front matter, callouts of the colour, tags as it knows them. */
const OBSIDIAN = `---
title: {{{yaml.title}}}
authors: {{{yaml.authors}}}
urls: {{{yaml.urls}}}
dates: {{{yaml.dates}}}
tags: {{{yaml.tags}}}
---

{{#articles}}
# {{title}}

{{{link}}}{{#site}}, {{.}}{{/site}}{{#date}}, {{.}}{{/date}}

{{#highlights}}
> [!quote] Saved {{saved}}, {{colour}}
${QUOTE}
${NOTE}
${FACTS}
${TAGS}
^{{{id}}}

{{/highlights}}
{{/articles}}
`;

const PLAIN = `{{#highlights}}
${PASSAGE}${FROM_ARTICLE}
{{/highlights}}
`;

const BY_ARTICLE = `{{#articles}}
# {{{link}}}

${BYLINE}{{#site}} · {{.}}{{/site}}{{#date}} · {{.}}{{/date}}

{{#highlights}}
${PASSAGE}Saved {{saved}}

{{/highlights}}
{{/articles}}
`;

const BY_ACTOR = `{{#actors}}
# {{name}}

{{#highlights}}
${PASSAGE}${FROM_ARTICLE}
{{/highlights}}
{{/actors}}
{{#withoutActor}}
# Nobody of a pack

${QUOTE}
${NOTE}
${PLAIN_TAGS}
${FROM_ARTICLE}
{{/withoutActor}}
`;

const BY_DATE = `{{#dates}}
# {{date}}{{^date}}Without a date{{/date}}

{{#highlights}}
${PASSAGE}${FROM_ARTICLE}
{{/highlights}}
{{/dates}}
`;

/** Templates by the names under which they are chosen. */
export const TEMPLATES = {
  obsidian: OBSIDIAN,
  plain: PLAIN,
  'by-article': BY_ARTICLE,
  'by-actor': BY_ACTOR,
  'by-date': BY_DATE,
} as const;
export type TemplateName = keyof typeof TEMPLATES;
