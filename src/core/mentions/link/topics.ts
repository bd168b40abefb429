/**
 * What decisions rest on: a block names what its decisions asked the memory about, the memory names what it says
 * something else of, and where they meet the block is decided again.
 *
 *   a short form ──▶ the string itself        a group ──▶ its number
 *   a word in small letters ──▶ behind a space, with which no short form begins        the page ──▶ WORLD_TOPIC
 */
import { spellingOf } from './gender';
import type { JudgedPlace } from './judged';
import { placeKey } from './judged';
import { smallWordOf } from './place';

/** One thing that a decision can rest on. */
export type Topic = string | number;

/** What is on the page at all, and how long it is. */
export const WORLD_TOPIC = -1;

/** A word in small letters. */
export function wordTopic(word: string): Topic {
  return ` ${word}`;
}

/** What a block's decisions ask of the memory. */
export function topicsOf(judged: readonly JudgedPlace[]): Set<Topic> {
  const topics = new Set<Topic>();
  for (const { place, veto } of judged) {
    if (veto !== null) continue;
    topics.add(place.key);
    if (place.isPerson) topics.add(spellingOf(place)).add(wordTopic(smallWordOf(place)));
    for (const { entity } of place.candidates) {
      topics.add(entity.group);
      if (entity.kind === 'place') topics.add(placeKey(entity.group));
      for (const group of entity.needs) topics.add(group);
      if (!place.isShort) continue;
      topics.add(WORLD_TOPIC);
      for (const group of entity.related) topics.add(group);
      for (const group of entity.company) topics.add(group);
    }
  }
  return topics;
}

/** Finds the blocks that asked about a topic. */
export interface Askers<Block> {
  /** A block that is among them already asks the same as before. */
  add(block: Block, topics: ReadonlySet<Topic>): void;
  remove(block: Block): void;
  of(topic: Topic): Iterable<Block>;
}

/** An index of blocks by what they asked about. */
export function createAskers<Block>(): Askers<Block> {
  const byTopic = new Map<Topic, Set<Block>>();
  const asked = new Map<Block, ReadonlySet<Topic>>();
  return {
    add(block, topics) {
      if (asked.has(block)) return;
      asked.set(block, topics);
      for (const topic of topics) {
        const blocks = byTopic.get(topic);
        if (blocks === undefined) byTopic.set(topic, new Set([block]));
        else blocks.add(block);
      }
    },
    remove(block) {
      for (const topic of asked.get(block) ?? []) {
        const blocks = byTopic.get(topic);
        if (blocks?.delete(block) === true && blocks.size === 0) byTopic.delete(topic);
      }
      asked.delete(block);
    },
    of: (topic) => byTopic.get(topic) ?? [],
  };
}
