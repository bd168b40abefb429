import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { PackSchema, type Alias, type Fact } from '../../../src/core/pack/schema';

const file = new URL('../../../public/packs/russia-north-korea.json', import.meta.url);
const pack = v.parse(PackSchema, JSON.parse(readFileSync(file, 'utf8')));

const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
const events = new Map(pack.events.map((event) => [event.id, event]));
const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
const sources = new Map(pack.sources.map((source) => [source.id, source]));
const passages = new Map(pack.passages.map((passage) => [passage.id, passage]));

/** Of a text that may not be carried, a passage keeps at most this many words. */
const MOST_QUOTED_WORDS = 8;
const COMMENTS = ['f13', 'f23', 'f31', 'f40', 'f50', 'f58'];
const HANGUL = /\p{Script=Hangul}/u;
const LATIN = /\p{Script=Latin}/u;

function aliasOf(actorId: string, text: string): Alias | undefined {
  return actors.get(actorId)?.aliases.find((alias) => alias.text === text);
}

function missingFrom(
  known: ReadonlyMap<string, unknown>,
  ids: ReadonlyArray<string | undefined>,
): Array<string | undefined> {
  return ids.filter((id) => id !== undefined && !known.has(id));
}

/** Names that a reader cannot tell apart: without marks, case, or the kind of hyphen and apostrophe. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/’/gu, "'")
    .replace(/[\s\p{Pd}]+/gu, ' ')
    .toLowerCase();
}

describe('the bundled pack', () => {
  it('holds 44 actors, 17 events and 58 facts, each id once', () => {
    expect([actors.size, events.size, facts.size]).toEqual([44, 17, 58]);
    expect([pack.actors.length, pack.events.length, pack.facts.length]).toEqual([44, 17, 58]);
    expect(passages.size).toBe(pack.passages.length);
  });

  it('names only actors, events, sources and passages that it has', () => {
    const told = [...pack.events, ...pack.facts];
    const held = pack.actors.flatMap(({ roles }) => roles);
    const related = pack.actors.flatMap(({ relations }) => relations);
    const actorIds = [
      pack.actors.map(({ seatOf }) => seatOf),
      held.map(({ organisation }) => organisation),
      related.map(({ to }) => to),
      told.map(({ place }) => place),
      told.flatMap(({ participants }) => participants.map(({ actor }) => actor)),
      pack.sources.flatMap(({ segments }) => segments.map(({ author }) => author)),
    ].flat();
    const eventIds = [
      pack.events.map(({ partOf }) => partOf),
      pack.events.flatMap(({ notSameAs = [] }) => notSameAs),
      pack.facts.map(({ event }) => event),
    ].flat();
    const passageIds = [
      [...held, ...related, ...pack.facts].flatMap((claim) => claim.passages),
      told.map(({ date }) => date.expression?.passage),
    ].flat();

    expect(missingFrom(actors, actorIds)).toEqual([]);
    expect(missingFrom(events, eventIds)).toEqual([]);
    expect(missingFrom(passages, passageIds)).toEqual([]);
    expect(
      missingFrom(
        sources,
        pack.passages.map(({ source }) => source),
      ),
    ).toEqual([]);
  });

  it('says of every fact who says it, by id wherever that is an actor of the pack', () => {
    expect(pack.facts.filter(({ attribution }) => attribution.length === 0)).toEqual([]);
    const names = new Set(pack.actors.map(({ name }) => name));
    const who = pack.facts.flatMap(({ attribution }) => attribution.map((link) => link.who));
    expect(who.filter((one) => names.has(one))).toEqual([]);
    // A description in words has spaces; an id has none, so one that is not an actor's is a slip.
    expect(who.filter((one) => !one.includes(' ') && !actors.has(one))).toEqual([]);
  });

  it('says of every date how it is known, and reads its words inside the passage it names', () => {
    const told = [...pack.events, ...pack.facts];
    expect(told.filter(({ date }) => !date.note).map(({ id }) => id)).toEqual([]);
    const outside = told.filter(({ date: { expression } }) => {
      const passage = expression && passages.get(expression.passage);
      return passage && (expression.start < passage.start || expression.end > passage.end);
    });
    expect(outside.map(({ id }) => id)).toEqual([]);
  });

  it('carries no text of its source beyond the first words of a passage', () => {
    expect(pack.sources.filter(({ text }) => text !== undefined)).toEqual([]);
    const talkative = pack.passages.filter(
      ({ quote }) =>
        quote.prefix !== '' ||
        quote.suffix !== '' ||
        quote.exact.split(/\s+/u).length > MOST_QUOTED_WORDS,
    );
    expect(talkative).toEqual([]);
  });

  it('keeps both dates of the 2021 session as a conflict and ranks neither', () => {
    const conflicts = pack.facts.flatMap(({ id, conflictsWith = [] }) =>
      conflictsWith.map((other) => `${id} ${other}`),
    );
    expect(conflicts).toEqual(['f32 f34', 'f34 f32']);
    const dates = ['f32', 'f34'].map((id) => facts.get(id)?.date.edtf);
    expect(dates).toEqual(['2021-06-05', '2021-06-04']);
    const certainties = ['f32', 'f34'].map((id) => facts.get(id)?.certainty);
    expect(certainties).toEqual(['disputed', 'disputed']);
  });

  it("leaves the blog author's comments opinions, said by nobody else", () => {
    const said = pack.facts.filter(({ attribution }) =>
      attribution.some(({ who }) => who === 'blogger'),
    );
    expect(said.map(({ id }) => id)).toEqual(COMMENTS);
    expect(said.filter(({ attribution }) => attribution.length > 1)).toEqual([]);
  });

  it('confirms no opinion, assessment, expectation, speculation or claim', () => {
    const personal = new Set<Fact['modality']>([
      'opinion',
      'assessment',
      'expectation',
      'speculation',
      'claim',
    ]);
    const confirmed = pack.facts.filter(
      ({ modality, certainty }) => personal.has(modality) && certainty === 'confirmed',
    );
    expect(confirmed).toEqual([]);
  });

  it.each([
    ['ev-treaty-2024', '2024-06-19'],
    ['ev-shoigu-visit-2023', '2023-07-27'],
    ['ev-armistice-70', '2023-07-27'],
    ['ev-nk-70th-2018', '2018-09-09'],
    ['ev-hanoi-summit-2019', '2019-02-27/2019-02-28'],
    ['ev-spief-2021', '2021-06-04/2021-06-05'],
  ])('dates %s to %s', (id, edtf) => {
    expect(events.get(id)?.date.edtf).toBe(edtf);
  });

  it('keeps the two 70th anniversaries apart, each from the other', () => {
    expect(events.get('ev-armistice-70')?.notSameAs).toEqual(['ev-nk-70th-2018']);
    expect(events.get('ev-nk-70th-2018')?.notSameAs).toEqual(['ev-armistice-70']);
  });
});

describe('the aliases of the bundled pack', () => {
  it.each([
    ['putin', 'Putin', 'unique-surname', 'capitalised'],
    ['putin', '푸틴', 'unique-surname', 'any'],
    ['kim-jong-un', 'Kim Jong-un', 'strong', 'capitalised'],
    ['kim-jong-un', 'Kim', 'context', 'capitalised'],
    ['kim-yo-jong', 'Kim', 'context', 'capitalised'],
    ['moon-jae-in', 'Moon', 'context', 'capitalised'],
    ['lee-do-hoon', 'Lee', 'context', 'capitalised'],
    ['north-korea', 'the North', 'context', 'capitalised'],
    ['north-korea', 'N.K.', 'strong', 'exact'],
    ['north-korea', '조선', 'never', 'any'],
    ['south-korea', 'the South', 'context', 'capitalised'],
    ['wpk-politburo', 'Politburo', 'context', 'any'],
    ['kctv', 'Central TV', 'context', 'capitalised'],
    ['daily-mail', 'the Mail', 'context', 'capitalised'],
    ['national-security-office', 'NSO', 'context', 'exact'],
    ['usa', 'US', 'strong', 'exact'],
    ['un', 'UN', 'strong', 'exact'],
    ['ryugyong-hotel', 'Ryukyong Hotel', 'strong', 'capitalised'],
  ])('let %s be found by %s as %s, case %s', (actor, text, match, wanted) => {
    expect(aliasOf(actor, text)).toMatchObject({ match, case: wanted });
  });

  it('take acronyms only in the very letters they are written in', () => {
    const acronyms = [...pack.actors, ...pack.events].flatMap(({ aliases }) =>
      aliases.filter(({ kind }) => kind === 'acronym'),
    );
    expect(acronyms.length).toBeGreaterThan(0);
    expect(acronyms.filter((alias) => alias.case !== 'exact')).toEqual([]);
  });

  it('never lead a name that links alone to two different actors or events', () => {
    const owners = new Map<string, Set<string>>();
    for (const { id, aliases } of [...pack.actors, ...pack.events]) {
      for (const { text, match } of aliases) {
        if (match !== 'strong' && match !== 'unique-surname') continue;
        owners.set(fold(text), (owners.get(fold(text)) ?? new Set()).add(id));
      }
    }
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it('give every named person a Latin and a Korean name that links alone', () => {
    const unnamed = ['blogger', 'tweet-author'];
    const people = pack.actors.filter(({ kind, id }) => kind === 'person' && !unnamed.includes(id));
    expect(people).toHaveLength(14);
    const lacking = people.filter(({ aliases }) => {
      const strong = aliases.filter(({ match }) => match === 'strong').map(({ text }) => text);
      return ![LATIN, HANGUL].every((script) => strong.some((text) => script.test(text)));
    });
    expect(lacking.map(({ id }) => id)).toEqual([]);
    expect(unnamed.flatMap((id) => actors.get(id)?.aliases)).toEqual([]);
  });

  it.each([
    ['ev-treaty-2024', 'Treaty on Comprehensive Strategic Partnership'],
    ['ev-treaty-2024', 'договор о всеобъемлющем стратегическом партнерстве'],
    ['ev-treaty-2024', 'договір про всеосяжне стратегічне партнерство'],
    ['ev-treaty-2024', '포괄적 전략적 동반자 관계 조약'],
    ['ev-treaty-2024', '朝俄全面战略伙伴关系条约'],
    ['ev-treaty-2024', '包括的戦略パートナーシップ条約'],
    ['ev-ukraine-war', 'СВО'],
  ])('let %s be found by its own name "%s" with a participant on the page', (id, text) => {
    const event = events.get(id);
    expect(event?.aliases.find((alias) => alias.text === text)?.match).toBe('strong');
    expect(event?.participants.some(({ required }) => required === true)).toBe(true);
  });

  it.each([
    'state visit',
    'mutual defense pact',
    'Pyongyang summit',
    'luxury car',
    'inauguration ceremony',
    'regional summit',
    'visit to Russia',
  ])('do not let the everyday words "%s" link alone', (text) => {
    const found = pack.events.flatMap(({ aliases }) => aliases.filter((a) => a.text === text));
    expect(found.map(({ match }) => match)).toEqual(['context']);
  });
});
