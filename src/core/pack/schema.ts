/**
 * Pack format 1 as one schema: the types, the validator and the published JSON Schema are all made from it,
 * so they cannot disagree. Rules between parts (ids resolve, conflicts are mutual) are in `check-pack.ts`.
 */
import * as v from 'valibot';
import { readEdtf } from '../time/edtf';
import { MODALITIES } from './modalities';

/** Limits of one pack (threats R-17); a pack beyond them is refused, never cut. */
export const LONGEST_STRING = 65_536;
export const MOST_ALIASES = 200;
export const MOST_SAME = 50;
export const LONGEST_ID = 128;

/** Bidi overrides and isolates, lone controls: they let a name pretend to be another (threats R-24). */
// oxlint-disable-next-line no-control-regex -- naming the control characters is the point
const DECEPTIVE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/u;

const text = v.pipe(
  v.string('a text is wanted here'),
  v.maxLength(LONGEST_STRING, `shorten it to ${LONGEST_STRING} characters`),
  v.check((value) => value.isWellFormed(), 'remove the lone surrogate'),
  v.check(
    (value) => !DECEPTIVE.test(value),
    'remove control and bidirectional override characters',
  ),
);
const words = v.pipe(
  text,
  v.check((value) => value.trim() !== '', 'write something; it is empty'),
);
const id = v.pipe(
  v.string('an id is wanted here'),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u,
    `use letters, digits, ".", "_" and "-" only, at most ${LONGEST_ID}, starting with a letter or digit`,
  ),
);
/** A global id, `packId/id`. */
export const RefSchema = v.pipe(
  v.string('a global id is wanted here'),
  v.regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}\/[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/u,
    'write the id of a pack, "/" and the id of an actor in it',
  ),
);
/** An EDTF date. */
export const EdtfSchema = v.pipe(
  v.string('an EDTF date is wanted here'),
  v.check(
    (value) => readEdtf(value) !== undefined,
    'write an EDTF date, such as 2024-06-19, 2024-06, 2018~ or 2024-05-07/..',
  ),
);
const webAddress = v.pipe(
  v.string('a web address is wanted here'),
  v.check(isPlainWebAddress, 'use an http or https address without a user name'),
);
/** An offset in UTF-16 units. */
export const OffsetSchema = v.pipe(
  v.number('a number is wanted here'),
  v.integer('use a whole number of UTF-16 units'),
  v.minValue(0, 'use 0 or more'),
);
const hash = v.pipe(
  v.string('a hash is wanted here'),
  v.regex(/^sha256:[0-9a-f]{64}$/u, 'write "sha256:" and 64 lower-case hex digits'),
);
/** A BCP 47 language tag. */
export const LanguageSchema = v.pipe(
  v.string('a language is wanted here'),
  v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u, 'use a BCP 47 language tag, such as en or ko-KP'),
);

