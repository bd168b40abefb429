/**
 * Made-up actors and news-like texts that name some of them, the same on every run: for measuring, not for reading.
 * An actor has four aliases of one to four words, as full names, middle names and surnames make them.
 */
import type { NamedPack } from '../../../src/core/mentions/lexicon/compile';
import type { Alias } from '../../../src/core/pack/schema';

/** A language of made-up names and texts. */
export type MadeUpLanguage = 'English' | 'Korean';

export interface MadeUpActor {
  readonly id: string;
  readonly name: string;
  readonly aliases: Alias[];
}

/** How many aliases each actor has; real packs give more. */
export const ALIASES_OF_ONE = 4;

const ENGLISH_SYLLABLES =
  'ba be bra car da del do e fa fi ga gre ha hol i ja jo ka ke lan li lo mar mi mon na ne no o pa per po ra ri ro sa sel si so ta ten ti to u va vel vi wa we win ya zo'.split(
    ' ',
  );
const ENGLISH_WORDS =
  'the of and to a in that it is was for on with as by at from this which had were after before between under over when while some many other new old small large early late not said who will would their has have been more than its his her they but one two all about up out into could first last year people time government minister president state country party police officials war talks deal market prices company report week month day city north south east west'.split(
    ' ',
  );
const KOREAN_SURNAMES = Array.from(
  '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진나지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모',
);
const KOREAN_SYLLABLES = Array.from(
  '가각간갈감강개거건검겁게격견결경계고곡공과관광교구국군궁권귀규균그극근금급기길김나난남내너노논뇌누다단담당대덕도독돈동두등라락란람랑래량력련령로록론료루류륙률리림립마만말망매맥면명모목몽묘무문물미민밀바박반발방배백번범법변별병보복본봉부북분불비빈사산살삼상새색생서석선설섬성세소속손송수숙순술숭스습승시식신실심아악안알암압앙애액야약양어억언엄업여역연열염영예오옥온올완왕외요용우운울웅원월위유육윤은을음응의이익인일임입자작잔장재저적전절점접정제조족존종좌죄주죽준중즉증지직진질집차착찬참창채책처척천철첨청체초촌총최추축출충취측층치친칠침타탁탄탈탑태택토통퇴투특파판팔패편평폐포폭표품풍필하학한할함합항해행향허험혁현혈협형혜호혹혼홍화확환활황회획횡효후훈휴흉흑흔희',
);
const KOREAN_WORDS =
  '것 수 등 때 중 년 월 일 위해 대한 대해 통해 따라 있다 있는 없다 없는 하는 한다 했다 하고 된다 되는 됐다 말했다 밝혔다 보인다 나왔다 이날 오늘 지난 올해 내년 우리 모든 여러 다시 또한 그러나 하지만 그리고 때문 가운데 이번 관련 정부 대통령 국회 경제 사회 문화 회의 회담 협력 관계 문제 결과 발표 계획 지원 사업 기업 시장 가격 투자 수출 기술 개발 연구 교육 학교 학생 병원 환자 지역 도시 주민 시민 사람 여성 아이 가족 생활 안전 사고 경찰 조사 수사 재판 법원 선거 후보 정당 국민 국제 미국 중국 일본 유럽 세계 평화 전쟁 군사 미사일 훈련 방문 만나 함께 크게 많은 높은 새로운 가장 매우 특히 약 만 천 백'.split(
    ' ',
  );
/** Beginnings and endings that ordinary words have and names do not. */
const KOREAN_WORD_SYLLABLES = Array.from(
  '하되있없않많좋같받쓰싶까께꼭끝낮넓높늘늦닫덜떠떨뛰뜨띄맞맡먹못밝밖뱉벗볼붙빠빨빼뻗뽑뿌삶섞쌀쌓썩쏟쓸씻앉앞얇얻없엎옆옮웃익잃잊있잡젊좁줄짧찍찾챙춥칠캐켜크큰타터튀파퍼펴푸피할해향혀후흐힘',
);
const KOREAN_PARTICLES = ['은', '는', '이', '가', '을', '를', '의', '에', '에서', '도', '와', ''];

/** Whole numbers below a limit, the same sequence for the same seed. */
export type Dice = (below: number) => number;

