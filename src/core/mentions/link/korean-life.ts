/**
 * What stands beside a full name in Korean and says that it is somebody else's: another walk of life, an ordinary
 * person's form of address, a club's committee, an age with a team. Nobody is named here; the pack's own titles win.
 */
import { isHangul } from '../../text/scripts';
import { isParticlesOnly, koreanTitleAfter } from '../korean';
import { KOREAN_CIVIL_BODIES, KOREAN_STATE_BODIES, KOREAN_STATE_OFFICES } from '../words/bodies-ko';
import {
  KOREAN_GRADE,
  KOREAN_PARTS,
  KOREAN_WALKS,
  KOREAN_WALKS_AFTER,
  KOREAN_WALKS_BEFORE,
} from '../words/occupations-ko';
import type { WordParts } from '../words/word-set';

/** A name in a text, and the words of the titles that the pack gives its bearer. */
export interface NamedSpan {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly own: ReadonlySet<string>;
}

const MOST_WORDS_TO_WALK = 3;
const LONGEST_WORD = 14;
const LONGEST_SENTENCE = 90;
const LONGEST_CLAUSE = 40;
const SENTENCE_END = /[.!?。\n]/u;
const LEAST_OWN_TITLE = 3;
const BRACKET = /^\s?\((?<inside>[^)]{1,24})\)/u;
/** Nobody counts the years of a head of state so: "(24·서울시청)", "(17)". */
const AGE_AND_TEAM = /^(?:\d{1,2}세?|\d{1,2}살)\s?[·ㆍ,/]\s?\p{L}/u;
/** "(서울초 4)", "3학년 1반 ". */
const SCHOOL_AND_YEAR = /[초중고대]\s?\d(?:학년)?$/u;
const SCHOOL_CLASS = /\d\s?(?:학년|반)\s$/u;
const AGE = /^\d{1,2}\s?(?:세|살)?$/u;
const PRIVATE =
  /^(?:\s?\([^)]{1,24}\))?(?:[·ㆍ,]\s?[\uac00-\ud7a3]{2,4}){0,3}\s?(?:씨|군|양|옹|님|쌤)(?![\uac00-\ud7a3]*장)(?!\s?당국|\s?부대|사)/u;
/** After one of these words it is somebody's government or time that is spoken of, and no longer they. */
const POSSESSED = /(?:정부|정권|체제|시대|시절|당시|집권|캠프|일가|가문|측|전|후)$/u;
/** Words that go on to something else: "교수 출신", "변호사 시절". */
const FORMERLY = /^\s?(?:출신|시절|때|출신의)/u;
const INNER_PARTICLE = /[은는을를의에도와과]$/u;
/** Of a foreigner these are offices of state like any other, and the pack need not give all. */
const FOREIGN_OFFICE = /(?:시장|지사|의원)$/u;
/** What ordinary people do, before their names: "부산에 사는 이민수", "출전한 이민수". */
const DOING =
  /(?:에\s(?:사는|출전한|응시한|입사한|당첨된|다니는|다니던)|에서\s(?:일하는|일하던|일했던|일해\s?온|장사하는|뛰는)|(?:거주|근무|재직|재학)(?:하는|\s?중인|해\s?온)|(?:살고|일하고)\s있는|[을를]\s(?:운영하는|운영해\s?온|기르는|굽는|빚는|차린|전공한|전공하는|다니는|가르치는|가르쳐\s?온|완주한|수강하는)|(?:\s역|역할)을\s(?:맡은|연기한|연기하는)|으로\s분한|농사를?\s?짓는|입단한|이적한|창업한|개업한|귀농한|귀촌한|열연한|은퇴한|퇴직한|캐스팅된)\s$/u;
/** "빵집을 연 이민수": with a shop, a school, a farm before it. */
const KEEPING =
  /(?<body>[\uac00-\ud7a3]{2,10})[을를]\s(?:하는|하던|연|차린|꾸리는|지키는|이어받은|물려받은)\s$/u;
/** "소설을 옮긴 이민수" */
const WRITING =
  /(?:소설|시집|문학|동화|수필|에세이|희곡|만화|웹툰|가사|\s(?:시|노래|곡|책|그림))[을를](?:\s\d+(?:년|권|편)(?:째|간)?)?\s(?:쓴|쓰는|옮긴|옮겨\s?온|펴낸|낸|번역한|그린|그리는|부른|지은|만든)\s$/u;
