import type { Highlight } from './schema';

/** What a reader changes about a highlight; what is not named stays. */
export interface HighlightEdit {
  readonly colour?: Highlight['colour'];
  readonly note?: string;
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
  /** Put on another place of its page by hand, or a place of changed words confirmed. */
  readonly place?: Pick<Highlight, 'quote' | 'position'>;
}

/** The highlight with a change, at the instant `now` (ISO 8601, UTC); a tag is written once, in the order it came. */
export function editHighlight(highlight: Highlight, edit: HighlightEdit, now: string): Highlight {
  const { addTags = [], removeTags = [], place, ...fields } = edit;
  const tags = new Set(highlight.tags);
  for (const tag of removeTags) tags.delete(tag);
  for (const tag of addTags) tags.add(tag);
  return { ...highlight, ...fields, ...place, tags: [...tags], modified: now };
}
