import type { Actor, Alias, PackEvent } from '../../../src/core/pack/schema';
import { findCandidates, formsIn } from '../../../src/core/mentions/find';
import type { Find } from '../../../src/core/mentions/find';
import { compileLexicon } from '../../../src/core/mentions/lexicon/compile';
import type { NamedPack } from '../../../src/core/mentions/lexicon/compile';
import { openLexicon, readForm } from '../../../src/core/mentions/lexicon/open';
import type { Form, Lexicon } from '../../../src/core/mentions/lexicon/open';
import { linkPage } from '../../../src/core/mentions/link/page-linker';
import { isGerman } from '../../../src/core/mentions/link/style';
import type { BlockKind, BlockMentions } from '../../../src/core/mentions/mention';

/** An alias; by default a full name that links alone. */
export function alias(text: string, more: Partial<Alias> = {}): Alias {
  return { text, kind: 'name', match: 'strong', case: 'capitalised', ...more };
}

/** A surname that only one known person has. */
export function surname(text: string, more: Partial<Alias> = {}): Alias {
  return alias(text, { kind: 'surname', match: 'unique-surname', ...more });
}

/** A short form that needs its bearer to be introduced. */
export function short(text: string, more: Partial<Alias> = {}): Alias {
  return alias(text, { kind: 'short', match: 'context', ...more });
}

/** An actor with these aliases; a person unless told otherwise. */
export function actor(id: string, aliases: readonly Alias[], more: Partial<Actor> = {}): Actor {
  const name = aliases[0]?.text ?? id;
  return { id, kind: 'person', name, aliases: [...aliases], roles: [], relations: [], ...more };
}

/** An event with these aliases. */
export function event(
  id: string,
  aliases: readonly Alias[],
  more: Partial<PackEvent> = {},
): PackEvent {
  return {
    id,
    name: aliases[0]?.text ?? id,
    aliases: [...aliases],
    date: { edtf: '2020', how: 'stated' },
    participants: [],
    status: 'occurred',
    ...more,
  };
}

/** The named parts of a pack. */
export function names(
  actors: readonly Actor[],
  events: readonly PackEvent[] = [],
  id = 'p',
): NamedPack {
  return { id, actors: [...actors], events: [...events] };
}

/** A lexicon of these packs, compiled and opened. */
export function lexiconOf(...packs: readonly NamedPack[]): Lexicon {
  return openLexicon(compileLexicon(packs));
}

/** The forms of a find, in the order in which they lie; none where nothing was found. */
export function formsOf(lexicon: Lexicon, find: Find | undefined): Form[] {
  return find === undefined ? [] : [...formsIn(find)].map((form) => readForm(lexicon, form));
}

/** A block of a test page: its text, or its kind and text. */
export type BlockSource = string | readonly [BlockKind, string];

/** A page's language, or what it says of itself. */
export type PageSource = string | { readonly lang?: string; readonly date?: string };

/** Finds and links a page. */
export function annotate(
  lexicon: Lexicon,
  blocks: readonly BlockSource[],
  page: PageSource = 'en',
): BlockMentions[] {
  const about = typeof page === 'string' ? { lang: page } : { lang: 'en', ...page };
  const reading = { isGerman: isGerman(about.lang) };
  const read = blocks.map((block) => {
    const [kind, text] = typeof block === 'string' ? (['text', block] as const) : block;
    return { kind, text, finds: findCandidates(lexicon, text, reading) };
  });
  return linkPage({ lexicon, blocks: read, page: about });
}

/** Mentions as "text=id", in order: what tables compare. */
export function linked(
  lexicon: Lexicon,
  blocks: readonly BlockSource[],
  page: PageSource = 'en',
): string[] {
  return annotate(lexicon, blocks, page).flatMap(({ mentions }, index) =>
    mentions.map(({ start, end, ref }) => {
      const block = blocks[index] ?? '';
      const text = typeof block === 'string' ? block : block[1];
      return `${text.slice(start, end)}=${ref.slice(ref.indexOf('/') + 1)}`;
    }),
  );
}

/** Reasons of abstention as "text:why", in order. */
export function reasons(
  lexicon: Lexicon,
  blocks: readonly BlockSource[],
  page: PageSource = 'en',
): string[] {
  return annotate(lexicon, blocks, page).flatMap(({ abstained }, index) =>
    abstained.map(({ start, end, why }) => {
      const block = blocks[index] ?? '';
      const text = typeof block === 'string' ? block : block[1];
      return `${text.slice(start, end)}:${why}`;
    }),
  );
}