/** "2위 이민수", "금상은 이민수", "3학년 이민수", "무역학과 이민수", "홍보팀 이민수", "검사 역의 이민수". */
const RANKED =
  /(?:(?:\d위|\d등|금상|은상|동상|우수상|장려상|특별상|준우승|금메달|은메달|동메달|[남여]자부)(?:에는|에서는|은|는|에|의)?|기호 \d번|학년|학번|학과|어과|공학과|교육과|학부|전공|동아리|동호회|봉사단|(?<!협상|대표|실무|의전|경호|특사|합동|선발|조사|대응|안보)팀|\s역|\s역의)\s$/u;
/** The sentence says that somebody else has the name as well. */
const SAME_NAME =
  /동명이인|동명의|같은\s이름|이름이\s(?:똑)?같|이름\s?때문|이름\s석\s자|이름을\s(?:말하|대면|들으면)|이름만\s듣|[이]?라는\s이름의/u;

/** Does the text beside the name say that it is somebody else's? Of an age alone that cannot be said: "aged". */
export function koreanStanding(name: NamedSpan): 'contradicted' | 'aged' | null {
  const { text, start, end, own } = name;
  if (PRIVATE.test(text.slice(end, end + LONGEST_WORD * 2)) && !isUnitOfArmy(text, end)) {
    return 'contradicted';
  }
  if (KOREAN_GRADE.test(text.slice(end, end + LONGEST_WORD))) return 'contradicted';
  const isOfficeNear = koreanTitleAfter(text, skipBracket(text, end)) !== '';
  const bracketed = readBracket(text.slice(end, end + LONGEST_WORD * 2), { own, isOfficeNear });
  if (SCHOOL_CLASS.test(text.slice(Math.max(0, start - LONGEST_WORD), start)))
    return 'contradicted';
  if (bracketed === 'contradicted') return bracketed;
  if (hasOwnTitleAfter(name)) return null;
  if (isWalkBefore(text, start, own) || isDoingBefore(text, start)) return 'contradicted';
  if (isWalkAfter(name) || isWalkPredicated(name) || isSameNameSaid(name)) {
    return 'contradicted';
  }
  return bracketed;
}

/** "이민수군" is an army only after a country. */
function isUnitOfArmy(text: string, end: number): boolean {
  return text.startsWith('군 ', end) && /^군 (?:부대|당국)/u.test(text.slice(end, end + 6));
}

function readBracket(
  after: string,
  { own, isOfficeNear }: Pick<NamedSpan, 'own'> & { readonly isOfficeNear: boolean },
): 'contradicted' | 'aged' | null {
  const inside = BRACKET.exec(after)?.groups?.['inside']?.trim();
  if (inside === undefined) return null;
  if (AGE.test(inside)) return isOfficeNear ? 'aged' : 'contradicted';
  if (SCHOOL_AND_YEAR.test(inside)) return 'contradicted';
  if (AGE_AND_TEAM.test(inside)) return 'contradicted';
  const last = /[\uac00-\ud7a3A-Z]+$/u.exec(inside)?.[0] ?? '';
  if (isWalk(last, KOREAN_WALKS_BEFORE, own) || KOREAN_PARTS.endOf(last) !== null) {
    return 'contradicted';
  }
  return null;
}

/** "이민수 국무위원장": nothing that stands before it says otherwise. A short title such as "사장" is anybody's. */
function hasOwnTitleAfter({ text, end, own }: NamedSpan): boolean {
  const start = skipSpace(text, end);
  const word = text.slice(start, endOfWord(text, start));
  for (let length = word.length; length >= LEAST_OWN_TITLE; length--) {
    if (own.has(word.slice(0, length)) && isParticlesOnly(word, length)) return true;
  }
  return false;
}

/** The word right before the name: a walk of life, a club, or a civil office such as "축제추진위원장". */
function isWalkBefore(text: string, start: number, own: ReadonlySet<string>): boolean {
  const gap = /[\s\u00a0]$/u.test(text.slice(0, start)) ? 1 : 0;
  if (gap === 0) return false;
  const word = wordEndingAt(text, start - gap);
  if (word === '') return false;
  if (isWalk(word, KOREAN_WALKS_BEFORE, own) || isWalk(word, KOREAN_WALKS_AFTER, own)) return true;
  return isCivilBody(word) || isCivilOffice(word, own);
}

/** What the clause before the name says that its bearer does, or came in. */
function isDoingBefore(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_CLAUSE), start);
  if (!/[\s\u00a0]$/u.test(before)) return false;
  if (DOING.test(before) || WRITING.test(before) || RANKED.test(before)) return true;
  return KOREAN_CIVIL_BODIES.endOf(KEEPING.exec(before)?.groups?.['body'] ?? '') !== null;
}

