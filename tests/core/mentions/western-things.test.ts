import { describe, expect, test } from 'vitest';
import { actor, alias, lexiconOf, linked, names, reasons, short, surname } from './make-names';

const place = { kind: 'place' } as const;
const any = { case: 'any' } as const;
const demonym = (text: string) => alias(text, { kind: 'demonym', ...any });

const world = lexiconOf(
  names([
    actor(
      'russia',
      [
        alias('Russia'),
        alias('Russie'),
        demonym('russe'),
        demonym('russes'),
        demonym('rusa'),
        demonym('russische'),
        alias('روسيا', any),
      ],
      place,
    ),
    actor('korea', [alias('South Korea'), alias('Corée du Sud'), alias('Südkorea')], place),
    actor(
      'moscow',
      [
        alias('Moscow'),
        alias('Moscou'),
        alias('Moscú'),
        alias('Moskau'),
        alias('Moskauer', { kind: 'demonym' }),
        alias('موسكو', any),
      ],
      { ...place, seatOf: 'russia' },
    ),
    actor('seoul', [alias('Seoul'), alias('Séoul'), alias('Seúl'), alias('سيول', any)], {
      ...place,
      seatOf: 'korea',
    }),
    actor(
      'st-petersburg',
      [
        alias('St. Petersburg'),
        alias('Sankt Petersburg'),
        alias('Saint-Pétersbourg'),
        alias('San Petersburgo'),
        alias('سانت بطرسبرغ', any),
      ],
      place,
    ),
    actor('kim-il-sung', [alias('Kim Il-sung'), short('Kim'), alias('كيم إيل سونغ', any)], {
      gender: 'm',
    }),
    actor(
      'putin',
      [
        alias('Vladimir Putin'),
        surname('Putin'),
        alias('Vladimir Poutine'),
        surname('Poutine'),
        alias('فلاديمير بوتين', any),
        surname('بوتين', any),
      ],
      { gender: 'm' },
    ),
    actor('trump', [alias('Donald Trump'), surname('Trump'), surname('ترامب', any)], {
      gender: 'm',
    }),
  ]),
);

