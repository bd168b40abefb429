/** Reads a saved page or a text file the way the extension reads a page: blocks of text, date, title, language. */
import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import type { BlockKind } from '../src/core/mentions/mention';
import { choosePageDate } from '../src/core/time/choose-page-date';
import type { PageDate } from '../src/core/time/page-date';
import { readDateClues } from '../src/page/page-date';
import { readLang, readTitle } from '../src/page/page-facts';
import { readBlocks } from '../src/page/read-blocks';
import { BadInputError } from './command';

/** A block and where its text starts in the text of the whole page. */
export interface FileBlock {
  readonly start: number;
  readonly text: string;
  readonly kind: BlockKind;
}

/** What a file says; `title` and `lang` are empty where it does not say. */
export interface PageFile {
  readonly text: string;
  readonly blocks: readonly FileBlock[];
  readonly date: PageDate | undefined;
  readonly title: string;
  readonly lang: string;
}

/** How much of a file is looked at to tell what it is, in bytes: where HTML has to name its encoding. */
const SNIFFED_BYTES = 4096;
/** A line of plain text up to this length without a full stop is read as a heading, in characters. */
const LONGEST_HEADING = 120;
const BETWEEN_BLOCKS = '\n\n';

/**
 * Reads HTML (by name, or where it starts with a tag) or plain text; "-" is standard input. Throws a
 * `BadInputError` where the file cannot be read or is not text.
 */
export function readPageFile(file: string, url: string): PageFile {
  const bytes = readBytes(file);
  const text = decode(bytes, file);
  const isHtml = /\.x?html?$/iu.test(file) || startsWithTag(text);
  return isHtml ? readHtml(text, url) : readPlain(text, url);
}

function readHtml(html: string, url: string): PageFile {
  // linkedom makes no body for a fragment.
  const isWhole = /<(?:html|body)[\s>]/iu.test(html);
  const { document } = parseHTML(isWhole ? html : `<html><body>${html}</body></html>`);
  let text = '';
  const blocks = readBlocks(document).map((block) => {
    if (text !== '') text += BETWEEN_BLOCKS;
    const start = text.length;
    text += block.text;
    return { start, text: block.text, kind: block.kind };
  });
  return {
    text,
    blocks,
    date: choosePageDate(readDateClues(document, url)),
    title: readTitle(document),
    lang: readLang(document),
  };
}

function readPlain(text: string, url: string): PageFile {
  const blocks: FileBlock[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start, text: line, kind: kindOfLine(line) });
    start += line.length + 1;
  }
  const date = choosePageDate({ jsonLd: [], metas: [], times: [], url });
  return { text, blocks, date, title: '', lang: '' };
}

/** A short line that ends without a stop is a heading, as headlines do. */
function kindOfLine(line: string): BlockKind {
  const bare = line.trim();
  const isShort = bare.length <= LONGEST_HEADING && bare.includes(' ');
  return isShort && !/[.!?…:;,"”»)\]。！？다]$/u.test(bare) ? 'heading' : 'text';
}

function startsWithTag(text: string): boolean {
  return /^\s*<(?:!doctype\s+html|!--|html|head|body|article|main|div|section|p|h[1-6]|\?xml)\b/iu.test(
    text.slice(0, SNIFFED_BYTES),
  );
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reasons: Record<string, string> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder; name a file',
      EACCES: 'it may not be read',
    };
    throw new BadInputError(`${file}: ${reasons[code] ?? code}`);
  }
}

/** UTF-8 unless the file says otherwise, by a byte order mark or, in HTML, by naming its encoding. */
function decode(bytes: Uint8Array, file: string): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, SNIFFED_BYTES));
  const isUtf16 = /^(?:\u00ff\u00fe|\u00fe\u00ff)/u.test(head);
  if (!isUtf16 && head.includes('\0')) throw new BadInputError(`${file}: it is not text`);
  const named = /<meta[^>]+charset\s*=\s*["']?\s*(?<name>[\w-]+)/iu.exec(head)?.groups?.['name'];
  const bom = isUtf16 ? (head.startsWith('\u00ff') ? 'utf-16le' : 'utf-16be') : undefined;
  for (const encoding of [bom ?? 'utf-8', ...(bom === undefined && named ? [named] : [])]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding, or none.
    }
  }
  throw new BadInputError(`${file}: it is not UTF-8 text`);
}
