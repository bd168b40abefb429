/** Guards of what the background is asked: each call's parameters by a schema, with limits (threats R-32). */
import * as v from 'valibot';
import { BackedUpSettingsSchema } from '../core/backup/schema';
import { CHOICE_VALUES } from '../core/choices';
import { LONGEST_JSON_LD } from '../core/time/page-date';
import { readEdtf } from '../core/time/edtf';
import type { PageCalls, ScreenCalls } from './calls';
import { highlightPageGuards, highlightScreenGuards } from './highlight-guards';
import { fits } from './fits';
import type { Guards } from './wire';

/** One message carries at most this much page text; the page's side sends larger pages in several. */
export const MOST_TEXT_PER_UPDATE = 4 * 1024 * 1024;
const MOST_BLOCKS = 200_000;
const MOST_REFS = 10_000;
const MOST_CLUES = 100;

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(Number.MAX_SAFE_INTEGER));
const shortText = v.pipe(v.string(), v.maxLength(2_048));
/** Addresses of pages, and what pages write. */
const longText = v.pipe(v.string(), v.maxLength(64 * 1024));
const clues = v.pipe(v.array(shortText), v.maxLength(MOST_CLUES));
const ref = v.pipe(
  v.string(),
  v.maxLength(300),
  v.regex(/^[A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*$/u),
);
const edtf = v.pipe(
  v.string(),
  v.check((value) => readEdtf(value) !== undefined),
);
const host = v.pipe(v.string(), v.minLength(1), v.maxLength(260), v.regex(/^[^\s/]+$/u));
/** A host, a part of one, or "*". */
const place = v.pipe(
  v.string(),
  v.minLength(1),
  v.maxLength(2_048),
  v.regex(/^[^\s/]+(?:\/\S*\/)?$/u),
);
const choices = v.strictObject({
  density: v.picklist(CHOICE_VALUES.density),
  markStyle: v.picklist(CHOICE_VALUES.markStyle),
  dwellMs: v.picklist(CHOICE_VALUES.dwellMs),
  modifier: v.picklist(CHOICE_VALUES.modifier),
  cardSize: v.picklist(CHOICE_VALUES.cardSize),
  dateLanguage: v.picklist(CHOICE_VALUES.dateLanguage),
  motion: v.picklist(CHOICE_VALUES.motion),
  saveButton: v.picklist(CHOICE_VALUES.saveButton),
});
const pageDate = v.object({
  date: edtf,
  from: v.picklist(['json-ld', 'meta', 'time', 'url', 'given']),
});
const context = v.object({
  alongside: v.pipe(v.array(shortText), v.maxLength(1_000)),
  pageDate: v.exactOptional(edtf),
  paragraph: v.exactOptional(longText),
  around: v.exactOptional(
    v.object({
      lang: shortText,
      named: v.pipe(v.array(ref), v.maxLength(MOST_REFS)),
      dates: v.pipe(v.array(shortText), v.maxLength(1_000)),
    }),
  ),
});
const address = v.object({
  url: v.exactOptional(longText),
  site: v.exactOptional(host),
});
const why = v.object({
  text: longText,
  spelling: shortText,
  rule: shortText,
  score: v.number(),
  others: v.pipe(v.array(ref), v.maxLength(MOST_REFS)),
  evidence: v.pipe(v.array(v.object({ what: shortText, text: longText })), v.maxLength(1_000)),
  reading: v.exactOptional(v.picklist(['government', 'place', 'unknown'])),
  address,
});
const packIds = v.pipe(v.array(shortText), v.maxLength(1_000));
const nothing = v.nullish(v.unknown());

const update = v.pipe(
  v.object({
    page: shortText,
    memory: v.exactOptional(shortText),
    lang: shortText,
    pageDate: v.exactOptional(pageDate),
    address: v.exactOptional(address),
    put: v.pipe(
      v.array(
        v.object({
          id: count,
          text: v.string(),
          kind: v.picklist(['text', 'heading', 'byline', 'caption']),
        }),
      ),
      v.maxLength(MOST_BLOCKS),
    ),
    order: v.exactOptional(v.pipe(v.array(count), v.maxLength(MOST_BLOCKS))),
  }),
  v.check(({ put }) => put.reduce((sum, { text }) => sum + text.length, 0) <= MOST_TEXT_PER_UPDATE),
);

/** What content scripts may ask. */
export const pageGuards: Guards<PageCalls> = {
  ...highlightPageGuards,
  readPageSettings: fits(v.object({ url: v.string() })),
  choosePageDate: fits(
    v.object({
      jsonLd: v.pipe(
        v.array(v.pipe(v.string(), v.maxLength(LONGEST_JSON_LD))),
        v.maxLength(MOST_CLUES),
      ),
      metas: v.pipe(v.array(v.tuple([shortText, shortText])), v.maxLength(MOST_CLUES)),
      times: clues,
      url: shortText,
    }),
  ),
  annotate: fits(update),
  countActors: fits(v.object({ count })),
  expectCard: fits(v.object({ key: v.pipe(shortText, v.minLength(16)) })),
  showInPanel: fits(
    v.object({
      ref,
      context,
      pageDate: v.exactOptional(pageDate),
      why: v.exactOptional(why),
    }),
  ),
};

/** What the extension's own pages may ask. */
export const screenGuards: Guards<ScreenCalls> = {
  ...highlightScreenGuards,
  claimCard: fits(v.object({ key: shortText })),
  readCard: fits(v.object({ ref })),
  readCardStamp: fits(v.object({ ref })),
  search: fits(
    v.object({
      query: v.string(),
      limit: v.pipe(v.number(), v.minValue(1), v.maxValue(200)),
      locales: v.pipe(v.array(shortText), v.maxLength(20)),
      page: v.pipe(v.array(ref), v.maxLength(MOST_REFS)),
      pageUrl: v.exactOptional(v.string()),
    }),
  ),
  readSearchHeads: fits(v.object({ pageUrl: v.exactOptional(v.string()) })),
  readNames: fits(v.object({ refs: v.pipe(v.array(ref), v.maxLength(MOST_REFS)) })),
  readStoreState: fits(nothing),
  readSettings: fits(nothing),
  setRunMode: fits(v.object({ run: v.picklist(['everywhere', 'chosen', 'clicked']) })),
  readTabState: fits(v.object({ tabId: count, url: v.string() })),
  setSiteOn: fits(v.object({ place, isOn: v.nullable(v.boolean()) })),
  importSites: fits(
    v.object({
      sites: v.record(place, v.picklist(['on', 'off'])),
      leftOut: v.record(place, packIds),
    }),
  ),
  setLeftOut: fits(v.object({ place, packs: v.nullable(packIds) })),
  restoreSettings: fits(BackedUpSettingsSchema),
  choose: fits(v.partial(choices)),
  resetChoice: fits(v.object({ name: v.picklist(Object.keys(CHOICE_VALUES)) })),
  ruleOut: fits(
    v.object({
      ref,
      spelling: shortText,
      text: longText,
      name: shortText,
      where: v.variant('kind', [
        v.object({ kind: v.literal('page'), url: longText }),
        v.object({ kind: v.literal('site'), site: host }),
        v.object({ kind: v.literal('everywhere') }),
      ]),
    }),
  ),
  takeBack: fits(v.object({ id: shortText })),
  runOnce: fits(v.object({ tabId: count })),
  readPanel: fits(v.object({ tabId: count })),
};
