import { actor, alias, event, lexiconOf, names, short, surname } from './make-names';

const ru = { lang: 'ru', inflect: 'ru' } as const;
const uk = { lang: 'uk', inflect: 'uk' } as const;
const ko = { lang: 'ko', inflect: 'ko', case: 'any' } as const;
const any = { case: 'any' } as const;
const acronym = { kind: 'acronym', case: 'exact' } as const;
const demonym = { kind: 'demonym' } as const;
const place = { kind: 'place' } as const;
const organisation = { kind: 'organisation' } as const;

/** A small world of public figures and places, with the policies that packs give such names. */
export const world = lexiconOf(
  names(
    [
      actor(
        'putin',
        [
          alias('Vladimir Putin'),
          surname('Putin'),
          alias('Владимир Путин', ru),
          surname('Путин', ru),
          alias('Володимир Путін', { ...uk, case: 'any' }),
          surname('Путін', { ...uk, case: 'any' }),
          alias('블라디미르 푸틴', ko),
          surname('푸틴', ko),
          surname('普京', any),
          surname('プーチン', any),
        ],
        { gender: 'm' },
      ),
      actor(
        'kim-jong-un',
        [
          alias('Kim Jong-un'),
          alias('Kim Jung-un', { kind: 'misspelling' }),
          short('Kim'),
          alias('김정은', ko),
          alias('Ким Чен Ын', ru),
          short('Ким', ru),
          alias('Кім Чен Ин', uk),
          alias('金正恩', any),
          alias('キム・ジョンウン', any),
        ],
        { gender: 'm' },
      ),
      actor('kim-yo-jong', [alias('Kim Yo-jong'), short('Kim'), alias('김여정', ko)], {
        gender: 'f',
      }),
      actor(
        'kim-il-sung',
        [alias('Kim Il Sung'), short('Kim'), alias('김일성', ko), alias('Ким Ир Сен', ru)],
        {
          gender: 'm',
        },
      ),
      actor(
        'moon',
        [alias('Moon Jae-in'), short('Moon'), alias('문재인', ko), alias('文在寅', any)],
        {
          gender: 'm',
        },
      ),
      actor('lee', [alias('Lee Do-hoon'), short('Lee'), alias('이도훈', ko)], { gender: 'm' }),
      actor('trump', [alias('Donald Trump'), surname('Trump'), alias('트럼프', ko)], {
        gender: 'm',
      }),
      actor(
        'matviyenko',
        [alias('Valentina Matviyenko'), surname('Matviyenko'), alias('Валентина Матвиенко', ru)],
        {
          gender: 'f',
        },
      ),
      actor(
        'north-korea',
        [
          alias('North Korea'),
          alias('N. Korea'),
          alias('N.K.', acronym),
          alias('DPRK', acronym),
          short('the North'),
          alias('North Korean', demonym),
          alias('북한', ko),
          short('조선', { ...ko, match: 'never' }),
          alias('Северная Корея', ru),
        ],
        place,
      ),
      actor(
        'south-korea',
        [
          alias('South Korea'),
          alias('South Korean', demonym),
          short('the South'),
          alias('한국', ko),
        ],
        place,
      ),
      actor(
        'russia',
        [
          alias('Russia'),
          alias('Russian', demonym),
          alias('Россия', ru),
          alias('Росія', uk),
          alias('러시아', ko),
        ],
        place,
      ),
      actor(
        'usa',
        [alias('United States'), alias('U.S.', acronym), alias('US', acronym), short('America')],
        place,
      ),
      actor('ukraine', [alias('Ukraine'), alias('Украина', ru), alias('Україна', uk)], place),
      actor('moscow', [alias('Moscow'), alias('Москва', ru), alias('Москва', uk)], place),
      actor('seoul', [alias('Seoul'), alias('서울', ko)], place),
      actor('pyongyang', [alias('Pyongyang'), alias('Пхеньян', ru), alias('평양', ko)], place),
      actor('st-petersburg', [alias('St. Petersburg'), alias('Санкт-Петербург', ru)], place),
      actor('un', [alias('United Nations'), alias('UN', acronym)], organisation),
      actor('tass', [alias('TASS', acronym)], organisation),
      actor('yonhap', [alias('Yonhap News Agency'), alias('Yonhap')], organisation),
      actor(
        'wpk',
        [alias('Workers’ Party of Korea'), alias('Трудовая партия Кореи', ru)],
        organisation,
      ),
    ],
    [
      event('korean-war', [alias('Korean War')]),
      event('hanoi', [alias('Hanoi summit')]),
      event('visit', [short('visit to Moscow', any)]),
    ],
  ),
);

