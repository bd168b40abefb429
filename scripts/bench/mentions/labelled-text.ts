/**
 * Labelled texts: news-like texts of our own in which every mention is marked by hand. `tests/texts/README.md`
 * says how they are written.
 *
 *   [[Kim|kim-jong-un]]   a mention            [[Russian|?russia]]   may link, need not
 *   [[Kim Min|!namesake]] a near name, a trap  [[[[Russian|russia]] president|putin]]   one inside another
 */
import { createHash } from 'node:crypto';
import type { BlockKind } from '../../../src/core/mentions/mention';
import { BadInputError } from '../../command';

/** A stretch of a block that a reader takes to mean somebody; offsets are UTF-16 units into the block. */
export interface Label {
  readonly start: number;
  readonly end: number;
  /** The actor's or event's id in its pack, or for a trap the kind of near name. */
  readonly id: string;
  readonly kind: 'wanted' | 'optional' | 'trap';
  /** The label around this one, as an index into the block's labels. */
  readonly inside: number | null;
}

export interface LabelledBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly labels: readonly Label[];
}

export interface LabelledText {
  readonly name: string;
  readonly lang: string;
  readonly date: string;
  /** `nobody`: no person of the pack is meant anywhere in it. */
  readonly kind: 'pack' | 'nobody';
  /** Half of the texts are looked at while rules are written; the others only counted. */
  readonly isHeldOut: boolean;
  readonly blocks: readonly LabelledBlock[];
}

const HEADER = /^lang: (\S+)\ndate: (\d{4}-\d{2}-\d{2})\nkind: (pack|nobody)\nnote: .+\n\n/u;
const BLOCK_KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['# ', 'heading'],
  ['@ ', 'byline'],
  ['^ ', 'caption'],
]);
const CLOSE = /\|([?!]?)([a-z0-9][a-z0-9-]*)\]\]/y;

/** Reads one labelled text. Throws a BadInputError that names the file and the line. */
export function readLabelledText(name: string, source: string): LabelledText {
  const header = HEADER.exec(source);
  if (header === null) throw new BadInputError(`${name}: begin with lang, date, kind and note`);
  const [whole, lang = '', date = '', kind = ''] = header;
  const firstLine = whole.split('\n').length;
  const blocks = source
    .slice(whole.length)
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' ? [] : [readBlock(line, `${name}:${firstLine + index}`)],
    );
  return {
    name,
    lang,
    date,
    kind: kind === 'pack' ? 'pack' : 'nobody',
    isHeldOut: isHeldOut(name),
    blocks,
  };
}

/** Held out or not is a matter of the file's name alone: one bit of its SHA-256. */
export function isHeldOut(name: string): boolean {
  return ((createHash('sha256').update(name).digest()[0] ?? 0) & 1) === 1;
}

function readBlock(line: string, where: string): LabelledBlock {
  const kind = BLOCK_KINDS.get(line.slice(0, 2));
  const source = kind === undefined ? line : line.slice(2);
  const labels: Array<Label & { end: number }> = [];
  const open: number[] = [];
  let text = '';
  for (let at = 0; at < source.length;) {
    if (source.startsWith('[[', at)) {
      const inside = open.at(-1) ?? null;
      open.push(labels.push({ start: text.length, end: -1, id: '', kind: 'wanted', inside }) - 1);
      at += 2;
      continue;
    }
    CLOSE.lastIndex = at;
    const close = open.length > 0 ? CLOSE.exec(source) : null;
    if (close === null) {
      text += source[at++];
      continue;
    }
    const index = open.pop() ?? 0;
    const [, mark, id = ''] = close;
    const labelKind = mark === '?' ? 'optional' : mark === '!' ? 'trap' : 'wanted';
    labels[index] = { ...(labels[index] as Label), end: text.length, id, kind: labelKind };
    at = CLOSE.lastIndex;
  }
  if (open.length > 0 || text.includes(']]')) {
    throw new BadInputError(`${where}: brackets are not balanced`);
  }
  return { text, kind: kind ?? 'text', labels };
}
