/** From a bare answer and its record to what is shown and printed: title, date, who says it, and why it matched. */
import type { Actor, Edtf, Fact, Id, PackEvent, Source } from '../pack/schema';
import { toRef, type Ref } from '../pack/refs';
import type { DocKind } from './layout';
import { matchPart, type Span } from './match-words';
import type { Query, QueryPart, TextPart } from './query';
import { scoreOf } from './rank';
import { wantedParts } from './score';
import { fieldsOf, type RecordKind, type SearchRecord } from './record-fields';
import type { Answer } from './search';
import { splitWords, type SearchWord } from './split-words';

/** A place that matched: the path of a text in the record, and UTF-16 offsets into it. */
export interface Matched extends Span {
  readonly field: string;
}

/** One answer, ready to show. */
export interface SearchHit {
  readonly kind: RecordKind;
  readonly ref: Ref;
  /** What a click opens: itself; of a fact, the first actor or event it is about; null where nothing can be opened. */
  readonly open: Ref | null;
  readonly title: string;
  /** The path of `title` in the record. */
  readonly titleField: string;
  /** The alias, role or other text that matched where the title did not, with its path; else null. */
  readonly detail: { readonly field: string; readonly text: string } | null;
  /** Whom or what it is tied to by which it matched, by name; else empty. */
  readonly about: readonly string[];
  readonly docKind: DocKind;
  readonly date: Edtf | null;
  /** Of a fact: who says it, nearest to the event first. */
  readonly said: readonly string[];
  /** Of a fact: its document's outlet, title or address. */
  readonly source: string | null;
  readonly sourceUrl: string | null;
  readonly score: number;
  readonly matched: readonly Matched[];
}

/** What an answer's record is tied to, as far as it is known. */
export interface HitMaterial {
  readonly found: SearchRecord;
  readonly actors: ReadonlyMap<Id, Actor>;
  readonly events: ReadonlyMap<Id, PackEvent>;
  /** Of a fact: where its first passage stands. */
  readonly source?: Pick<Source, 'outlet' | 'title' | 'url'> | undefined;
}

/** Describes an answer for this query. */
export function describeHit(query: Query, answer: Answer, material: HitMaterial): SearchHit {
  const { found } = material;
  const { fields } = fieldsOf(found);
  const texts = fields.map(({ path, text }) => ({ path, text, words: splitWords(text) }));
  const wanted = wantedParts(query).filter((part): part is TextPart => part.type !== 'date');
  const inTexts = wanted.map((part) => matchTexts(part, texts));
  const ties = tiesOf(found);
  const tied = wanted.flatMap((part, at) =>
    (inTexts[at]?.length ?? 0) > 0 ? [] : matchTies(part, ties, material),
  );
  const filtered = query.parts.flatMap((part) =>
    part.isExcluded ? [] : matchFilter(part, ties, material),
  );
  const title = titleOf(found);
  const own = inTexts.flat();
  const isInTitle = own.some(({ field }) => field === title.field);
  const detailPath = isInTitle ? undefined : own[0]?.field;
  const detail = texts.find(({ path }) => path === detailPath);
  const all = [...own, ...tied.map(({ span }) => span), ...filtered];
  return {
    kind: found.kind,
    ref: toRef(answer.packId, found.record.id),
    open: openedBy(answer.packId, found),
    title: title.text,
    titleField: title.field,
    detail: detail ? { field: detail.path, text: detail.text } : null,
    about: [...new Set(tied.map(({ name }) => name))],
    docKind: docKindOf(found),
    date: dateOf(found) ?? null,
    said: found.kind === 'fact' ? saidBy(found.record, material) : [],
    source: sourceName(material),
    sourceUrl: material.source?.url ?? null,
    score: scoreOf(answer),
    matched: inOrder(all, detailPath ?? title.field),
  };
}

function matchFilter(part: QueryPart, ties: readonly Tied[], material: HitMaterial): Matched[] {
  if (part.type === 'date') return matchDate(material.found);
  if (part.type !== 'field') return [];
  if (part.field === 'kind') return matchKind(material.found, part.value);
  const wanted = TIES_OF[part.field];
  const words = splitWords(part.value).map(({ folded }) => folded);
  const ofField = ties.filter(({ tie }) => tie === wanted);
  return matchTies({ words, isPrefix: true }, ofField, material).map(({ span }) => span);
}

interface Text {
  readonly path: string;
  readonly words: readonly SearchWord[];
}

/** Places of the first text that has the part strictly, else of all texts that have it with mistakes forgiven. */
function matchTexts(part: TextPart, texts: readonly Text[]): Matched[] {
  for (const isForgiving of [false, true]) {
    const found = texts.flatMap(({ path, words }) =>
      matchPart(part, words, isForgiving).map((span) => ({ field: path, ...span })),
    );
    if (found.length > 0) return found;
  }
  return [];
}