describe('things named after people and cities', () => {
  test.each([
    ['fr', 'Elle habite rue de Moscou, au fond.'],
    ['fr', 'Il dîne à l’hôtel Moscou chaque soir.'],
    ['fr', 'Elle étudie à l’université de Séoul depuis mai.'],
    ['fr', 'Elle sort de l’Université nationale de Séoul en mai.'],
    ['fr', 'Il a gagné le Grand Prix de Moscou hier.'],
    ['fr', 'Il joue au Spartak Moscou depuis mai.'],
    ['fr', 'Hier le CSKA de Moscou a perdu.'],
    ['fr', 'Hier soir, le Moscou a perdu 3-1.'],
    ['fr', 'Il a visité la place Kim Il-sung hier.'],
    ['fr', 'Elle a mangé chez « Séoul », puis au restaurant Séoul.'],
    ['fr', 'Il adore les montagnes russes et la salade russe.'],
    ['es', 'Vive en la calle de Moscú desde mayo.'],
    ['es', 'Vive en la calle Moscú desde mayo.'],
    ['es', 'Ganó el Gran Premio de Moscú ayer.'],
    ['es', 'Toca en la Orquesta Filarmónica de Moscú desde mayo.'],
    ['es', 'Ayer el Dinamo de Moscú perdió.'],
    ['es', 'Ayer el Moscú perdió por goleada.'],
    ['es', 'Comieron en el bar Moscú, frente al cine Seúl.'],
    ['es', 'Estudia en la Universidad de Seúl desde mayo.'],
    ['es', 'Pasea un perro llamado Trump por la playa.'],
    ['es', 'Subió a la montaña rusa con su hija.'],
    ['de', 'Gestern verlor ZSKA Moskau das Spiel.'],
    ['de', 'Gestern verlor Spartak Moskau das Spiel.'],
    ['de', 'Sie wohnt in der Moskauer Straße, ganz hinten.'],
    ['de', 'Sie traf ihn im Café Moskau am Abend.'],
    ['de', 'Er studierte an der Universität Seoul Medizin.'],
    ['de', 'Er stand auf dem Kim-Il-sung-Platz und sang.'],
    ['de', 'Er mag sein Moskauer Eis sehr gern.'],
    ['de', 'Sie führte einen Hund namens Putin an der Leine.'],
    ['en', 'FC Seoul 1 Norport 1'],
    ['en', 'Two Moscow mules for one until six.'],
    ['en', 'Later a boy came with a beagle that answers to Trump.'],
    ['en', 'Later a dog called Putin ran off.'],
    ['ar', 'يسكن في شارع موسكو منذ سنوات'],
    ['ar', 'التقى به في فندق موسكو مساء'],
    ['ar', 'تعشى في مطعم سيول مساء'],
    ['ar', 'درست في جامعة سيول الوطنية'],
    ['ar', 'وفاز نادي موسكو أمس'],
    ['ar', 'فاز سبارتاك موسكو أمس'],
    ['ar', 'وقف في ساحة كيم إيل سونغ صباحا'],
    ['ar', 'معه كلب اسمه ترامب على الشاطئ'],
    ['ar', 'كتبت صحيفة موسكو تايمز أمس'],
  ])('%s, none linked: %s', (lang, text) => {
    expect(linked(world, [text], lang)).toEqual([]);
  });

  test.each([
    ['fr', 'Elle vit dans une rue de Moscou.', 'moscow'],
    ['fr', 'Il dîne dans un hôtel de Séoul.', 'seoul'],
    ['fr', 'Il est parti de la gare de Moscou.', 'moscow'],
    ['fr', 'Le Moscou de Staline est loin.', 'moscow'],
    ['fr', 'Cela place Moscou dans l’embarras.', 'moscow'],
    ['fr', 'L’ambassade de Russie est close.', 'russia'],
    ['fr', 'Le film russe dure deux heures.', 'russia'],
    ['fr', 'Le portrait de Poutine est tombé.', 'putin'],
    ['es', 'Vive en una calle de Moscú.', 'moscow'],
    ['es', 'El Gobierno de Seúl lo niega.', 'seoul'],
    ['es', 'El Moscú de los zares ardió.', 'moscow'],
    ['es', 'El alcalde de Moscú lo niega.', 'moscow'],
    ['es', 'La Plaza Roja de Moscú estaba vacía.', 'moscow'],
    ['es', 'En un bar de Moscú cantaban.', 'moscow'],
    ['de', 'Er wohnt in einem Moskauer Hotel.', 'moscow'],
    ['de', 'Am Moskauer Flughafen lag Schnee.', 'moscow'],
    ['de', 'Er sprach nach dem Moskau-Besuch lange.', 'moscow'],
    ['de', 'Ein Putin-Vertrauter sprach lange.', 'putin'],
    ['de', 'Das Moskau der Zaren brannte.', 'moscow'],
    ['de', 'Im Hotel in Seoul war es still.', 'seoul'],
    ['en', 'Later the hotel Moscow built opened.', 'moscow'],
    ['en', 'Later the aide called Putin again.', 'putin'],
    ['en', 'Later a university in Moscow burned.', 'moscow'],
    ['en', 'The lawyers of Moscow met.', 'moscow'],
    ['ar', 'وصل إلى مطار موسكو أمس', 'moscow'],
    ['ar', 'في شوارع موسكو ثلوج', 'moscow'],
    ['ar', 'درست في جامعة في موسكو', 'moscow'],
    ['ar', 'قال الرئيس بوتين أمس', 'putin'],
    ['ar', 'قالت سيول أمس إنها لا تعلم', 'seoul'],
  ])('%s, linked: %s', (lang, text, id) => {
    expect(linked(world, [text], lang).map((one) => one.split('=').at(-1))).toEqual([id]);
  });

  test('says why not', () => {
    expect(reasons(world, ['Elle habite rue de Moscou.'], 'fr')).toEqual(['Moscou:named-after']);
  });

  test.each([
    ['سيول جارفة في الأودية', 0],
    ['أدت الأمطار إلى سيول كبيرة', 0],
    ['ضربت السيول البلدة أمس', 0],
    ['اجتمع الوزيران في سيول أمس', 1],
  ])('floods: %s', (text, count) => {
    expect(linked(world, [text], 'ar')).toHaveLength(count);
  });
});