const role = (title: string, valid: string, texts: readonly string[], body?: string) => ({
  title,
  valid,
  aliases: texts.map((text) => alias(text, { kind: 'title', match: 'context', case: 'any' })),
  passages: [],
  ...(body !== undefined && { organisation: body }),
});

/** A small country with two presidents in turn, a family, a minister, a capital and a court. */
export const norland = lexiconOf(
  names(
    [
      actor('norland', [alias('Norland'), alias('Norlandic', { kind: 'demonym' })], {
        kind: 'place',
      }),
      actor('norport', [alias('Norport')], { kind: 'place', seatOf: 'norland' }),
      actor('court', [alias('Upper Court')], { kind: 'organisation' }),
      actor('ann', [alias('Ann Lind'), short('Lind')], {
        gender: 'f',
        roles: [role('President of Norland', '2010/2015', ['Norlandic president'], 'norland')],
      }),
      actor('bo', [alias('Bo Lind'), short('Lind')], {
        gender: 'm',
        roles: [role('President of Norland', '2016/2020', ['Norlandic president'], 'norland')],
        relations: [{ kind: 'brother', to: 'ann', passages: [] }],
      }),
      actor('cy', [alias('Cy Berg'), surname('Berg')], {
        gender: 'm',
        roles: [
          role('Minister of Ports of Norland', '2010/2020', ['minister of ports'], 'norland'),
        ],
      }),
    ],
    [
      event('treaty', [alias('Norport treaty')], {
        date: { edtf: '2012', how: 'stated' },
        participants: [{ actor: 'ann' }, { actor: 'cy' }],
      }),
      event('session', [alias('Norport session')], {
        date: { edtf: '2017', how: 'stated' },
        participants: [{ actor: 'bo' }, { actor: 'court' }],
      }),
    ],
  ),
);

/** Two seas, three towns, their mayors, and feasts that bear the same names in different years. */
export const harbours = lexiconOf(
  names(
    [
      actor('norport', [alias('Norport'), alias('Norportish', { kind: 'demonym' })], place),
      actor('sudport', [alias('Sudport')], place),
      actor('lind', [alias('Ann Lind'), surname('Lind', { valid: '2015/2019' })]),
      actor('berg', [alias('Bo Berg', { valid: '2018/..' }), short('Berg')]),
      actor('old-mayor', [alias('mayor of Norport', { ...any, valid: '2010/2017-05' })]),
      actor('new-mayor', [alias('mayor of Norport', { ...any, valid: '2017-06/..' })]),
    ],
    [
      event('feast', [alias('harbour feast', any)], {
        participants: [{ actor: 'norport', required: true }, { actor: 'sudport' }],
        date: { edtf: '2018-06-10', how: 'stated' },
      }),
      event('treaty', [alias('harbour treaty', { ...any, valid: '2018' })], {
        participants: [{ actor: 'lind', required: true }],
        date: { edtf: '2018-03-01', how: 'stated' },
      }),
      event('fair-n', [alias('spring fair', any)], {
        participants: [{ actor: 'norport', required: true }],
        date: { edtf: '2018-04', how: 'stated' },
      }),
      event('fair-s', [alias('spring fair', any)], {
        participants: [{ actor: 'sudport', required: true }],
        date: { edtf: '2018-04', how: 'stated' },
      }),
      event('visit', [alias('Norport visit', any)], {
        participants: [{ actor: 'norport', required: true }],
        date: { edtf: '2018-05-01', how: 'stated' },
      }),
      event('plan', [alias('great regatta', any)], {
        date: { edtf: '2019-01/..', how: 'stated' },
        status: 'planned',
      }),
      event('called-off', [alias('small regatta', any)], {
        date: { edtf: '2019-01-10', how: 'stated' },
        status: 'cancelled',
      }),
      event('orphan', [alias('lost feast', any)], {
        participants: [{ actor: 'nobody-in-the-pack', required: true }],
      }),
    ],
  ),
);
