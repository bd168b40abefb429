import { isPlainWebAddress } from '../pack/schema';
import type { DateInfo, Fact, Id, Passage, Segment, Source } from '../pack/schema';
import { isBoundless, relateToDay } from '../time/compare-dates';
import type { DateView, FactView, PassageView, SegmentView, SourceView } from './card-view';
import type { CardMaterial } from './material';

/** Enough to recognise a hash by, short enough to read out. */
const HASH_DIGITS_SHOWN = 12;
const HASH_PREFIX = 'sha256:';

/** The parts of a card's material by id, and what its place on the page adds. */
export interface FactSurroundings {
  readonly actorNames: ReadonlyMap<Id, string>;
  readonly eventNames: ReadonlyMap<Id, string>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly superseded: ReadonlySet<Id>;
  /** Others named in the same paragraph; never the subject itself. */
  readonly alongside: ReadonlySet<Id>;
  readonly pageDate?: string;
}

/** Looks up what facts refer to. Ids of `alongside` that are the subject's own are left out. */
export function surroundingsOf(
  material: CardMaterial,
  options: { readonly alongside: readonly Id[]; readonly pageDate?: string },
): FactSurroundings {
  const subjectId =
    material.subject.type === 'actor' ? material.subject.actor.id : material.subject.event.id;
  const subjectActors = material.subject.type === 'actor' ? [material.subject.actor] : [];
  const subjectEvents = material.subject.type === 'event' ? [material.subject.event] : [];
  return {
    actorNames: namesOf([...material.actors, ...subjectActors]),
    eventNames: namesOf([...material.events, ...subjectEvents]),
    sources: new Map(material.sources.map((source) => [source.id, source])),
    passages: new Map(material.passages.map((passage) => [passage.id, passage])),
    superseded: new Set(material.facts.flatMap(({ supersedes }) => supersedes ?? [])),
    alongside: new Set(options.alongside.filter((id) => id !== subjectId)),
    ...(options.pageDate !== undefined && { pageDate: options.pageDate }),
  };
}

/** Everything a reader may ask of one fact, with names for ids. What the material lacks is left out. */
export function viewFact(fact: Fact, around: FactSurroundings): FactView {
  const place = fact.place === undefined ? undefined : around.actorNames.get(fact.place);
  const event = fact.event === undefined ? undefined : around.eventNames.get(fact.event);
  return {
    id: fact.id,
    date: viewDate(fact.date, around.passages),
    statement: fact.statement,
    modality: fact.modality,
    certainty: fact.certainty,
    attribution: fact.attribution.map(({ who, verb }) => ({
      name: around.actorNames.get(who) ?? who,
      ...(verb !== undefined && { verb }),
    })),
    alongside: alongsideNames(fact, around),
    ...(place !== undefined && { place }),
    ...(event !== undefined && { event }),
    isStraddling:
      around.pageDate !== undefined &&
      relateToDay(fact.date.edtf, around.pageDate) === 'straddling',
    isSuperseded: around.superseded.has(fact.id),
    passages: fact.passages.flatMap((id) => {
      const passage = around.passages.get(id);
      const source = passage && around.sources.get(passage.source);
      return source === undefined || passage === undefined
        ? []
        : [viewPassage(passage, source, around)];
    }),
  };
}

/** A date with how it is known; `expression` only where the pack carries the words it points at. */
export function viewDate(date: DateInfo, passages: ReadonlyMap<Id, Passage>): DateView {
  const expression = expressionText(date, passages);
  return {
    edtf: date.edtf,
    isUndated: date.how === 'none' || isBoundless(date.edtf),
    how: date.how,
    ...(date.edtfTextOnly !== undefined && { edtfTextOnly: date.edtfTextOnly }),
    ...(expression !== undefined && { expression }),
    ...(date.anchor !== undefined && { anchor: date.anchor }),
    ...(date.note !== undefined && { note: date.note }),
  };
}

function alongsideNames(fact: Fact, around: FactSurroundings): string[] {
  const involved = new Set([
    ...fact.participants.map(({ actor }) => actor),
    fact.event,
    fact.place,
  ]);
  return [...around.alongside].flatMap((id) =>
    involved.has(id) ? (around.actorNames.get(id) ?? around.eventNames.get(id) ?? []) : [],
  );
}

function expressionText(date: DateInfo, passages: ReadonlyMap<Id, Passage>): string | undefined {
  const { expression } = date;
  const passage = expression && passages.get(expression.passage);
  if (expression === undefined || passage === undefined) return undefined;
  const start = expression.start - passage.start;
  const end = expression.end - passage.start;
  const { exact } = passage.quote;
  return start >= 0 && start < end && end <= exact.length ? exact.slice(start, end) : undefined;
}

function viewPassage(passage: Passage, source: Source, around: FactSurroundings): PassageView {
  const segment = source.segments.find(({ id }) => id === passage.segment);
  const { exact } = passage.quote;
  return {
    id: passage.id,
    source: viewSource(source, around),
    ...(segment !== undefined && { segment: viewSegment(segment, around) }),
    start: passage.start,
    end: passage.end,
    quote: exact,
    isWholeQuote: exact.length === passage.end - passage.start,
    hashStart: passage.hash.replace(HASH_PREFIX, '').slice(0, HASH_DIGITS_SHOWN),
  };
}

function viewSource(source: Source, { passages }: FactSurroundings): SourceView {
  const { title, outlet, outletKnown, kind, url, published, retrieved } = source;
  return {
    outletKnown,
    kind,
    retrieved,
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(url !== undefined && isPlainWebAddress(url) && { url }),
    ...(published !== undefined && { published: viewDate(published, passages) }),
  };
}

function viewSegment(segment: Segment, { passages }: FactSurroundings): SegmentView {
  const { kind, outlet, author, published } = segment;
  return {
    kind,
    ...(outlet !== undefined && { outlet }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published: viewDate(published, passages) }),
  };
}

function namesOf(all: ReadonlyArray<{ readonly id: Id; readonly name: string }>): Map<Id, string> {
  return new Map(all.map(({ id, name }) => [id, name]));
}
