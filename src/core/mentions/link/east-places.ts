/** Towns and bodies of the same name elsewhere, in Korean, Chinese and Japanese. */
import type { Why } from '../thresholds';
import { OTHER_STATES_EAST, STATES_HAN, STATES_KO } from '../words/states-east';
import { isCountry, isInHan, isInHangul } from './east-script';
import type { Place } from './place';

const LONGEST_STATE = 14;
const KO_BEFORE = /(?:주)?(?:의|에\s있는|에\s위치한|\s소재)?[\s\u00a0]?$/u;
const HAN_BEFORE = /(?:州|省)?(?:的|の|にある|之)?[・·]?$/u;
/** In brackets after the name, or after a comma. */
const AFTER = /^[\s,，、]{0,2}[(（]?(?:미국|美国|美國|米国|米)?[\s・·]?/u;
/** Small places: what is a village's is not a capital's. */
const SMALL = /^[\s\u00a0]?(?:타운십|카운티|[镇鎮]|町|村|郡|카운티의)(?![\uac00-\ud7a3])/u;

/** "아이다호주 모스크바", "莫斯科（爱达荷州）": a town of that name in a state that stands beside it. */
export function isOtherTownInEast(place: Place): Why | null {
  const { text, find } = place;
  const isKorean = isInHangul(place);
  if ((!isKorean && !isInHan(place)) || isCountry(place)) return null;
  const states = isKorean ? STATES_KO : STATES_HAN;
  const before = text
    .slice(Math.max(0, find.start - LONGEST_STATE), find.start)
    .replace(isKorean ? KO_BEFORE : HAN_BEFORE, '');
  if (states.endOf(before) !== null) return 'other-place';
  const after = text.slice(find.end, find.end + LONGEST_STATE);
  if (!isKorean && SMALL.test(after)) return 'other-place';
  const bracketed = after.replace(AFTER, '');
  const isBeside = bracketed.length < after.length && /^[\s,，、]{0,2}[(（,，、]/u.test(after);
  // Only with "state" after it: "모스크바, 뉴욕" are two towns.
  const isState = (state: string): boolean => /^[주州]/u.test(bracketed.slice(state.length));
  return isBeside && states.startOf(bracketed, isState) !== null ? 'other-place' : null;
}

/** "영국 노동당", "中共中央政治局": another state's body of that name. */
export function isOtherStatesBody(place: Place): Why | null {
  const { text, find } = place;
  if (place.isRole || (!isInHangul(place) && !isInHan(place))) return null;
  const before = text.slice(Math.max(0, find.start - LONGEST_STATE), find.start);
  return OTHER_STATES_EAST.test(before) ? 'other-place' : null;
}
