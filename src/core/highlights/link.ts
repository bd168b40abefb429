import type { CardMaterial } from '../facts/material';
import { toRef } from '../pack/refs';
import type { Fact, Source } from '../pack/schema';
import type { Highlight } from './schema';

type Linked = Highlight['linked'][number];

/**
 * What a highlight keeps of an actor, or of an event and the facts of that event, as the pack has them now: enough to
 * be cited without the pack, and to be compared with a later one.
 */
export function linkTo(material: CardMaterial): Linked[] {
  const { pack, subject } = material;
  const ref = (id: string) => toRef(pack.id, id);
  const packVersion = pack.version;
  if (subject.type === 'actor') {
    const { id, name } = subject.actor;
    return [{ kind: 'actor', ref: ref(id), packVersion, text: name }];
  }
  const { id, name, date } = subject.event;
  const facts = material.facts.filter(({ event }) => event === id);
  return [
    { kind: 'event', ref: ref(id), packVersion, text: name, ...dateOf(date) },
    ...facts.map((fact): Linked => {
      const sources = sourcesOf(fact, material);
      return {
        kind: 'fact',
        ref: ref(fact.id),
        packVersion,
        text: fact.statement,
        ...dateOf(fact.date),
        ...(sources.length > 0 && { sources }),
      };
    }),
  ];
}

function sourcesOf(fact: Fact, { passages, sources }: CardMaterial) {
  const ids = new Set(passages.filter(({ id }) => fact.passages.includes(id)).map((p) => p.source));
  return sources.filter(({ id }) => ids.has(id)).map(citeSource);
}

function citeSource({ url, title, outlet, published }: Source) {
  return {
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(outlet !== undefined && { outlet }),
    ...(published && dateOf(published)),
  };
}

function dateOf({ edtf, how }: Fact['date']): { date?: string } {
  return how === 'none' ? {} : { date: edtf };
}
