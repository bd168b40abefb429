/** What is named after people and places, and other words that only contain a name, in Korean, Chinese and Japanese. */
import { isIdeograph } from '../../text/scripts';
import { standsAsWord } from '../korean';
import type { Why } from '../thresholds';
import {
  HAN_OF_COUNTRIES,
  HAN_OTHER_THINGS,
  HAN_THINGS,
  HAN_THINGS_ALONE,
  HAN_THINGS_BEFORE,
} from '../words/things-han';
import {
  KOREAN_OF_COUNTRIES,
  KOREAN_THINGS_BEFORE,
  KOREAN_THINGS_OF_PERSONS,
  KOREAN_THINGS_OF_PLACES,
} from '../words/things-ko';
import { HAN_LONGER_WORDS, KATAKANA_AFTER_COUNTRIES } from '../words/longer-han';
import { isCountry, isInHan, isInHangul } from './east-script';
import type { Place } from './place';

const LONGEST_THING = 12;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff]/u;
/** "하노이의 탑": with "of" between, few things are named so. */
const KOREAN_OF_THINGS = /^의\s(?:탑|별|달밤|연인)/u;

/** "FC모스크바", "하노이 FC". */
const CLUB_BEFORE = /(?:^|[^A-Z])(?:FC|SC|FK|AFC)\s?$/u;
const CLUB_AFTER = /^\s?(?:FC|SC|FK|유나이티드|나이츠|이랜드)(?![A-Za-z])/u;

/** "이민수 두 개", "이민수를 맛보고": no person is counted or eaten so. */
const KOREAN_EATEN =
  /^(?:(?:을|를|도|은|는|과|와)?\s(?:\d+|한|두|세|네|다섯|여섯|열|몇)\s?(?:개|벌|접시|그릇|인분|잔|병|봉지|팩|조각|박스|판|세트)(?![\uac00-\ud7a3]*[월년])|[을를도]?\s(?:맛보|맛볼|맛본|먹는|먹고|먹으|먹을|먹었|주문하|주문해|주문한|곁들|튀기|튀긴)|(?:의)?\s(?:맛|소스|조리법|레시피|트럭|푸드트럭|전문점|맛집|메뉴|한\s?접시|한\s?그릇)(?![\uac00-\ud7a3]{3}))/u;

/** "평양 냉면", "카페 모스크바", "モスクワ亭", "北京烤鸭". */
export function isThingInEast(place: Place): Why | null {
  if (isInHangul(place)) return isKoreanThing(place) ? 'named-after' : null;
  return isInHan(place) && isHanThing(place) ? 'named-after' : null;
}

function isKoreanThing(place: Place): boolean {
  const { text, find, isPerson, left } = place;
  if (left !== null && left.gap === 'space' && KOREAN_THINGS_BEFORE.has(left.text)) return true;
  const after = text.slice(find.end, find.end + LONGEST_THING);
  if (
    !isPerson &&
    (CLUB_BEFORE.test(text.slice(Math.max(0, find.start - 5), find.start)) ||
      CLUB_AFTER.test(after))
  ) {
    return true;
  }
  if (KOREAN_OF_THINGS.test(after) || (isPerson && KOREAN_EATEN.test(after))) return true;
  if (!/^[\s\u00a0]/u.test(after)) return false;
  const things = isPerson ? KOREAN_THINGS_OF_PERSONS : KOREAN_THINGS_OF_PLACES;
  const isState = !isPerson && isCountry(place);
  const thing = things.startOf(
    after.slice(1),
    (one) => !(isState && KOREAN_OF_COUNTRIES.has(one)) && standsAsWord(text, find.end + 1, one),
  );
  return thing !== null;
}

function isHanThing(place: Place): boolean {
  const { text, find } = place;
  const before = text.slice(Math.max(0, find.start - LONGEST_THING), find.start);
  if (HAN_THINGS_BEFORE.test(before)) return true;
  const after = text.slice(find.end, find.end + LONGEST_THING).replace(/^[・·]/u, '');
  if (HAN_OTHER_THINGS.startOf(after) !== null) return false;
  const isState = isCountry(place);
  const thing = HAN_THINGS.startOf(after, (one) => !(isState && HAN_OF_COUNTRIES.has(one)));
  if (thing !== null) return true;
  const [first = ''] = after;
  return (
    first !== '' &&
    !isState &&
    HAN_THINGS_ALONE.includes(first) &&
    !isIdeograph(after.charCodeAt(1))
  );
}

/** "プロシア", "全国連合", "拉美国家": a longer word, in which the name only seems to stand. */
export function isInLongerHanWord(place: Place): Why | null {
  const { text, find } = place;
  if (!isInHan(place)) return null;
  const before = text.slice(Math.max(0, find.start - LONGEST_THING), find.start);
  const name = text.slice(find.start, find.end);
  const after = text.slice(find.end, find.end + LONGEST_THING);
  const isLonger = HAN_LONGER_WORDS.some(
    ([end, left, right]) => name.endsWith(end) && left.test(before) && right.test(after),
  );
  return isLonger || isInKatakanaWord(place, before, after) ? 'longer-name' : null;
}

/** Katakana goes on without a break: only what is said of countries may touch a name so. */
function isInKatakanaWord(place: Place, before: string, after: string): boolean {
  const { text, find, previous, next } = place;
  if (KATAKANA.test(text[find.start] ?? '') && KATAKANA.test(before.at(-1) ?? '')) {
    if (previous === null || previous.find.end < find.start) return true;
  }
  if (!KATAKANA.test(text[find.end - 1] ?? '') || !KATAKANA.test(after[0] ?? '')) return false;
  if (next !== null && next.find.start <= find.end) return false;
  return !(isCountry(place) && KATAKANA_AFTER_COUNTRIES.test(after));
}
