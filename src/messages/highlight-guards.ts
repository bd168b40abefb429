/** Guards of what the background is asked about highlights. The store looks closer at what it is to keep. */
import * as v from 'valibot';
import { DeletedAtSchema } from '../core/backup/schema';
import { COLOURS, HighlightSchema } from '../core/highlights/schema';
import { OffsetSchema, RefSchema } from '../core/pack/schema';
import { fits } from './fits';
import type { HighlightPageCalls, HighlightScreenCalls } from './highlight-calls';
import type { Guards } from './wire';

/** Ids of one call: more than anybody keeps. */
const MOST_IDS = 1_000_000;

const { id, quote, position, note, tags, page, lang } = HighlightSchema.entries;
const ids = v.object({ ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) });
const address = v.pipe(v.string(), v.maxLength(64 * 1024));
/** What a page sends along to find names in, at the most. */
const MOST_TEXT = 512 * 1024;
const MOST_BLOCKS = 20_000;
const tab = v.pipe(v.number(), v.integer(), v.minValue(0));
const nothing = v.nullish(v.unknown());

/** What the extension's own pages may ask about highlights. */
export const highlightScreenGuards: Guards<HighlightScreenCalls> = {
  listHighlightPart: fits(v.object({ after: v.nullable(id) })),
  readHighlight: fits(v.object({ id })),
  listHighlightsOfPage: fits(v.object({ url: address, canonicalUrl: v.exactOptional(address) })),
  listDeletedHighlights: fits(nothing),
  listTags: fits(nothing),
  saveHighlights: fits(
    v.object({ highlights: v.pipe(v.array(v.looseObject({ id })), v.maxLength(MOST_IDS)) }),
  ),
  saveDeletedHighlights: fits(
    v.object({
      deleted: v.pipe(
        v.array(v.object({ highlight: v.looseObject({ id }), deleted: DeletedAtSchema })),
        v.maxLength(MOST_IDS),
      ),
    }),
  ),
  editHighlights: fits(
    v.object({
      ...ids.entries,
      edit: v.strictObject({
        colour: v.exactOptional(v.picklist(COLOURS)),
        note: v.exactOptional(note),
        addTags: v.exactOptional(tags),
        removeTags: v.exactOptional(v.array(v.string())),
        place: v.exactOptional(v.object({ quote, position })),
      }),
    }),
  ),
  deleteHighlights: fits(ids),
  restoreHighlights: fits(ids),
  showHighlights: fits(v.object({ tabId: tab })),
  saveSelectionIn: fits(v.object({ tabId: tab })),
  saveFromCard: fits(v.object({ ref: RefSchema, tabId: v.exactOptional(tab) })),
  readRestored: fits(nothing),
  forgetRestored: fits(nothing),
};

/** What the highlighter of a page may ask. */
export const highlightPageGuards: Guards<HighlightPageCalls> = {
  startHighlighter: fits(nothing),
  listPassages: fits(v.object({ url: address, canonicalUrl: v.exactOptional(address) })),
  addHighlight: fits(
    v.pipe(
      v.object({
        quote,
        position,
        page,
        lang,
        refs: v.pipe(v.array(RefSchema), v.maxLength(10)),
        blocks: v.pipe(
          v.array(
            v.object({
              id: OffsetSchema,
              text: v.string(),
              kind: v.picklist(['text', 'heading', 'byline', 'caption']),
            }),
          ),
          v.maxLength(MOST_BLOCKS),
        ),
        at: v.pipe(
          v.array(v.object({ id: OffsetSchema, start: OffsetSchema, end: OffsetSchema })),
          v.maxLength(MOST_BLOCKS),
        ),
      }),
      v.check(({ blocks }) => blocks.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT),
    ),
  ),
};