type Tie = 'participant' | 'place' | 'event' | 'said';
const TIES_OF: Readonly<Record<string, Tie>> = {
  actor: 'participant',
  place: 'place',
  event: 'event',
  said: 'said',
};

interface Tied {
  readonly tie: Tie;
  readonly path: string;
  readonly id: string;
}

function tiesOf(found: SearchRecord): Tied[] {
  if (found.kind !== 'fact' && found.kind !== 'event') return [];
  const { participants, place } = found.record;
  const ties: Tied[] = participants.map(({ actor }, at) => ({
    tie: 'participant',
    path: `participants[${at}].actor`,
    id: actor,
  }));
  if (place !== undefined) ties.push({ tie: 'place', path: 'place', id: place });
  if (found.kind === 'event') {
    const { partOf } = found.record;
    if (partOf !== undefined) ties.push({ tie: 'event', path: 'partOf', id: partOf });
    return ties;
  }
  const { event, attribution } = found.record;
  if (event !== undefined) ties.push({ tie: 'event', path: 'event', id: event });
  for (const [at, { who }] of attribution.entries()) {
    ties.push({ tie: 'said', path: `attribution[${at}].who`, id: who });
  }
  return ties;
}

function matchTies(
  part: Pick<TextPart, 'words' | 'isPrefix'>,
  ties: readonly Tied[],
  { actors, events }: HitMaterial,
): Array<{ span: Matched; name: string }> {
  for (const isForgiving of [false, true]) {
    const found = ties.flatMap(({ path, id, tie }) => {
      const named = tie === 'event' ? events.get(id) : actors.get(id);
      const names = named ? [named.name, ...named.aliases.map(({ text }) => text)] : [id];
      const isIt = names.some((name) =>
        part.words.every((word, at) => {
          const isLast = at === part.words.length - 1;
          return part.words.length > 1 && isOneRun(part.words)
            ? matchPart(part, splitWords(name), isForgiving).length > 0
            : matchPart(
                { words: [word], isPrefix: part.isPrefix && isLast },
                splitWords(name),
                isForgiving,
              ).length > 0;
        }),
      );
      return isIt
        ? [{ span: { field: path, start: 0, end: id.length }, name: named?.name ?? id }]
        : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

function isOneRun(words: readonly string[]): boolean {
  return words.every((word) => word.length === 1 && word.charCodeAt(0) > 0x3000);
}

function matchDate(found: SearchRecord): Matched[] {
  const date = dateOf(found);
  const field = found.kind === 'source' ? 'published.edtf' : 'date.edtf';
  return date === undefined ? [] : [{ field, start: 0, end: date.length }];
}

function matchKind(found: SearchRecord, value: string): Matched[] {
  if (found.kind === 'fact') {
    const { modality } = found.record;
    return modality === value ? [{ field: 'modality', start: 0, end: modality.length }] : [];
  }
  const kind = found.kind === 'actor' ? found.record.kind : undefined;
  return kind === value ? [{ field: 'kind', start: 0, end: value.length }] : [];
}

/** Without repetition; first the places in the text that is shown, then by path and place. */
function inOrder(all: readonly Matched[], shown: string): Matched[] {
  const seen = new Map(all.map((one) => [`${one.field} ${one.start} ${one.end}`, one]));
  return [...seen.values()].toSorted(
    (a, b) =>
      Number(b.field === shown) - Number(a.field === shown) ||
      (a.field < b.field ? -1 : a.field > b.field ? 1 : a.start - b.start),
  );
}

function titleOf(found: SearchRecord): { text: string; field: string } {
  switch (found.kind) {
    case 'fact':
      return { text: found.record.statement, field: 'statement' };
    case 'source': {
      const { title, outlet, url, id } = found.record;
      if (title !== undefined) return { text: title, field: 'title' };
      if (outlet !== undefined) return { text: outlet, field: 'outlet' };
      return url === undefined ? { text: id, field: 'id' } : { text: url, field: 'url' };
    }
    case 'actor':
    case 'event':
      return { text: found.record.name, field: 'name' };
  }
}

function dateOf(found: SearchRecord): Edtf | undefined {
  if (found.kind === 'actor') return undefined;
  return found.kind === 'source' ? found.record.published?.edtf : found.record.date.edtf;
}

function docKindOf(found: SearchRecord): DocKind {
  if (found.kind === 'actor') return found.record.kind;
  return found.kind === 'fact' ? found.record.modality : found.kind;
}

function openedBy(packId: Id, found: SearchRecord): Ref | null {
  if (found.kind === 'source') return null;
  if (found.kind !== 'fact') return toRef(packId, found.record.id);
  const about = found.record.participants[0]?.actor ?? found.record.event;
  return about === undefined ? null : toRef(packId, about);
}

function saidBy({ attribution }: Fact, { actors }: HitMaterial): string[] {
  return attribution.map(({ who }) => actors.get(who)?.name ?? who);
}

function sourceName({ source }: HitMaterial): string | null {
  return source?.outlet ?? source?.title ?? source?.url ?? null;
}
