/**
 * Of what is on a page at all: which people and bodies of the packs, and whether somebody named in full is the one whom
 * the pack has. A page that speaks of a pack's world names more of it than one person.
 */
import { LEAST_PAGE_UNITS, LEAST_UNTOLD_UNITS } from '../thresholds';
import type { Entity } from '../lexicon/open';
import type { Standing } from './standing';
import type { JudgedPlace } from './judged';
import type { Place } from './place';

/** Why somebody named in full is not the one whom the pack has; null where nothing says so. */
export type Doubt = 'namesake' | 'other-world' | null;

/** How many people of the packs are on the page, by what is said of them. */
interface Company {
  readonly confirmed: number;
  readonly contradicted: number;
  /** Of whom nothing is said. */
  readonly plain: number;
}

/** What of the packs' worlds a page has. */
export interface Society {
  /** Is the group on the page, whoever is meant by it? */
  isThere(group: number): boolean;
  isPerson(group: number): boolean;
  /** Counts a group in or out; returns whether it came to the page or left it. */
  count(group: number, by: 1 | -1): boolean;
  /** Takes in what the candidates of a place are: that does not change with the page. */
  noteKinds(place: Place): void;
  /** The page has changed: whoever was counted is counted again. */
  forget(): void;
  /** The people whose world a group is, as far as places of the page could mean them. */
  peopleOf(group: number): Iterable<number>;
  /** Is somebody else of a pack on the page, of whom nothing says that somebody else is meant? */
  isAmongOthers(group: number): boolean;
  /** Why whoever is named in full by these is not the one whom the pack has, on a page of so many units. */
  doubtOf(group: number, units: number): Doubt;
}

/** An empty page's society; `namingsOf` gives the places that name a group in full. */
export function createSociety(namingsOf: (group: number) => Iterable<JudgedPlace>): Society {
  const presence = new Map<number, number>();
  const persons = new Set<number>();
  const bodies = new Set<number>();
  const people = new Map<number, Set<number>>();
  /** Those with a surname that no other known one has. */
  const rare = new Set<number>();
  let company: Company | null = null;

  function isThere(group: number): boolean {
    return (presence.get(group) ?? 0) > 0;
  }

  function standingOf(group: number): Standing | null {
    let standing: Standing | null = null;
    for (const { names } of namingsOf(group)) {
      if (names?.standing === 'confirmed') return 'confirmed';
      if (names?.standing === 'contradicted') standing = 'contradicted';
      else standing ??= names?.standing ?? null;
    }
    return standing;
  }

  function readCompany(): Company {
    const counts = { confirmed: 0, contradicted: 0, plain: 0 };
    for (const person of persons) {
      const standing = standingOf(person) ?? 'plain';
      // A place that is contradicted is vetoed, and so not there.
      if (!isThere(person) && standing !== 'contradicted') continue;
      if (standing === 'confirmed' || standing === 'contradicted' || standing === 'plain') {
        counts[standing]++;
      }
    }
    return counts;
  }

  /** Where the page has one namesake in another walk of life, others of whom it says nothing are no help. */
  function isAmongOthers(group: number): boolean {
    // Counted once for all who ask until the page changes.
    company ??= readCompany();
    const own = persons.has(group) && isThere(group) ? (standingOf(group) ?? 'plain') : null;
    if (company.confirmed > (own === 'confirmed' ? 1 : 0)) return true;
    return company.plain > (own === 'plain' ? 1 : 0) && company.contradicted === 0;
  }

  function notePerson({ group, related }: Entity): void {
    if (persons.has(group)) return;
    persons.add(group);
    for (const one of related) people.set(one, (people.get(one) ?? new Set()).add(group));
  }

  /** Does the page name somebody of a pack who is somebody else? */
  function hasNamesake(): boolean {
    return [...persons].some((person) => standingOf(person) === 'contradicted');
  }

  return {
    isThere,
    isAmongOthers,
    isPerson: (group) => persons.has(group),
    peopleOf: (group) => people.get(group) ?? [],
    count(group, by) {
      const before = presence.get(group) ?? 0;
      presence.set(group, before + by);
      return before === 0 || before + by === 0;
    },
    noteKinds({ candidates }) {
      for (const { entity, form } of candidates) {
        if (entity.kind === 'organisation') bodies.add(entity.group);
        if (entity.kind === 'person') notePerson(entity);
        if (form.match === 'unique-surname') rare.add(entity.group);
      }
    },
    forget() {
      company = null;
    },
    doubtOf(group, units) {
      const [naming] = namingsOf(group);
      if (naming?.names == null || !naming.place.isPerson) return null;
      const { related } = naming.names;
      const standing = standingOf(group);
      if (standing === 'confirmed') return null;
      if (standing === 'contradicted') return 'namesake';
      const isHere = isAmongOthers(group);
      if (standing === 'aged' && !isHere) return 'namesake';
      if (standing === 'untold' && !isHere && hasNamesake()) return 'other-world';
      // A pack that says nothing of somebody's world cannot miss it.
      const least =
        standing === 'untold' || standing === 'titled' ? LEAST_UNTOLD_UNITS : LEAST_PAGE_UNITS;
      if (units < least || related.length === 0) return null;
      // Without an office, and without anything of their own world: other people of a pack are no help.
      if (standing === 'untold' && !rare.has(group) && !related.some(isThere)) return 'other-world';
      if (isHere) return null;
      // A country is full of people of a common name; whoever has a surname of their own is at home in it.
      if (rare.has(group) && related.some(isThere)) return null;
      const isOwnBody = related.some((body) => bodies.has(body) && isThere(body));
      if (isOwnBody) return null;
      if (standing === 'untold') return 'other-world';
      let there = 0;
      for (const body of bodies) if (isThere(body) && ++there > 1) return null;
      return 'other-world';
    },
  };
}
