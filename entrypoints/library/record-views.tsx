/** The pages of single records: what the packs say of an actor, an event, a fact, a source. */
import { listFacts } from '../../src/core/library/fact-list';
import type { Named } from '../../src/core/library/fact-row';
import { neighboursOf } from '../../src/core/library/neighbours';
import { ABOUT, factsTied, refOf, type ShelfPack } from '../../src/core/library/shelf';
import { yearOf } from '../../src/core/library/years';
import type { LibraryAddress } from '../../src/core/library-address';
import { fromRef, toRef, type Ref } from '../../src/core/pack/refs';
import type { Actor, Id } from '../../src/core/pack/schema';
import { LINK } from '../../src/core/search/layout';
import { compareDates } from '../../src/core/time/compare-dates';
import { ActorPage, type ActorPageView } from '../../src/ui/library/ActorPage';
import { EventPage, type EventPageView } from '../../src/ui/library/EventPage';
import { FactBrowser } from '../../src/ui/library/FactBrowser';
import type { DatedLink } from '../../src/ui/library/RecordParts';
import { record } from '../../src/ui/library-strings';
import { browseFacts, type FactBrowsing } from './fact-browsing';
import type { OpenPacks } from './open-packs';
import type { LibraryView } from './views';
import { withPacks } from './with-packs';

/** Names in the picture of who appears with whom: more would cover each other. */
const MOST_DRAWN = 14;
/** A timeline of more years than this says nothing; it then begins later. */
const MOST_YEARS = 60;

/** One actor. */
export function startActor(view: LibraryView): void {
  startWithFacts(view, 'actor', async (packs, { pack, doc, ref }) => {
    const all = await packs.actors(pack);
    const byId = new Map(all.map((one) => [one.id, one]));
    const actor = byId.get(fromRef(ref).id);
    if (!actor) return undefined;
    const page = await composeActor(packs, { pack, doc, actor, byId });
    const facts = factsTied(pack, doc, ABOUT);
    return {
      title: actor.name,
      list: listFacts(packs.shelf, { pack, docs: facts, leftOut: ref }),
      draw: (browsing, address, table) => (
        <ActorPage
          view={page}
          locale={navigator.language}
          chosenYears={address.params?.['year'] ?? []}
          onYear={(year) => browsing.actions.onToggle('year', year)}
        >
          {facts.length === 0 ? <p>{record.noFacts}</p> : table}
        </ActorPage>
      ),
    };
  });
}

/** One event. */
export function startEvent(view: LibraryView): void {
  startWithFacts(view, 'event', async (packs, { pack, doc, ref }) => {
    const { db, generationOf } = packs;
    const packId = pack.info.id;
    const event = await db.events.get([generationOf(packId), fromRef(ref).id]);
    if (!event) return undefined;
    const actors = new Map((await packs.actors(pack)).map((one) => [one.id, one]));
    const events = await packs.entries('events');
    const linkTo = (id: Id) => events.filter((one) => one.ref === toRef(packId, id)).map(toLink);
    const parts: DatedLink[] = [];
    pack.index.eachLink(doc, (other, kinds) => {
      if (other >= pack.index.named || (kinds & LINK.event) === 0) return;
      parts.push(...linkTo(pack.index.idOf(other)));
    });
    const partOf = event.partOf === undefined ? undefined : linkTo(event.partOf)[0];
    const page: EventPageView = {
      event,
      pack: pack.info.title,
      ...(event.place !== undefined && { place: nameActor(packId, event.place, actors) }),
      ...(partOf && { partOf: { name: partOf.title, ref: partOf.ref } }),
      participants: event.participants.map(({ actor, role }) => ({
        ...nameActor(packId, actor, actors),
        ...(role !== undefined && { role }),
      })),
      parts: parts.toSorted(byDate),
      notSame: (event.notSameAs ?? []).flatMap(linkTo),
    };
    const facts = factsTied(pack, doc, LINK.event);
    return {
      title: event.name,
      list: listFacts(packs.shelf, { pack, docs: facts }),
      draw: (_browsing, _address, table) => (
        <EventPage view={page} locale={navigator.language}>
          {facts.length === 0 ? <p>{record.noFacts}</p> : table}
        </EventPage>
      ),
    };
  });
}

interface Found {
  readonly pack: ShelfPack;
  readonly doc: number;
  readonly ref: Ref;
}

interface RecordPage {
  readonly title: string;
  readonly list: ReturnType<typeof listFacts>;
  readonly draw: (
    browsing: FactBrowsing,
    address: LibraryAddress,
    table: preact.JSX.Element,
  ) => preact.JSX.Element;
}

