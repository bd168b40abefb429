/**
 * The same as for Korean, in Chinese and Japanese: without spaces an occupation touches the name, or stands a particle
 * or brackets with an age away from it.
 */
import {
  HAN_CALLED,
  HAN_HEARERS,
  HAN_MEMBERS_OF,
  HAN_NOT_WALKS,
  HAN_OFFICES_BEFORE,
  HAN_ONE_OF,
  HAN_TELLING,
  HAN_WALKS,
  HAN_WALKS_BEFORE,
} from '../words/occupations-han';
import { HAN_TITLES } from '../words/chinese';
import type { NamedSpan } from './korean-life';

const LONGEST_WALK = 8;
const LONGEST_AFTER = 40;
const LEAST_TITLE = 2;
const HAN_OFFICES: ReadonlySet<string> = new Set([...HAN_TITLES, ...HAN_OFFICES_BEFORE]);
const AGE =
  /^[（(]\s?[\d０-９一二三四五六七八九〇十]{1,3}\s?[歳岁歲才]?(?<rest>[）)]|[＝=、，,・])/u;
const BRACKET = /^[（(](?<inside>[^）)]{1,16})[）)]/u;
/** Between an occupation and a name: "俳優の", "演员、". */
const BETWEEN = /(?:の|である|で|の故|·|・|、|，|\s|　)+$/u;
/** "金さんは高校の教師だ。" */
const PREDICATE =
  /^(?:氏|さん)?は(?<said>[^。！？、]{0,24}?)(?:だ|である|です|だった|でした|として|を務め)/u;

/** Does the text beside the name say that it is somebody else's? Of an age alone that cannot be said: "aged". */
export function hanStanding(name: NamedSpan): 'confirmed' | 'contradicted' | 'aged' | null {
  const { text, start, end, own } = name;
  if (hasOwnTitleBefore(text, start, own)) return 'confirmed';
  const left = text.slice(Math.max(0, start - LONGEST_WALK - 2), start);
  const before = left.replace(BETWEEN, '');
  const isOtherWalk = (word: string): boolean => before.endsWith(word) && !isOwn(word, own);
  if (HAN_WALKS.some(isOtherWalk) || HAN_WALKS_BEFORE.some(isOtherWalk)) return 'contradicted';
  if (HAN_MEMBERS_OF.test(left)) return 'contradicted';
  if (HAN_HEARERS.some((word) => before.endsWith(word) && !HAN_TELLING.test(before.slice(0, -2)))) {
    return 'contradicted';
  }
  const after = text.slice(end, end + LONGEST_AFTER);
  if (HAN_CALLED.test(after)) return 'contradicted';
  const bracket = BRACKET.exec(after);
  const rest = bracket === null ? after : after.slice(bracket[0].length);
  if (startsWithWalk(rest, own)) return 'contradicted';
  const inside = bracket?.groups?.['inside'] ?? '';
  if (HAN_WALKS.some((word) => inside.endsWith(word) && !isOwn(word, own))) return 'contradicted';
  const said = (HAN_ONE_OF.exec(after) ?? PREDICATE.exec(after))?.groups?.['said'];
  if (said !== undefined && HAN_WALKS.some((word) => said.endsWith(word) && !isOwn(word, own))) {
    return 'contradicted';
  }
  if (/^先生(?!们)/u.test(rest)) return 'aged';
  return AGE.test(after) ? 'aged' : null;
}

/** "朝鲜最高领导人李明", "韓国の李明": here an office stands before the name as well. */
function hasOwnTitleBefore(text: string, start: number, own: ReadonlySet<string>): boolean {
  const before = text.slice(Math.max(0, start - LONGEST_AFTER), start);
  for (let length = LEAST_TITLE; length <= before.length; length++) {
    const end = before.slice(-length);
    if (HAN_OFFICES.has(end)) return isOwn(end, own);
    if (own.has(end)) return true;
  }
  return false;
}

function startsWithWalk(after: string, own: ReadonlySet<string>): boolean {
  const text = after.replace(/^[、\s　]/u, '');
  if (HAN_NOT_WALKS.some((word) => text.startsWith(word))) return false;
  return HAN_WALKS.some((word) => text.startsWith(word) && !isOwn(word, own));
}

function isOwn(walk: string, own: ReadonlySet<string>): boolean {
  for (const title of own) if (title.endsWith(walk)) return true;
  return false;
}
