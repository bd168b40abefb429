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
import { readLater } from '../words/word-set';
import type { NamedSpan } from './korean-life';

const LONGEST_WALK = 8;
const LONGEST_AFTER = 40;
const LEAST_TITLE = 2;
const HAN_OFFICES = readLater(() => [...HAN_TITLES, ...HAN_OFFICES_BEFORE]);
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
  for (const walks of [HAN_WALKS, HAN_WALKS_BEFORE]) {
    if (walks.endOf(before, (walk) => !isOwn(walk, own)) !== null) return 'contradicted';
  }
  if (HAN_MEMBERS_OF.test(left)) return 'contradicted';
  if (HAN_HEARERS.endOf(before) !== null && !HAN_TELLING.test(before.slice(0, -2))) {
    return 'contradicted';
  }
  const after = text.slice(end, end + LONGEST_AFTER);
  if (HAN_CALLED.test(after)) return 'contradicted';
  const bracket = BRACKET.exec(after);
  const rest = bracket === null ? after : after.slice(bracket[0].length);
  if (startsWithWalk(rest, own)) return 'contradicted';
  const inside = bracket?.groups?.['inside'] ?? '';
  const isOthers = (word: string): boolean => !isOwn(word, own);
  if (HAN_WALKS.endOf(inside, isOthers) !== null) return 'contradicted';
  const said = (HAN_ONE_OF.exec(after) ?? PREDICATE.exec(after))?.groups?.['said'];
  if (said !== undefined && HAN_WALKS.endOf(said, isOthers) !== null) {
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
  if (HAN_NOT_WALKS.startOf(text) !== null) return false;
  return HAN_WALKS.startOf(text, (word) => !isOwn(word, own)) !== null;
}

function isOwn(walk: string, own: ReadonlySet<string>): boolean {
  for (const title of own) if (title.endsWith(walk)) return true;
  return false;
}
