/**
 * From the material of one subject to the card as it is read.
 *
 *   facts ─▶ conflict groups ─▶ one entry each ─▶ by │ since │ undated ─▶ the nearest first, then by date
 *
 * "By this article" is read backwards from the article, "Since this article" forwards: both begin at the article
 * and lead away from it. An entry that holds several facts stands where its first one would.
 */
import type { Edtf, Fact } from '../pack/schema';
import { compareDates, relateToDay } from '../time/compare-dates';
import { readEdtf } from '../time/edtf';
import type {
  CardView,
  EntryView,
  HeaderView,
  NameView,
  Nearness,
  RolesView,
  SectionKind,
  SectionView,
} from './card-view';
import { compareNearness } from './nearness';
import { groupConflicts } from './conflict-groups';
import { surroundingsOf, viewDate, viewFact } from './fact-view';
import type { FactSurroundings } from './fact-view';
import type { CardContext, CardMaterial } from './material';
import { roleAsOf } from './role-as-of';

const NOTHING_SHARED: Nearness = { with: 'nothing', shared: 0 };
const SECTION_ORDER: readonly SectionKind[] = ['by', 'since', 'undated', 'all'];

/**
 * Composes a card. A page date that cannot be read counts as none: then there is one section, `all`, with undated
 * facts last. The same input gives the same card, whatever the order of the facts in the material.
 */
export function composeCard(material: CardMaterial, context: CardContext): CardView {
  const pageDate =
    context.pageDate !== undefined && readEdtf(context.pageDate) !== undefined
      ? context.pageDate
      : undefined;
  const dated = pageDate === undefined ? {} : { pageDate };
  const { pageDate: _unread, ...place } = context;
  const around = surroundingsOf(material, { ...place, ...dated });
  const sections = new Map<SectionKind, EntryView[]>();
  for (const group of groupConflicts(material.facts.toSorted(byIdAndDate))) {
    const kind = sectionOf(group, pageDate);
    const entries = sections.get(kind) ?? [];
    entries.push({
      type: group.length > 1 ? 'conflict' : 'fact',
      facts: group.map((fact) => viewFact(fact, around)),
    });
    sections.set(kind, entries);
  }
  return {
    header: composeHeader(material, around),
    ...dated,
    sections: SECTION_ORDER.flatMap((kind) => toSection(kind, sections.get(kind) ?? [])),
    factCount: material.facts.length,
    pack: material.pack,
  };
}

function toSection(kind: SectionKind, entries: EntryView[]): SectionView[] {
  if (entries.length === 0) return [];
  return [
    {
      kind,
      // Sorting is stable: entries of one date keep the order that byIdAndDate gave them.
      entries: entries.toSorted(
        (a, b) => compareNearness(nearestIn(a), nearestIn(b)) || byEntryDate(kind, a, b),
      ),
      factCount: entries.reduce((sum, { facts }) => sum + facts.length, 0),
    },
  ];
}

/** Of several facts that differ, the one that is nearest decides for all. */
export function nearestIn({ facts }: Pick<EntryView, 'facts'>): Nearness {
  return facts.map(({ nearness }) => nearness).toSorted(compareNearness)[0] ?? NOTHING_SHARED;
}

function byEntryDate(kind: SectionKind, a: EntryView, b: EntryView): number {
  const [one, other] = [firstDated(a), firstDated(b)];
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  return kind === 'since' ? compareDates(one, other) : compareDates(other, one);
}

function firstDated({ facts }: EntryView): Edtf | undefined {
  return facts.find(({ date }) => !date.isUndated)?.date.edtf;
}

function byIdAndDate(a: Fact, b: Fact): number {
  if (a.date.edtf !== b.date.edtf) return compareDates(a.date.edtf, b.date.edtf);
  return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** A conflict belongs to the earliest section that any of its facts belongs to. */
function sectionOf(group: readonly Fact[], pageDate: Edtf | undefined): SectionKind {
  if (pageDate === undefined) return 'all';
  const relations = group.map(({ date }) =>
    date.how === 'none' ? 'undated' : relateToDay(date.edtf, pageDate),
  );
  if (relations.some((relation) => relation === 'by' || relation === 'straddling')) return 'by';
  return relations.includes('since') ? 'since' : 'undated';
}

function composeHeader(
  { subject }: CardMaterial,
  around: ReturnType<typeof surroundingsOf>,
): HeaderView {
  if (subject.type === 'event') {
    const { event } = subject;
    const place = event.place === undefined ? undefined : around.actors.get(event.place);
    const partOf = event.partOf === undefined ? undefined : around.events.get(event.partOf);
    return {
      type: 'event',
      ref: around.subject,
      name: event.name,
      date: viewDate(event.date, around.passages),
      status: event.status,
      participants: event.participants.flatMap(({ actor }) => around.actors.get(actor) ?? []),
      ...(place !== undefined && { place }),
      ...(partOf !== undefined && { partOf }),
    };
  }
  const { actor } = subject;
  const roles = viewRoles(roleAsOf(actor, around.pageDate), around);
  const seatOf = actor.seatOf === undefined ? undefined : around.actors.get(actor.seatOf);
  return {
    type: 'actor',
    ref: around.subject,
    name: actor.name,
    kind: actor.kind,
    ...(roles !== undefined && { roles }),
    ...(actor.description !== undefined && { description: actor.description }),
    ...(seatOf !== undefined && { seatOf }),
  };
}

/** "Chief of the Harbour Office" needs no "Harbour Office" after it; words of up to three letters do not count. */
function isSaidIn(title: string, organisation: string): boolean {
  return organisation
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => word.length > 3 && title.includes(word));
}

function viewRoles(
  found: ReturnType<typeof roleAsOf>,
  { actors }: FactSurroundings,
): RolesView | undefined {
  if (found === undefined) return undefined;
  return {
    status: found.status,
    roles: found.roles.map(({ role, isCertain }) => {
      const organisation: NameView | undefined =
        role.organisation === undefined ? undefined : actors.get(role.organisation);
      const isNew = organisation !== undefined && !isSaidIn(role.title, organisation.name);
      return {
        title: role.title,
        valid: role.valid,
        isCertain,
        ...(isNew && { organisation }),
      };
    }),
  };
}