/** A record whose page ends with its facts as a table. */
function startWithFacts(
  view: LibraryView,
  kind: 'actor' | 'event',
  compose: (packs: OpenPacks, found: Found) => Promise<RecordPage | undefined>,
): void {
  let { address } = view;
  if (!('ref' in address)) return;
  const { ref } = address;
  let redraw = () => {};
  view.onAddress((next) => {
    address = next;
    redraw();
  });
  void withPacks(view, {
    title: undefined,
    async show(packs, signal) {
      const found = packs.shelf.locate(kind, ref);
      const page = found && (await compose(packs, { ...found, ref }));
      if (!page) return { missing: ref };
      redraw = () => {
        if (signal.aborted) return;
        const table = (
          <>
            <p role="status">{browsing.notice()}</p>
            <FactBrowser
              label={record.facts}
              state={browsing.state(address)}
              actions={browsing.actions}
              locale={navigator.language}
            />
          </>
        );
        view.draw(page.draw(browsing, address, table), page.title);
      };
      const browsing = browseFacts({
        packs,
        list: page.list,
        view,
        address: () => address,
        redraw: () => redraw(),
      });
      redraw();
    },
  });
}

async function composeActor(
  packs: OpenPacks,
  of: {
    readonly pack: ShelfPack;
    readonly doc: number;
    readonly actor: Actor;
    readonly byId: ReadonlyMap<Id, Actor>;
  },
): Promise<ActorPageView> {
  const { pack, doc, actor, byId } = of;
  const { index, info } = pack;
  const nameOf = (id: Id) => nameActor(info.id, id, byId);
  const { all, pairs } = neighboursOf(packs.shelf, { pack, doc }, MOST_DRAWN);
  const tiedEvents = new Set<Ref>();
  index.eachLink(doc, (other) => {
    if (other < index.named && index.recordKind(other) === 'event')
      tiedEvents.add(refOf(pack, other));
  });
  const facts = factsTied(pack, doc, ABOUT);
  const restsOn = new Map<Ref, number>();
  for (const fact of facts) {
    packs.shelf.ties(pack, LINK.source).each(fact, (source) => {
      const ref = refOf(pack, source);
      restsOn.set(ref, (restsOn.get(ref) ?? 0) + 1);
    });
  }
  const events = (await packs.entries('events')).filter(({ ref }) => tiedEvents.has(ref));
  const sources = (await packs.entries('sources')).filter(({ ref }) => restsOn.has(ref));
  const fromOthers = [...byId.values()].flatMap((other) =>
    other.relations
      .filter(({ to }) => to === actor.id)
      .map(({ kind, valid }) => ({
        kind: record.isOf(kind),
        to: nameOf(other.id),
        ...(valid !== undefined && { valid }),
      })),
  );
  return {
    actor,
    pack: info.title,
    ...(actor.seatOf !== undefined && { seatOf: nameOf(actor.seatOf) }),
    roles: actor.roles
      .map(({ title, organisation, valid }) => ({
        title,
        valid,
        ...(organisation !== undefined && { at: nameOf(organisation) }),
      }))
      .toSorted((a, b) => compareDates(b.valid, a.valid)),
    relations: [
      ...actor.relations.map(({ kind, to, valid }) => ({
        kind,
        to: nameOf(to),
        ...(valid !== undefined && { valid }),
      })),
      ...fromOthers,
    ],
    years: yearsOf(pack, facts),
    together: {
      all: all.map((one) => ({ ...nameOf(index.idOf(one.doc)), facts: one.facts })),
      pairs,
      drawn: Math.min(MOST_DRAWN, all.length),
    },
    events: events.map(toLink).toSorted(byDate),
    sources: sources
      .toSorted((a, b) => (restsOn.get(b.ref) ?? 0) - (restsOn.get(a.ref) ?? 0))
      .map((one) => ({
        ref: one.ref,
        title: one.title,
        note: record.factsFromHere(restsOn.get(one.ref) ?? 0),
      })),
  };
}

function yearsOf({ index }: ShelfPack, facts: Uint32Array): ActorPageView['years'] {
  const counts = new Map<number, number>();
  for (const doc of facts) {
    const year = yearOf(index, doc);
    if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const last = Math.max(...counts.keys());
  const first = Math.max(Math.min(...counts.keys()), last - MOST_YEARS + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    year: first + at,
    facts: counts.get(first + at) ?? 0,
  }));
}

function nameActor(packId: Id, id: Id, actors: ReadonlyMap<Id, Actor>): Named {
  const name = actors.get(id)?.name;
  return name === undefined ? { name: id } : { name, ref: toRef(packId, id) };
}

function toLink({ ref, title, date }: DatedLink): DatedLink {
  return { ref, title, ...(date !== undefined && { date }) };
}

function byDate(a: DatedLink, b: DatedLink): number {
  return compareDates(b.date ?? '', a.date ?? '');
}