describe('towns of the same name', () => {
  test.each([
    ['de', 'Er lebt in Moskau in Idaho und singt.'],
    ['de', 'Er lebt in Moskau (Idaho) und singt.'],
    ['de', 'Er lebt in Moskau im US-Bundesstaat Idaho und singt.'],
    ['de', 'Er kommt aus Moskau, einem Ortsteil, den keiner kennt.'],
    ['de', 'Er kommt aus dem Weiler Moskau am See.'],
    ['de', 'Er kommt aus Sankt Petersburg in Florida und singt.'],
    ['fr', 'Il vit à Moscou, dans l’Idaho, depuis mai.'],
    ['fr', 'Il vit à Moscou (Idaho) depuis mai.'],
    ['fr', 'Il vit à Saint-Pétersbourg en Floride depuis mai.'],
    ['fr', 'Il vit à Moscou, un hameau de la vallée.'],
    ['fr', 'Le hameau de Moscou compte dix âmes.'],
    ['es', 'Vive en Moscú, Idaho, desde mayo.'],
    ['es', 'Vive en San Petersburgo (Florida) desde mayo.'],
    ['es', 'Vive en San Petersburgo, Florida, desde mayo.'],
    ['es', 'Vive en Moscú, una aldea del valle.'],
    ['en', 'He lives in Moscow in northern Idaho now.'],
    ['en', 'He lives in Moscow (Idaho) now.'],
    ['en', 'He lives in St. Petersburg in Florida now.'],
    ['en', 'He lives in Moscow, a hamlet of ten houses.'],
    ['en', 'He lives in the hamlet of Moscow now.'],
    ['ar', 'يعيش في موسكو في ولاية أيداهو منذ سنوات'],
    ['ar', 'يعيش في موسكو بولاية أيداهو منذ سنوات'],
    ['ar', 'يعيش في سانت بطرسبرغ بولاية فلوريدا'],
    ['ar', 'يعيش في قرية موسكو منذ سنوات'],
    ['ar', 'يعيش في موسكو الأمريكية منذ سنوات'],
  ])('%s, none linked: %s', (lang, text) => {
    expect(linked(world, [text], lang)).toEqual([]);
    expect(reasons(world, [text], lang).join()).toContain('other-place');
  });

  test.each([
    ['de', 'Er sprach mit Moskau in Alaska lange.'],
    ['de', 'Aus Moskau, einer Stadt der Zaren, kam nichts.'],
    ['fr', 'Il a vu Moscou, Alger et Rome.'],
    ['fr', 'Les contacts avec Moscou en Alaska sont rares.'],
    ['es', 'Viajó a Moscú, Roma y Lima.'],
    ['en', 'He lives in a village near Moscow now.'],
    ['en', 'Talks with Moscow in Alaska failed.'],
    ['ar', 'عاد من موسكو إلى بلدة صغيرة'],
  ])('%s, linked: %s', (lang, text) => {
    expect(linked(world, [text], lang)).toHaveLength(1);
  });

  test.each([
    [
      'de',
      'Sie lebt in Moskau in Idaho.',
      'Später brannte es in Moskau. Der Moskauer Bäcker schlief.',
    ],
    ['fr', 'Elle vit à Moscou (Idaho).', 'Plus tard Moscou a brûlé.'],
    ['es', 'Vive en Moscú, Idaho.', 'Luego ardió Moscú.'],
    ['ar', 'تعيش في موسكو بولاية أيداهو', 'ثم احترقت موسكو'],
  ])('%s: once said, meant for the whole page', (lang, first, second) => {
    expect(linked(world, [first, second], lang)).toEqual([]);
  });
});
