/** Offices of state beside a full name in Korean, against the titles that the pack gives its bearer. */
import { isHangul } from '../../text/scripts';
import { isParticlesOnly, koreanTitleNear, koreanTitleOf } from '../korean';
import { KOREAN_COMMON_OFFICES } from '../words/korean';
import type { NamedSpan } from './korean-life';

const LONGEST_WORD = 14;
const LONGEST_OFFICE = 24;
/** Shorter words of a title are countries. */
const LEAST_OWN_WORD = 3;
/** What no club and no firm has. */
const HEADS_OF_STATE: ReadonlySet<string> = new Set(
  '주석 국가주석 총서기 수상 국방위원장 국무위원장 원수'.split(' '),
);
/** Only heads of state have these. */
const REIGN = /^\s?(?:정부|정권|체제|시대|행정부|집권)/u;

/**
 * What an office beside the name says: "confirmed" where it is the bearer's, "titled" where it is, but clubs and firms
 * have it as well or the pack tells
 * none of the bearer's in Korean, "aged" where it is another's; null where no office stands there.
 */
export function koreanOffice({
  text,
  start,
  end,
  own,
}: NamedSpan): 'confirmed' | 'titled' | 'aged' | null {
  if (REIGN.test(text.slice(end, end + LONGEST_WORD)) && own.size > 0) return 'confirmed';
  const offices = [koreanTitleNear(text, end), koreanTitleOf(wordBefore(text, start))];
  const known = offices.filter((office) => office !== '');
  const fitting = known.filter((office) => isOwn(office, own));
  if (fitting.some((office) => !KOREAN_COMMON_OFFICES.has(office))) return 'confirmed';
  if (isOwnWord(wordBefore(text, start), own)) return 'confirmed';
  if (fitting.length > 0)
    return isOwnBody(text.slice(end, end + LONGEST_OFFICE), own) ? 'confirmed' : 'titled';
  if (known.length === 0 || own.size === 0) return null;
  if ([...own].some((word) => isHangul(word.charCodeAt(0)))) return 'aged';
  // Of whoever has no office in Korean nobody can say that this one is another's.
  return known.some((office) => HEADS_OF_STATE.has(office)) ? 'titled' : null;
}

function isOwn(office: string, own: ReadonlySet<string>): boolean {
  for (const title of own) {
    // A deputy has the title of whom they stand in for, and a syllable more.
    if (title.endsWith(office) && title.at(-office.length - 1) !== '부') return true;
  }
  return false;
}

/** "지도자 이민수", "주중대사인 이민수": a word of the pack's titles that is no office of others. */
function isOwnWord(word: string, own: ReadonlySet<string>): boolean {
  const noun = word.replace(/(?:인|이자|이던|이었던)$/u, '');
  if (noun.endsWith('지도자') && own.has('지도자')) return true;
  return noun.length >= LEAST_OWN_WORD && koreanTitleOf(noun) !== '' && own.has(noun);
}

/** "이민수 연합통신 사장", "이민수 주중 대사": between a name and an office stands what the pack's titles have there. */
function isOwnBody(after: string, own: ReadonlySet<string>): boolean {
  const [first = '', second = ''] = after.trimStart().split(/[\s\u00a0]+/u);
  if (first.length >= LEAST_OWN_WORD && !KOREAN_COMMON_OFFICES.has(first) && own.has(first)) {
    return true;
  }
  for (let length = second.length; length > 1; length--) {
    if (isParticlesOnly(second, length) && own.has(first + second.slice(0, length))) return true;
  }
  return false;
}

/** The word right before, after one space; an empty string where there is none. */
function wordBefore(text: string, start: number): string {
  if (!/[\s\u00a0]/u.test(text[start - 1] ?? '')) return '';
  const end = start - 1;
  let at = end;
  while (at > 0 && end - at < LONGEST_WORD && isHangul(text.charCodeAt(at - 1))) at--;
  return text.slice(at, end);
}
