import { describe, expect, test } from 'vitest';
import { actor, alias, event, lexiconOf, linked, names, reasons, surname } from './make-names';
import { harbours } from './world';

type Case = readonly [claim: string, text: string, date: string | undefined, outcome: string];

/** The last mention, or the last abstention, of the text. */
function outcomeOf(text: string, date: string | undefined): string {
  const page = date === undefined ? {} : { date };
  return linked(harbours, [text], page).at(-1) ?? reasons(harbours, [text], page).at(-1) ?? '';
}

const VALIDITY: readonly Case[] = [
  ['a name links while it is valid', 'Later Lind left.', '2017-05-05', 'Lind=lind'],
  ['on the first day too', 'Later Lind left.', '2015-01-01', 'Lind=lind'],
  ['on the last day too', 'Later Lind left.', '2019-12-31', 'Lind=lind'],
  ['not the day before', 'Later Lind left.', '2014-12-31', 'Lind:out-of-time'],
  ['not the day after', 'Later Lind left.', '2020-01-01', 'Lind:out-of-time'],
  ['a page without a date asks for no validity', 'Later Lind left.', undefined, 'Lind=lind'],
  ['a date that is none counts as no date', 'Later Lind left.', 'soon', 'Lind=lind'],
  ['a page of a month overlaps', 'Later Lind left.', '2019-12', 'Lind=lind'],
  [
    'an office is whose it was then',
    'The mayor of Norport left.',
    '2016-02-02',
    'mayor of Norport=old-mayor',
  ],
  ['and whose it is now', 'The mayor of Norport left.', '2024-02-02', 'mayor of Norport=new-mayor'],
  [
    'without a date two holders of an office stay open',
    'The mayor of Norport left.',
    undefined,
    'mayor of Norport:ambiguous',
  ],
  [
    'an event’s name that is over',
    'Ann Lind and the harbour treaty.',
    '2021-01-01',
    'Ann Lind=lind',
  ],
];

describe('the days on which a name is valid', () => {
  test.each(VALIDITY)('%s', (_, text, date, outcome) => {
    expect(outcomeOf(text, date)).toBe(outcome);
  });

  test('a full name out of its time introduces nobody, and is a namesake', () => {
    const page = ['Then Bo Berg left.', 'Later Berg spoke.'];
    expect(linked(harbours, page, { date: '2019-01-01' })).toEqual(['Bo Berg=berg', 'Berg=berg']);
    expect(reasons(harbours, page, { date: '2011-01-01' })).toEqual([
      'Bo Berg:out-of-time',
      'Berg:rival',
    ]);
  });
});

const EVENTS: readonly Case[] = [
  [
    'an event with its participant',
    'In Norport the harbour feast began.',
    '2018-06-11',
    'harbour feast=feast',
  ],
  [
    'whose participant comes later',
    'The harbour feast began in Norport.',
    '2018-06-11',
    'Norport=norport',
  ],
  [
    'whose participant is a demonym',
    'A Norportish guest saw the harbour feast.',
    '2018-06-11',
    'harbour feast=feast',
  ],
  [
    'on a page without a date',
    'In Norport the harbour feast began.',
    undefined,
    'harbour feast=feast',
  ],
  [
    'with a participant who is not required',
    'In Sudport the harbour feast began.',
    '2018-06-11',
    'Sudport=sudport',
  ],
  [
    'a participant inside another name',
    'In Norport Bank the harbour feast began.',
    '2018-06-11',
    'harbour feast:participants-missing',
  ],
  [
    'a participant inside the event’s own name',
    'Later a Norport visit began.',
    '2018-06-11',
    'Norport visit=visit',
  ],
  [
    'a participant by surname',
    'Later Lind praised the harbour treaty.',
    '2018-06-11',
    'harbour treaty=treaty',
  ],
  [
    'a participant whom no pack has',
    'In Norport the lost feast began.',
    '2018-06-11',
    'Norport=norport',
  ],
  [
    'of two of one name the one whose participant is there',
    'In Sudport the spring fair began.',
    '2018-06-11',
    'spring fair=fair-s',
  ],
  [
    'of two of one name with both participants',
    'The spring fair was in Norport, Sudport.',
    '2018-06-11',
    'Sudport=sudport',
  ],
  [
    'a page of the day before',
    'In Norport the harbour feast began.',
    '2018-06-09',
    'harbour feast=feast',
  ],
  [
    'a page two days before',
    'In Norport the harbour feast began.',
    '2018-06-08',
    'Norport=norport',
  ],
  [
    'a page years after',
    'In Norport the harbour feast began.',
    '2030-06-08',
    'harbour feast=feast',
  ],
  [
    'a planned event before its time',
    'Later the great regatta is due.',
    '2017-06-08',
    'great regatta=plan',
  ],
  [
    'a cancelled event before its time',
    'Later the small regatta is due.',
    '2017-06-08',
    'small regatta:before-event',
  ],
];

describe('events by name', () => {
  test.each(EVENTS)('%s', (_, text, date, outcome) => {
    expect(outcomeOf(text, date)).toBe(outcome);
  });

  const REASONS: ReadonlyArray<readonly [text: string, date: string, reason: string]> = [
    ['In Sudport the harbour feast began.', '2018-06-11', 'harbour feast:participants-missing'],
    ['In Norport the lost feast began.', '2021-06-11', 'lost feast:participants-missing'],
    ['In Norport the harbour feast began.', '2018-06-08', 'harbour feast:before-event'],
    ['Ann Lind and the harbour treaty.', '2021-01-01', 'harbour treaty:out-of-time'],
    ['The spring fair was in Norport, Sudport.', '2018-06-11', 'spring fair:ambiguous'],
  ];
  test.each(REASONS)('"%s" on %s says why not: %s', (text, date, reason) => {
    expect(reasons(harbours, [text], { date })).toEqual([reason]);
  });

  test('a participant in another block counts, before and after', () => {
    expect(linked(harbours, ['The harbour feast began.', 'In Norport it rained.'])).toEqual([
      'harbour feast=feast',
      'Norport=norport',
    ]);
  });

  test('an event that links hides the names inside it, and one that does not leaves them', () => {
    expect(linked(harbours, ['Later a Norport visit began.'], { date: '2018-05-01' })).toEqual([
      'Norport visit=visit',
    ]);
    expect(linked(harbours, ['Later a Norport visit began.'], { date: '2017-05-01' })).toEqual([
      'Norport=norport',
    ]);
    expect(reasons(harbours, ['Later a Norport visit began.'], { date: '2018-05-01' })).toEqual([]);
  });

  test('what is also an actor’s name stays open', () => {
    const storm = lexiconOf(
      names([actor('k', [surname('Katla')])], [event('storm', [alias('Katla')])]),
    );
    expect(reasons(storm, ['Later Katla came.'])).toEqual(['Katla:ambiguous']);
  });
});
