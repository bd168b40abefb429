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
const LEAST_OWN_TITLE = 3;
const BRACKET = /^\s?\((?<inside>[^)]{1,24})\)/u;
/** Nobody counts the years of a head of state so: "(24·서울시청)", "(17)". */
const AGE_AND_TEAM = /^(?:\d{1,2}세?|\d{1,2}살)\s?[·ㆍ,/]\s?\p{L}/u;
/** "(서울초 4)", "3학년 1반 ". */
const SCHOOL_AND_YEAR = /[초중고대]\s?\d(?:학년)?$/u;
const SCHOOL_CLASS = /\d\s?(?:학년|반)\s$/u;
const AGE = /^\d{1,2}\s?(?:세|살)?$/u;
const PRIVATE =
  /^(?:\s?\([^)]{1,24}\))?(?:[·ㆍ,]\s?[\uac00-\ud7a3]{2,4}){0,3}\s?(?:씨|군|양|옹|님)(?![\uac00-\ud7a3]*장)(?!\s?당국|\s?부대|사)/u;
/** After one of these words it is somebody's government or time that is spoken of, and no longer they. */
const POSSESSED = /(?:정부|정권|체제|시대|시절|당시|집권|캠프|일가|가문|측|전|후)$/u;
/** Words that go on to something else: "교수 출신", "변호사 시절". */
const FORMERLY = /^\s?(?:출신|시절|때|출신의)/u;
const INNER_PARTICLE = /[은는을를의에도와과]$/u;

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
  if (isWalkBefore(text, start, own) || isWalkAfter(name) || isWalkPredicated(name)) {
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

/** The words right after the name, before any particle: "이민수 서울대 교수는". */
function isWalkAfter({ text, end, own }: NamedSpan): boolean {
  let at = skipBracket(text, end);
  for (let step = 0; step < MOST_WORDS_TO_WALK; step++) {
    const isJoined = step === 0 && isWordAt(text, at);
    const start = isJoined ? at : skipSpace(text, at);
    if (start === at && !isJoined) return false;
    const wordEnd = endOfWord(text, start);
    if (wordEnd === start) return false;
    const word = text.slice(start, wordEnd);
    const walk = walkAtStartOfTail(word, own);
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
  const predicate = /(?<noun>[\uac00-\ud7a3]{2,10}?)(?:이다|였다|이었다|입니다|다)$/u.exec(
    sentence ?? '',
  );
  const noun = predicate?.groups?.['noun'];
  return noun !== undefined && isWalk(noun, null, own);
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