/** Links, never loads: only plain web addresses are shown as links (threats R-20). */
export function isPlainWebAddress(address: string): boolean {
  if (/[\s\u0000-\u001f\\]/u.test(address) || !/^https?:\/\//iu.test(address)) return false;
  const url = /^https?:\/\/(?<authority>[^/?#]*)/iu.exec(address)?.groups?.['authority'] ?? '';
  return url !== '' && !url.includes('@');
}

export const DateInfoSchema = v.object({
  edtf: EdtfSchema,
  edtfTextOnly: v.exactOptional(EdtfSchema),
  how: v.picklist(['stated', 'relative', 'context', 'outside', 'user', 'none']),
  expression: v.exactOptional(v.object({ passage: id, start: OffsetSchema, end: OffsetSchema })),
  anchor: v.exactOptional(v.object({ edtf: EdtfSchema, from: words })),
  note: v.exactOptional(text),
});

export const AliasSchema = v.object({
  text: v.pipe(words, v.maxLength(200, 'shorten the alias to 200 characters')),
  lang: v.exactOptional(LanguageSchema),
  kind: v.picklist([
    'name',
    'surname',
    'given',
    'short',
    'acronym',
    'title',
    'misspelling',
    'exonym',
    'demonym',
  ]),
  match: v.picklist(['strong', 'unique-surname', 'context', 'never']),
  case: v.picklist(['exact', 'capitalised', 'any']),
  inflect: v.exactOptional(v.picklist(['ru', 'uk', 'ko', 'ar', 'he', 'none'])),
  valid: v.exactOptional(EdtfSchema),
});
const aliases = v.pipe(
  v.array(AliasSchema),
  v.maxLength(MOST_ALIASES, `keep at most ${MOST_ALIASES} aliases`),
);

export const RoleSchema = v.object({
  title: words,
  aliases: v.exactOptional(aliases),
  organisation: v.exactOptional(id),
  valid: EdtfSchema,
  passages: v.array(id),
});

export const RelationSchema = v.object({
  kind: words,
  to: id,
  valid: v.exactOptional(EdtfSchema),
  passages: v.array(id),
});

export const ActorSchema = v.object({
  id,
  kind: v.picklist(['person', 'organisation', 'place', 'group', 'work']),
  name: words,
  gender: v.exactOptional(v.picklist(['f', 'm', 'x'])),
  aliases,
  roles: v.array(RoleSchema),
  relations: v.array(RelationSchema),
  ids: v.exactOptional(v.record(v.string(), words)),
  sameAs: v.exactOptional(
    v.pipe(v.array(RefSchema), v.maxLength(MOST_SAME, `name at most ${MOST_SAME} others`)),
  ),
  seatOf: v.exactOptional(id),
  description: v.exactOptional(text),
});

const participant = v.object({ actor: id, role: v.exactOptional(words) });

export const EventSchema = v.object({
  id,
  name: words,
  aliases,
  triggers: v.exactOptional(
    v.array(v.object({ lang: LanguageSchema, specific: v.array(words), generic: v.array(words) })),
  ),
  date: DateInfoSchema,
  place: v.exactOptional(id),
  participants: v.array(
    v.object({ ...participant.entries, required: v.exactOptional(v.boolean()) }),
  ),
  partOf: v.exactOptional(id),
  status: v.picklist(['occurred', 'planned', 'hypothetical', 'cancelled']),
  notSameAs: v.exactOptional(v.array(id)),
});

export const FactSchema = v.object({
  id,
  statement: words,
  participants: v.array(participant),
  event: v.exactOptional(id),
  date: DateInfoSchema,
  place: v.exactOptional(id),
  modality: v.picklist(MODALITIES),
  /** Nearest to the event first. `who` is an actor's id, or a description in words where nobody is named. */
  attribution: v.array(v.object({ who: words, verb: v.exactOptional(words) })),
  certainty: v.picklist(['confirmed', 'likely', 'uncertain', 'disputed']),
  passages: v.pipe(v.array(id), v.minLength(1, 'name the passage that the fact rests on')),
  conflictsWith: v.exactOptional(v.array(id)),
  supersedes: v.exactOptional(id),
});

export const SegmentSchema = v.object({
  id,
  start: OffsetSchema,
  end: OffsetSchema,
  kind: v.picklist(['article', 'caption', 'comment', 'quote', 'heading']),
  outlet: v.exactOptional(words),
  published: v.exactOptional(DateInfoSchema),
  author: v.exactOptional(words),
});

export const SourceSchema = v.object({
  id,
  kind: v.picklist(['web', 'file', 'paste']),
  url: v.exactOptional(webAddress),
  title: v.exactOptional(words),
  outlet: v.exactOptional(words),
  outletKnown: v.picklist(['stated', 'inferred', 'not-named']),
  published: v.exactOptional(DateInfoSchema),
  retrieved: EdtfSchema,
  lang: v.exactOptional(LanguageSchema),
  contentHash: hash,
  segments: v.array(SegmentSchema),
  text: v.exactOptional(v.string()),
});

export const PassageSchema = v.object({
  id,
  source: id,
  segment: v.exactOptional(id),
  start: OffsetSchema,
  end: OffsetSchema,
  quote: v.object({ prefix: text, exact: text, suffix: text }),
  hash,
});

/** A pack of format 1: data only, never HTML, CSS or code. Unknown fields are dropped on reading. */
export const PackSchema = v.object({
  format: v.literal('backstory-pack', 'write "backstory-pack"; this file is not a pack'),
  formatVersion: v.literal(
    1,
    'this Backstory reads format 1; update Backstory, or ask the maintainer for a format 1 pack',
  ),
  id,
  version: v.pipe(
    v.string('a version is wanted here'),
    v.regex(
      /^\d{1,9}\.\d{1,9}\.\d{1,9}(-[0-9A-Za-z.-]{1,64})?(\+[0-9A-Za-z.-]{1,64})?$/u,
      'write a semantic version, such as 1.0.0',
    ),
  ),
  title: words,
  description: v.exactOptional(text),
  maintainer: words,
  homepage: v.exactOptional(webAddress),
  licence: words,
  created: EdtfSchema,
  modified: EdtfSchema,
  languages: v.array(LanguageSchema),
  coverage: v.object({ dates: EdtfSchema, topics: v.array(words) }),
  update: v.exactOptional(
    v.object({
      manifest: webAddress,
      download: webAddress,
      everyHours: v.pipe(v.number(), v.minValue(1, 'use 1 hour or more')),
    }),
  ),
  actors: v.array(ActorSchema),
  events: v.array(EventSchema),
  facts: v.array(FactSchema),
  sources: v.array(SourceSchema),
  passages: v.array(PassageSchema),
});

/** An id that is stable inside its pack: "ev-treaty-2024". */
export type Id = string;
/** An EDTF date (ISO 8601-2, levels 0 to 2). */
export type Edtf = string;
export type Pack = v.InferOutput<typeof PackSchema>;
export type Actor = v.InferOutput<typeof ActorSchema>;
export type ActorKind = Actor['kind'];
export type Alias = v.InferOutput<typeof AliasSchema>;
export type Role = v.InferOutput<typeof RoleSchema>;
export type PackEvent = v.InferOutput<typeof EventSchema>;
export type DateInfo = v.InferOutput<typeof DateInfoSchema>;
export type Fact = v.InferOutput<typeof FactSchema>;
export type Source = v.InferOutput<typeof SourceSchema>;
export type Segment = v.InferOutput<typeof SegmentSchema>;
export type Passage = v.InferOutput<typeof PassageSchema>;
