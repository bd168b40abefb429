/** Namesakes and signatures in Korean, Chinese and Japanese. */
import { hanTitleAfter } from '../han';
import { koreanTitleNear } from '../korean';
import type { Why } from '../thresholds';
import { isHangul } from '../../text/scripts';
import { KOREAN_COMMON_OFFICES } from '../words/korean';
import { HAN_COMMON_OFFICES } from '../words/chinese';
import { isInHan, isInHangul } from './east-script';
import { hanStanding } from './han-life';
import { koreanStanding } from './korean-life';
import { koreanOffice } from './korean-office';
import type { Standing } from './standing';
import type { Candidate } from './naming';
import type { Place } from './place';
import { titleWordsOf } from './titles';

const LONGEST_CREDIT = 16;
/** "글·사진 ", "사진=", "文／": before a name that ends the line or is followed by another such word. */
const CREDIT_BEFORE =
  /(?:^|[\s([（【〔/|·ㆍ＝=])(?:글|사진|글[·ㆍ,&\s]+사진|사진[·ㆍ,&\s]+글|정리|번역|그래픽|영상|촬영|편집|취재|삽화|일러스트|제작|구성|대담|기획|文|图|圖|图文|摄影|攝影|撮影|写真|編集|编辑|編輯|责任编辑|責任編輯|校对|记者|記者|通讯员|特派员|特派員|文・写真|取材|構成|聞き手|翻訳|翻译|翻譯)\s?[=:：／/＝·|]\s?$|(?:^|[(（])(?:글[·ㆍ,\s]+사진|사진[·ㆍ,\s]+글|글|文・写真|文と写真)\s$/u;
const CREDIT_AFTER =
  /^\s?(?:$|[)）】〕|·ㆍ,，、/=＝]|(?:기자|특파원|사진|글|摄|攝|撮影|記者|记者|報道|报道))/u;
const ADDRESS_AFTER = /^[\s(（]{0,2}[\w.+-]+@/u;
/** "이민수 인턴기자 = ", "（记者李明）" are read as walks of life; here only what stands for a signature alone. */
const DATELINE_BEFORE = /[【[(（][^】\])）]{1,12}[=＝]\s?$/u;
const DATELINE_AFTER = /^\s?[】\])）]/u;

/** What stands beside a full name in one of these scripts says: of an age alone "aged". Null in other scripts. */
export function standingInEast(place: Place, titles: ReadonlySet<string>): Standing | null {
  const { text, find } = place;
  const name = { text, start: find.start, end: find.end, own: titles };
  if (isInHangul(place)) return koreanStanding(name) ?? koreanOffice(name) ?? 'untold';
  return isInHan(place) ? hanStanding(name) : null;
}

/** A full name beside which another walk of life stands: somebody else, whoever else the page is about. */
export function isSomebodyElse(place: Place): Why | null {
  if (place.isRole || place.isShort) return null;
  if (!isInHangul(place) && !isInHan(place)) return null;
  const areAll = place.candidates.every(
    ({ entity }) => standingInEast(place, ownWords(entity.titles)) === 'contradicted',
  );
  return areAll ? 'namesake' : null;
}

/** Who wrote, photographed or edited it. */
export function isSignature(place: Place): Why | null {
  const { text, find } = place;
  if (place.isRole || (!isInHangul(place) && !isInHan(place))) return null;
  const before = text.slice(Math.max(0, find.start - LONGEST_CREDIT), find.start);
  const after = text.slice(find.end, find.end + LONGEST_CREDIT);
  if (ADDRESS_AFTER.test(after)) return 'byline';
  if (CREDIT_BEFORE.test(before) && CREDIT_AFTER.test(after)) return 'byline';
  return DATELINE_BEFORE.test(before) && DATELINE_AFTER.test(after) ? 'byline' : null;
}

/**
 * A surname that only one has, without a title beside it, on a page that has nothing of his world: playing cards, a
 * dish. News in these languages gives an office the first time that it names somebody.
 */
export function isFarFromHome(
  place: Place,
  { entity }: Candidate,
  page: {
    introductionOf(group: number): Place | null;
    isAtHome(group: number, related: readonly number[]): boolean;
  },
): boolean {
  if (!isInHangul(place) && !isInHan(place)) return false;
  const { text, find } = place;
  const title = isInHangul(place) ? koreanTitleNear(text, find.end) : hanTitleAfter(text, find.end);
  if (title !== '' || entity.related.length === 0) return false;
  return page.introductionOf(entity.group) === null && !page.isAtHome(entity.group, entity.related);
}

/** "조 사장", "鄭室長": an office that clubs and firms have as well, which says little where no such person is named. */
export function isAnybodysOffice(place: Place, titles: readonly string[]): boolean {
  if (!isInHangul(place) && !isInHan(place)) return false;
  return titles.every((title) => KOREAN_COMMON_OFFICES.has(title) || HAN_COMMON_OFFICES.has(title));
}

/** "이 대사는" is "this ambassador" or "this line", where no 이 is named. */
export function isThisOffice({ text, find }: Pick<Place, 'text' | 'find'>): boolean {
  return text[find.start] === '이' && !isHangul(text.charCodeAt(find.start + 1));
}

/** The words of the titles that a pack gives one of its people. */
export function ownWords(titles: readonly string[]): ReadonlySet<string> {
  const known = wordsOfTitles.get(titles);
  if (known !== undefined) return known;
  const words = new Set(titleWordsOf({ titles }));
  wordsOfTitles.set(titles, words);
  return words;
}

/** Entities are read once for a lexicon, and so are their titles. */
const wordsOfTitles = new WeakMap<readonly string[], ReadonlySet<string>>();
