import { isPlainWebAddress } from '../pack/schema';
import type { DateInfo, Fact, Id, Passage, Segment, Source } from '../pack/schema';
import { toRef, type Ref } from '../pack/refs';
import { isBoundless, relateToDay } from '../time/compare-dates';
import type {
  DateView,
  FactView,
  NameView,
  PassageView,
  SegmentView,
  SourceView,
} from './card-view';
import type { CardContext, CardMaterial, NameSpan } from './material';
import { involvedIn, nearnessOf, placeOf, type Place } from './nearness';

/** Enough to recognise a hash by, short enough to read out. */
const HASH_DIGITS_SHOWN = 12;
const HASH_PREFIX = 'sha256:';

/** The parts of a card's material by id, and what its place on the page adds. */
export interface FactSurroundings {
  /** Whose card it is; absent where facts are listed. */
  readonly subject?: Ref;
  readonly actors: ReadonlyMap<Id, NameView>;
  readonly events: ReadonlyMap<Id, NameView>;
  readonly named: Readonly<Record<Id, readonly NameSpan[]>>;
  readonly sources: ReadonlyMap<Id, Source>;
  readonly passages: ReadonlyMap<Id, Passage>;
  readonly superseded: ReadonlySet<Id>;
  readonly place: Place;
  readonly pageDate?: string;
}

/** Looks up what facts refer to. */
export function surroundingsOf(
  material: CardMaterial,
  context: CardContext,
): FactSurroundings & { readonly subject: Ref } {
  const { subject, pack } = material;
  const subjectId = subject.type === 'actor' ? subject.actor.id : subject.event.id;
  const namesOf = (all: ReadonlyArray<{ readonly id: Id; readonly name: string }>) =>
    new Map(all.map(({ id, name }) => [id, { ref: toRef(pack.id, id), name }]));
  return {
    subject: toRef(pack.id, subjectId),
    actors: namesOf([...material.actors, ...(subject.type === 'actor' ? [subject.actor] : [])]),
    events: namesOf([...material.events, ...(subject.type === 'event' ? [subject.event] : [])]),
    named: material.named ?? {},
    sources: new Map(material.sources.map((source) => [source.id, source])),
    passages: new Map(material.passages.map((passage) => [passage.id, passage])),
    superseded: new Set(material.facts.flatMap(({ supersedes }) => supersedes ?? [])),
    place: placeOf(context, { packId: pack.id, subjectId }),
    ...(context.pageDate !== undefined && { pageDate: context.pageDate }),
  };
}

/** Everything a reader may ask of one fact, with names for ids. What the material lacks is left out. */
export function viewFact(fact: Fact, around: FactSurroundings): FactView {
  const place = fact.place === undefined ? undefined : around.actors.get(fact.place);
  const event = fact.event === undefined ? undefined : around.events.get(fact.event);
  return {
    id: fact.id,
    date: viewDate(fact.date, around.passages),
    statement: fact.statement,
    modality: fact.modality,
    certainty: fact.certainty,
    attribution: fact.attribution.map(({ who, verb }) => ({
      ...(around.actors.get(who) ?? { name: who }),
      ...(verb !== undefined && { verb }),
    })),
    alongside: namesIn(
      [...around.place.alongside].filter((id) => involvedIn(fact).has(id)),
      around,
    ),
    others: namesIn(
      [
        ...fact.participants.map(({ actor }) => actor),
        ...(fact.place === undefined ? [] : [fact.place]),
      ],
      around,
    ),
    names: (around.named[fact.id] ?? []).filter(({ ref }) => ref !== around.subject),
    nearness: nearnessOf(fact, around.place),
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

/** Each once; the subject, and whom the material lacks, left out. */
function namesIn(ids: readonly Id[], around: FactSurroundings): NameView[] {
  const views = [...new Set(ids)].map((id) => around.actors.get(id) ?? around.events.get(id));
  return views.filter((one) => one !== undefined && one.ref !== around.subject) as NameView[];
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
  const { title, outlet, outletKnown, kind, url, published, retrieved, lang } = source;
  return {
    outletKnown,
    kind,
    retrieved,
    ...(lang !== undefined && { lang }),
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