function isSameNameSaid({ text, start, end }: NamedSpan): boolean {
  const before = text
    .slice(Math.max(0, start - LONGEST_CLAUSE), start)
    .split(SENTENCE_END)
    .at(-1);
  const after = text.slice(end, end + LONGEST_CLAUSE).split(SENTENCE_END)[0];
  return SAME_NAME.test(`${before ?? ''} ${after ?? ''}`);
}

/** The words right after the name, before any particle: "이민수 서울대 교수는". */
function isWalkAfter({ text, start, end, own }: NamedSpan): boolean {
  let at = skipBracket(text, end);
  const isForeign = text.slice(start, end).includes(' ');
  for (let step = 0; step < MOST_WORDS_TO_WALK; step++) {
    const isJoined = step === 0 && isWordAt(text, at);
    const from = isJoined ? at : skipSpace(text, at);
    if (from === at && !isJoined) return false;
    const wordEnd = endOfWord(text, from);
    if (wordEnd === from) return false;
    const word = text.slice(from, wordEnd);
    const walk = walkAtStartOfTail(word, own);
    if (walk > 0 && isForeign && FOREIGN_OFFICE.test(word.slice(0, walk))) return false;
    if (walk > 0) return !FORMERLY.test(text.slice(wordEnd, wordEnd + 4));
    if (isJoined || POSSESSED.test(word) || INNER_PARTICLE.test(word)) return false;
    at = wordEnd;
  }
  return false;
}

/** How much of the word is a walk of life or a civil office, with nothing but particles after it; 0 for none. */
function walkAtStartOfTail(word: string, own: ReadonlySet<string>): number {
  for (let length = word.length; length > 1; length--) {
    if (!isParticlesOnly(word, length)) continue;
    const noun = word.slice(0, length);
    if (isWalk(noun, KOREAN_WALKS_AFTER, own) || isCivilOffice(noun, own)) return length;
  }
  return 0;
}

/** "이민수은 고등학교 교사다." */
function isWalkPredicated({ text, end, own }: NamedSpan): boolean {
  const after = text.slice(end, end + LONGEST_SENTENCE);
  const sentence = /^(?:은|는)\s(?<said>[^.!?。…"“”]*)(?:[.!?]|$)/u.exec(after)?.groups?.['said'];
  const predicate =
    /(?<noun>[\uac00-\ud7a3]{2,10}?)(?:이다|였다|이었다|입니다|[이가] (?:됐다|되었다|된다)|(?:으로|로) (?:일한다|일했다|나온다)|다)$/u.exec(
      sentence ?? '',
    );
  const noun = predicate?.groups?.['noun'];
  return noun !== undefined && isWalk(noun, KOREAN_WALKS_BEFORE, own);
}

/** Does the word end in a walk of life that the pack does not give? A committee's chair ("위원장") ends like a head of school. */
function isWalk(word: string, more: WordParts | null, own: ReadonlySet<string>): boolean {
  const walk = KOREAN_WALKS.endOf(word) ?? more?.endOf(word) ?? null;
  if (walk === null || /(?:위원장|총장|본부장|대표단)$/u.test(word)) return false;
  return !own.has(word) && !own.has(walk) && !isEndOfOwn(walk, own);
}

function isEndOfOwn(walk: string, own: ReadonlySet<string>): boolean {
  for (const title of own) if (title.endsWith(walk)) return true;
  return false;
}

function isCivilBody(word: string): boolean {
  if (word.endsWith('위원회')) return KOREAN_STATE_BODIES.endOf(word) === null;
  return KOREAN_CIVIL_BODIES.endOf(word) !== null;
}

/** "축제추진위원장", "홍보대사", "기획실장": a state's office has no such word before it. */
function isCivilOffice(word: string, own: ReadonlySet<string>): boolean {
  if (own.has(word)) return false;
  for (const [office, prefixes] of KOREAN_STATE_OFFICES) {
    if (!word.endsWith(office) || word.length === office.length) continue;
    const before = word.slice(0, -office.length);
    if (before.endsWith('위원') || before === '부') return false;
    return !prefixes.some((prefix) => before.endsWith(prefix)) && !isEndOfOwn(word, own);
  }
  return false;
}

function isWordAt(text: string, at: number): boolean {
  return isHangul(text.charCodeAt(at)) || /[A-Z0-9]/u.test(text[at] ?? '');
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' || text[at] === '\u00a0' ? at + 1 : at;
}

function skipBracket(text: string, end: number): number {
  const bracket = BRACKET.exec(text.slice(end, end + LONGEST_WORD * 2));
  return end + (bracket?.[0].length ?? 0);
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end - start < LONGEST_WORD && isWordAt(text, end)) end++;
  return end;
}

function wordEndingAt(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < LONGEST_WORD && isWordAt(text, start - 1)) start--;
  return text.slice(start, end);
}
