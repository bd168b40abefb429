import { describe, expect, test } from 'vitest';
import { actor, alias, lexiconOf, linked, names, short } from './make-names';

const any = { case: 'any' } as const;
const ar = { ...any, lang: 'ar', inflect: 'ar' } as const;
const place = { kind: 'place' } as const;
const organisation = { kind: 'organisation' } as const;

const world = lexiconOf(
  names([
    actor('ada', [alias('Ada Norden'), alias('آدا نوردن', ar)], {
      roles: [
        {
          title: 'President of Norland',
          valid: '2000/..',
          passages: [],
          aliases: [
            alias('président du Norland', { lang: 'fr', kind: 'title', match: 'context', ...any }),
          ],
        },
      ],
    }),
    actor(
      'norland',
      [alias('Norland'), short('Süden'), short('el Sur'), short('del Sur'), alias('نورلاند', ar)],
      place,
    ),
    actor('norport', [alias('Norport'), short('سيول', ar)], { ...place, seatOf: 'norland' }),
    actor('palace', [alias('Norland Palace'), short('Maison Bleue'), short('Casa Azul')], {
      ...organisation,
      seatOf: 'norland',
    }),
    actor('party', [alias('Norland Party')], organisation),
    actor('committee', [alias('Norland Committee'), short('Comité central')], {
      ...organisation,
      relations: [{ kind: 'part of', to: 'party', passages: [] }],
    }),
  ]),
);

describe('somebody else of the whole same name', () => {
  test.each([
    ['de', 'Gestern sang die Bäckerin Ada Norden.'],
    ['de', 'Gestern sang die Grundschullehrerin Ada Norden.'],
    ['de', 'Gestern sprach Ada Norden, eine Zahnärztin aus Kiel.'],
    ['de', 'Ada Norden ist Bäckerin.'],
    ['de', 'Gestern sang die 34-jährige Ada Norden.'],
    ['de', 'Gestern sang eine Frau namens Ada Norden.'],
    ['fr', 'Hier la danseuse étoile Ada Norden a chanté.'],
    ['fr', 'Hier l’actrice Ada Norden a chanté.'],
    ['fr', 'Hier la professeure de musique Ada Norden a chanté.'],
    ['fr', 'Hier Ada Norden, 34 ans, boulangère, a chanté.'],
    ['fr', 'Ada Norden est dentiste.'],
    ['es', 'Ayer la bailarina Ada Norden cantó.'],
    ['es', 'Ayer la jugadora de voleibol Ada Norden cantó.'],
    ['es', 'Ayer Ada Norden, panadera de Lima, cantó.'],
    ['es', 'Ayer Ada Norden, de 34 años, cantó.'],
    ['ar', 'غنت الممثلة آدا نوردن أمس'],
    ['ar', 'غنت طبيبة الأسنان آدا نوردن أمس'],
    ['ar', 'آدا نوردن خبازة'],
    ['ar', 'غنت آدا نوردن، وهي خبازة، أمس'],
  ])('%s, not linked: %s', (lang, text) => {
    expect(linked(world, [text], lang)).toEqual([]);
  });

  test.each([
    ['de', 'Der Arzt von Ada Norden schwieg.'],
    ['de', 'Die Politikerin Ada Norden schwieg.'],
    ['fr', 'Hier la présidente Ada Norden a chanté.'],
    ['fr', 'Le médecin d’Ada Norden se tait.'],
    ['fr', 'L’acteur soutient Ada Norden.'],
    ['fr', 'Ada Norden est un acteur clé du dossier.'],
    ['es', 'La médica de Ada Norden calla.'],
    ['es', 'El actor conoció a Ada Norden.'],
    ['en', 'Later the actor praised Ada Norden.'],
    ['en', 'Ada Norden, who met the dentist, left.'],
    ['ar', 'قال طبيب آدا نوردن أمس'],
    ['ar', 'التقى الوزير بآدا نوردن أمس'],
  ])('%s, linked: %s', (lang, text) => {
    expect(linked(world, [text], lang)).toHaveLength(1);
  });
});

describe('who signs', () => {
  test.each([
    ['de', 'Von Ada Norden, Kiel', 0],
    ['fr', 'Par Ada Norden, à Lyon', 0],
    ['es', 'Por Ada Norden', 0],
    ['de', 'Die Brücke bei Nacht. Foto: Ada Norden', 0],
    ['fr', 'Le pont, la nuit. Photo : Ada Norden/AFP', 0],
    ['ar', 'بقلم: آدا نوردن', 0],
    ['de', 'Von Ada Norden ist nichts zu hören.', 1],
    ['fr', 'Par Ada Norden, on a su la suite.', 1],
    ['de', 'Foto: Ada Norden winkt vom Balkon.', 1],
  ] as const)('%s: %s', (lang, text, count) => {
    expect(linked(world, [text], lang)).toHaveLength(count);
  });
});

describe('names that need their home on the page', () => {
  test.each([
    ['fr', 'La Maison Bleue se tait. Le Norland aussi.', ['palace', 'norland']],
    ['fr', 'La Maison Bleue ouvre à midi.', []],
    ['es', 'La Casa Azul calla. Norland también.', ['palace', 'norland']],
    ['fr', 'Le Comité central siège. Le Norland Party aussi.', ['committee', 'party']],
    ['fr', 'Le Norland Party écoute le Comité central chinois.', ['party']],
    ['fr', 'Le Comité central siège.', []],
    ['ar', 'قالت سيول أمس إن نورلاند بعيدة', ['norport', 'norland']],
    ['ar', 'قالت سيول أمس', []],
    ['ar', 'في نورلاند سيول جارفة', ['norland']],
  ] as const)('%s: %s', (lang, text, found) => {
    expect(linked(world, [text], lang).map((one) => one.split('=').at(-1))).toEqual(found);
  });

  test.each([
    ['de', 'Norland schwieg. Sie kam aus dem Süden.', 2],
    ['de', 'Norland schwieg. Sie zog nach Süden.', 1],
    ['de', 'Norland schwieg. Im Süden des Landes regnete es.', 1],
    ['es', 'Norland calla. Las tropas del Sur avanzan.', 2],
    ['es', 'Norland calla. Vive en Carolina del Sur.', 1],
    ['es', 'Norland calla. Navega por el mar del Sur.', 1],
  ] as const)('%s: %s', (lang, text, count) => {
    expect(linked(world, [text], lang)).toHaveLength(count);
  });
});
