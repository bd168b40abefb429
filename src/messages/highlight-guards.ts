/** Guards of what the background is asked about highlights. The store looks closer at what it is to keep. */
import * as v from 'valibot';
import { COLOURS, HighlightSchema } from '../core/highlights/schema';
import { fits } from './fits';
import type { HighlightScreenCalls } from './highlight-calls';
import type { Guards } from './wire';

/** Ids of one call: more than anybody keeps. */
const MOST_IDS = 1_000_000;

const { id, quote, position, note, tags } = HighlightSchema.entries;
const ids = v.object({ ids: v.pipe(v.array(id), v.maxLength(MOST_IDS)) });
const address = v.pipe(v.string(), v.maxLength(64 * 1024));
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
  readRestored: fits(nothing),
  forgetRestored: fits(nothing),
};