/** Multiplier of Park and Miller (1988). */
export function createDice(seed: number): Dice {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

/** Yields actors until they have so many aliases in all. */
export function* makeActors(language: MadeUpLanguage, aliases: number): Generator<MadeUpActor> {
  const dice = createDice(20_240_620);
  const count = Math.ceil(aliases / ALIASES_OF_ONE);
  const makeName = language === 'English' ? englishNamer(dice, count) : koreanNamer(dice);
  for (let index = 0; index < count; index++) {
    const texts = makeName();
    yield {
      id: `a${index}`,
      name: texts[0] ?? '',
      aliases: texts.map((text, rank) => toAlias(text, rank, language)),
    };
  }
}

/** A pack of these people. */
export function toPack(actors: readonly MadeUpActor[]): NamedPack {
  return {
    id: 'bench',
    actors: actors.map(({ id, name, aliases }) => ({
      id,
      name,
      aliases,
      kind: 'person',
      roles: [],
      relations: [],
    })),
    events: [],
  };
}

/** A text of so many words; about one in sixty is a name of one of the actors, and as many are strangers'. */
export function writeText(
  language: MadeUpLanguage,
  size: { readonly words: number; readonly actors: readonly MadeUpActor[] },
): string {
  const dice = createDice(1_953);
  const { words, actors } = size;
  const vocabulary = language === 'English' ? englishVocabulary(dice) : koreanVocabulary(dice);
  const stranger = language === 'English' ? englishNamer(dice, 5_000) : koreanNamer(dice);
  const parts: string[] = [];
  let left = 0;
  for (let written = 0; written < words;) {
    let word = vocabulary[Math.floor((dice(10_007) / 10_007) ** 3 * vocabulary.length)] ?? 'a';
    const chance = dice(120);
    if (chance < 4) {
      const aliases = actors[dice(actors.length)]?.aliases ?? [];
      const name = chance < 2 ? aliases[dice(aliases.length)]?.text : stranger()[dice(4)];
      word = name ?? word;
    }
    if (language === 'Korean') word += KOREAN_PARTICLES[dice(KOREAN_PARTICLES.length)] ?? '';
    else if (chance === 5) word += '’s';
    if (left === 0) {
      left = 12 + dice(16);
      if (language === 'English') word = word.charAt(0).toUpperCase() + word.slice(1);
    }
    left--;
    const end = left === 0 ? (dice(5) === 0 ? '.\n' : '. ') : dice(12) === 0 ? ', ' : ' ';
    parts.push(word, end);
    written += word.split(' ').length;
  }
  return parts.join('');
}

function toAlias(text: string, rank: number, language: MadeUpLanguage): Alias {
  const isShort = rank === ALIASES_OF_ONE - 1;
  return {
    text,
    kind: isShort ? 'surname' : 'name',
    match: isShort ? 'context' : 'strong',
    case: language === 'English' ? 'capitalised' : 'any',
    ...(language === 'Korean' && { lang: 'ko', inflect: 'ko' as const }),
  };
}

/** As many given names and surnames as a population of this size has. */
function englishNamer(dice: Dice, population: number): () => string[] {
  const given = makeWords(dice, Math.max(50, population / 20));
  const surnames = makeWords(dice, Math.max(80, population / 5));
  const pick = (from: readonly string[]): string => from[dice(from.length)] ?? '';
  return () => {
    const [first, middle, last] = [pick(given), pick(given), pick(surnames)];
    return [
      `${first} ${last}`,
      `${first} ${middle} ${last}`,
      `${first} ${middle} ${pick(surnames)} ${last}`,
      last,
    ];
  };
}

function makeWords(dice: Dice, count: number): string[] {
  return Array.from({ length: count }, () => {
    let word = '';
    for (let syllables = 2 + dice(3); syllables > 0; syllables--) {
      word += ENGLISH_SYLLABLES[dice(ENGLISH_SYLLABLES.length)] ?? '';
    }
    return word.charAt(0).toUpperCase() + word.slice(1);
  });
}

function koreanNamer(dice: Dice): () => string[] {
  const syllable = (): string => KOREAN_SYLLABLES[dice(KOREAN_SYLLABLES.length)] ?? '가';
  const surname = (): string =>
    KOREAN_SURNAMES[Math.floor((dice(997) / 997) ** 2 * KOREAN_SURNAMES.length)] ?? '김';
  return () => {
    const name = surname() + syllable() + syllable();
    return [
      name,
      `${syllable()}${syllable()} ${name}`,
      `${syllable()}${syllable()}${syllable()} ${surname()}${syllable()}`,
      surname() + syllable() + syllable() + syllable(),
    ];
  };
}

function englishVocabulary(dice: Dice): string[] {
  const rare = makeWords(dice, 3_000).map((word) => word.toLowerCase());
  return [...ENGLISH_WORDS, ...rare];
}

function koreanVocabulary(dice: Dice): string[] {
  const syllables = [...KOREAN_SYLLABLES, ...KOREAN_WORD_SYLLABLES, ...KOREAN_WORD_SYLLABLES];
  const rare = Array.from({ length: 3_000 }, () => {
    let word = '';
    for (let length = 2 + dice(2); length > 0; length--) {
      word += syllables[dice(syllables.length)] ?? '';
    }
    return word;
  });
  return [...KOREAN_WORDS, ...rare];
}
