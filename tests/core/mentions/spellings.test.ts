import { describe, expect, test } from 'vitest';
import { linked } from './make-names';
import { world } from './world';

/** Each text, and all that is linked in it. */
const SPELLINGS: ReadonlyArray<readonly [claim: string, text: string, ...found: string[]]> = [
  ['a hyphen', 'Then Kim Jong-un spoke.', 'Kim Jong-un=kim-jong-un'],
  ['a space for the hyphen', 'Then Kim Jong Un spoke.', 'Kim Jong Un=kim-jong-un'],
  ['no hyphen at all', 'Then Kim Jongun spoke.', 'Kim Jongun=kim-jong-un'],
  ['a non-breaking hyphen', 'Then Kim Jong\u2011un spoke.', 'Kim Jong\u2011un=kim-jong-un'],
  ['an en dash', 'Then Kim Jong\u2013un spoke.', 'Kim Jong\u2013un=kim-jong-un'],
  ['a non-breaking space', 'Then Kim\u00a0Jong-un spoke.', 'Kim\u00a0Jong-un=kim-jong-un'],
  [
    'soft hyphens',
    'Then Vla\u00addi\u00admir Pu\u00adtin spoke.',
    'Vla\u00addi\u00admir Pu\u00adtin=putin',
  ],
  ['zero-width spaces', 'Then Pu\u200btin spoke.', 'Pu\u200btin=putin'],
  ['directional controls', 'Then \u202aPutin\u202c spoke.', 'Putin=putin'],
  ['accents', 'Then Vladímir Putin spoke.', 'Vladímir Putin=putin'],
  [
    'accents as marks of their own',
    'Then Vladi\u0301mir Putin spoke.',
    'Vladi\u0301mir Putin=putin',
  ],
  ['full-width letters', 'Then Ｐｕｔｉｎ spoke.', 'Ｐｕｔｉｎ=putin'],
  ['capitals', 'Then PUTIN spoke.', 'PUTIN=putin'],
  ['a straight possessive', "Then Putin's aide spoke.", 'Putin=putin'],
  ['a curly possessive', 'Then Putin’s aide spoke.', 'Putin=putin'],
  ['an apostrophe inside', "Later in P'yongyang it rained.", "P'yongyang=pyongyang"],
  ['a hyphen before', 'The pro-Putin crowd left.', 'Putin=putin'],
  ['two names joined', 'The Trump-Putin call ended.', 'Trump=trump', 'Putin=putin'],
  ['a dotted abbreviation', 'Then N. Korea answered.', 'N. Korea=north-korea'],
  [
    'that abbreviation without its dot',
    'Then St Petersburg answered.',
    'St Petersburg=st-petersburg',
  ],
  ['a dotted acronym', 'Then U.S. officials met.', 'U.S.=usa'],
  ['the dots of a bare acronym', 'Then U.N. officials met.', 'U.N.=un'],
  ['a bare acronym', 'Then UN and DPRK officials met.', 'UN=un', 'DPRK=north-korea'],
  ['a possessive inside a name', 'The Workers’ Party of Korea met.', 'Workers’ Party of Korea=wpk'],
  ['a plural demonym', 'Many North Koreans left.', 'North Koreans=north-korea'],
  ['a French elision', 'avec l’Ukraine', 'Ukraine=ukraine'],
  ['Han without spaces', '昨天普京在莫斯科说', '普京=putin'],
  ['Kana with a middle dot', '昨日キム・ジョンウンは語った', 'キム・ジョンウン=kim-jong-un'],
  ['Kana without it', '昨日キムジョンウンは語った', 'キムジョンウン=kim-jong-un'],
  ['voiced Kana are other letters', '昨日フーチンは語った'],
  ['a line end ends a name', 'Then Vladimir\nJong-un'],
  ['a comma ends a name', 'Then Kim, Jong-un said.'],
  ['a full stop ends a name', 'He met Kim. Jong-un said so.'],
  ['us is a pronoun', 'Tell us what un means.'],
  ['a word that only begins like a name', 'The Putinist Russophile Kimchi Trumpet.'],
  ['lower case is not a name', 'the trump card and a seoul mate in moscow'],
  ['a pack may allow lower case', 'а володимир путін мовчить', 'володимир путін=putin'],
  ['a dotted acronym keeps its case', 'an u.s. thing and an u.n. thing'],
];

describe('spellings of one name', () => {
  test.each(SPELLINGS)('%s: %s', (_, text, ...found) => {
    expect(linked(world, [text])).toEqual(found);
  });
});

const KOREAN: ReadonlyArray<readonly [text: string, ...found: string[]]> = [
  ['김정은이 말했다', '김정은=kim-jong-un'],
  ['김정은은 러시아에서 왔다', '김정은=kim-jong-un', '러시아=russia'],
  ['김정은에게서는 답이 없다', '김정은=kim-jong-un'],
  ['김정은 국무위원장이 말했다', '김정은=kim-jong-un'],
  ['푸틴 대통령은', '푸틴=putin'],
  ['푸틴대통령과의 회담', '푸틴=putin'],
  ['서울에서도 평양으로', '서울=seoul', '평양=pyongyang'],
  ['김 여정은 말했다', '김 여정=kim-yo-jong'],
  ['문재인 대통령이 왔다. 문 대통령은 말했다', '문재인=moon', '문=moon'],
  ['문 대통령은 말했다'],
  ['김일성 광장에서'],
  ['김일성종합대학에서'],
  ['김정은가 말했다'],
  ['김정은탁의 북한산 러시아어'],
  ['대북한 조선일보'],
  ['金正恩은 말했다', '金正恩=kim-jong-un'],
  ['NATO와 UN은 말했다', 'UN=un'],
];

describe('Korean', () => {
  test.each(KOREAN)('%s', (text, ...found) => {
    expect(linked(world, [text], 'ko')).toEqual(found);
  });

  test('a surname and title goes to whoever was introduced with the title', () => {
    const page = ['김정은 위원장이 왔다', '김건희 여사도 왔다', '김 위원장은 말했다'];
    expect(linked(world, page, 'ko')).toEqual(['김정은=kim-jong-un', '김=kim-jong-un']);
  });
});

const SLAVIC: ReadonlyArray<readonly [text: string, ...found: string[]]> = [
  ['разговор с Путиным о Северной Корее', 'Путиным=putin', 'Северной Корее=north-korea'],
  ['визит Владимира Путина в Россию', 'Владимира Путина=putin', 'Россию=russia'],
  ['по словам Ким Чен Ына, с Ким Чен Ыном', 'Ким Чен Ына=kim-jong-un', 'Ким Чен Ыном=kim-jong-un'],
  ['в Москве и под Пхеньяном', 'Москве=moscow', 'Пхеньяном=pyongyang'],
  ['в Санкт-Петербурге', 'Санкт-Петербурге=st-petersburg'],
  ['член Трудовой партии Кореи', 'Трудовой партии Кореи=wpk'],
  ['речь Валентины Матвиенко', 'Валентины Матвиенко=matviyenko'],
  ['зустріч із Путіним в Україні', 'Путіним=putin', 'Україні=ukraine'],
  ['до Росії та з Росією', 'Росії=russia', 'Росією=russia'],
  ['речь Путиной'],
  ['речь Людмилы Путиной'],
  ['площадь Ким Ир Сена'],
];

describe('Russian and Ukrainian', () => {
  test.each(SLAVIC)('%s', (text, ...found) => {
    expect(linked(world, [text], 'ru')).toEqual(found);
  });
});
