/**
 * A highlight: a passage that a reader saved, with where it stood, what was known of the page, and what the packs
 * said of it then. One schema makes the types, the check of files and of what the store holds.
 *
 * What a page or a reader wrote is kept as it is, control characters and lone surrogates included: nothing is
 * refused that somebody meant to keep. Whoever shows or exports it makes it harmless.
 */
import * as v from 'valibot';
import {
  EdtfSchema,
  isPlainWebAddress,
  LanguageSchema,
  LONGEST_STRING,
  OffsetSchema,
  RefSchema,
} from '../pack/schema';
import { LONGEST_TAG } from './tags';

/** Colours by name, in the order in which they are offered; what they look like is up to the screen. */
export const COLOURS = ['yellow', 'green', 'blue', 'pink', 'orange'] as const;
/** Limits of one highlight; beyond them it is refused, never cut. */

const MOST_TAGS = 100;
const MOST_AUTHORS = 100;
const MOST_LINKED = 500;

const text = v.pipe(
  v.string('a text is wanted here'),
  v.maxLength(LONGEST_STRING, `shorten it to ${LONGEST_STRING} characters`),
);
const words = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'write something; it is empty'),
);
const webAddress = v.pipe(
  v.string('a web address is wanted here'),
  v.maxLength(LONGEST_STRING, `shorten it to ${LONGEST_STRING} characters`),
  v.check(isPlainWebAddress, 'use an http or https address without a user name'),
);
const instant = v.pipe(
  v.string('an instant is wanted here'),
  v.check(isInstant, 'write an instant as 2026-11-24T18:05:00.000Z'),
);

/** An instant as `Date.prototype.toISOString` writes it; everything else, 31 February included, is none. */
function isInstant(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u.test(value)) return false;
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value;
}

/** Most formats keep tags apart by commas or semicolons, so they hold none. */
const TagSchema = v.pipe(
  words,
  v.maxLength(LONGEST_TAG, `shorten the tag to ${LONGEST_TAG} characters`),
  v.check((value) => value === value.trim(), 'remove the spaces around the tag'),
  v.check(
    (value) => !/[,;\p{Cc}\u2028\u2029]/u.test(value),
    'write the tag without , ; and line breaks',
  ),
);

const PageSchema = v.object({
  /** The address as the reader saw it. */
  url: webAddress,
  /** The address that the page calls its own. */
  canonicalUrl: v.exactOptional(webAddress),
  title: text,
  /** The name of the site or newspaper, as the page gives it. */
  site: v.exactOptional(words),
  authors: v.pipe(
    v.array(words),
    v.maxLength(MOST_AUTHORS, `name at most ${MOST_AUTHORS} authors`),
  ),
  lang: v.exactOptional(LanguageSchema),
  /** The day of publication, and where it was read; `given` by the reader. */
  date: v.exactOptional(
    v.object({
      edtf: EdtfSchema,
      from: v.picklist(['json-ld', 'meta', 'time', 'url', 'given']),
    }),
  ),
});

/** A document that a fact rested on when the highlight was saved, so that it can be cited without the pack. */
const CitedSourceSchema = v.object({
  url: v.exactOptional(webAddress),
  title: v.exactOptional(words),
  outlet: v.exactOptional(words),
  date: v.exactOptional(EdtfSchema),
});

/** An actor, event or fact that the passage touches, as the pack of that version had it. */
const LinkedSchema = v.object({
  kind: v.picklist(['actor', 'event', 'fact']),
  /** `packId/id`. */
  ref: RefSchema,
  packVersion: words,
  /** The actor's or event's name, or the fact's statement: what a newer version is compared with. */
  text: words,
  date: v.exactOptional(EdtfSchema),
  sources: v.exactOptional(v.array(CitedSourceSchema)),
});

export const HighlightSchema = v.object({
  id: v.pipe(
    v.string('an id is wanted here'),
    v.regex(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u,
      'write the id as a UUID in lower case',
    ),
  ),
  /** The W3C's TextQuoteSelector. `prefix` and `suffix` are empty where the page begins or ends. */
  quote: v.object({ exact: words, prefix: text, suffix: text }),
  /** The W3C's TextPositionSelector, in UTF-16 units of the page's text as `annotate` prints it. */
  position: v.pipe(
    v.object({ start: OffsetSchema, end: OffsetSchema }),
    v.check(({ start, end }) => start < end, 'let the end be after the start'),
  ),
  /** The language of the passage where it is not the page's. */
  lang: v.exactOptional(LanguageSchema),
  /** The whole paragraph, where the reader wanted it. */
  paragraph: v.exactOptional(text),
  page: PageSchema,
  created: instant,
  /** When the reader last changed colour, note, tags or place. */
  modified: instant,
  colour: v.picklist(COLOURS),
  note: text,
  tags: v.pipe(
    v.array(TagSchema),
    v.maxLength(MOST_TAGS, `keep at most ${MOST_TAGS} tags`),
    v.check((tags) => new Set(tags).size === tags.length, 'write each tag once'),
  ),
  linked: v.pipe(
    v.array(LinkedSchema),
    v.maxLength(MOST_LINKED, `link at most ${MOST_LINKED} actors, events and facts`),
  ),
});

/** A file of highlights, format 1. Unknown fields are dropped on reading; another version is refused. */
export const HighlightFileSchema = v.object({
  format: v.literal(
    'backstory-highlights',
    'write "backstory-highlights"; this file does not hold highlights',
  ),
  formatVersion: v.literal(
    1,
    'this Backstory reads format 1; update Backstory, or export the highlights again',
  ),
  highlights: v.array(HighlightSchema),
});

export type Highlight = v.InferOutput<typeof HighlightSchema>;
export type HighlightPage = v.InferOutput<typeof PageSchema>;
export type Linked = v.InferOutput<typeof LinkedSchema>;
export type CitedSource = v.InferOutput<typeof CitedSourceSchema>;
