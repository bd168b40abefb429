/**
 * Which elements are read, and how. By tag, role, attribute and class only, so that the same rules hold for a
 * document without layout (the `annotate` command); what only layout knows is asked of `PageEyes`.
 */

/** What layout knows of an element. Without one, tags and attributes decide alone. */
export interface PageEyes {
  /** False where the element shows nothing: `display: none`, `visibility: hidden`, skipped content. */
  readonly isVisible?: (element: Element) => boolean;
  /** True where the element's text does not run on in that of its parent. */
  readonly isBlock?: (element: Element) => boolean;
  /** True where a line feed in the source is shown as one (`white-space: pre-wrap`). */
  readonly keepsLineFeeds?: (element: Element) => boolean;
}

/**
 * How an element takes part in the text around it: `read` goes on inside; `gone` is as if it were not there;
 * `gap` stands for something that is seen but not read, in the line; `wall` ends any name that runs into it; `hidden` is gone for now.
 */
export type Part = 'read' | 'gone' | 'gap' | 'wall' | 'hidden';

const GONE = words(
  'script style template noscript rt rp head title meta link param source track col colgroup area',
);
const GAPS = words(
  'svg math canvas img picture video audio object embed iframe map meter progress',
);
const WALLS = words(
  'nav footer code pre kbd samp button input select textarea option datalist label legend fieldset menu frameset',
);
const WALL_ROLES = words(
  'navigation menu menubar toolbar tablist tooltip button textbox searchbox combobox search contentinfo listbox ' +
    'math code switch slider spinbutton',
);
const INLINE = words(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q ruby rb s small span strike ' +
    'strong sub sup time tt u var wbr br img slot output code kbd samp button input select textarea label svg math ' +
    'canvas picture video audio object embed meter progress',
);
/** Class names on these say something of the whole page ("has-ads", "author-jane"), not of the element. */
const WHOLE_PAGE = words('html body main article');

const TOOLTIPS = '[title]:not([title=""]), [data-tooltip], [data-tippy-content], [data-bs-title]';

/** Containers of adverts, cookie questions and translation widgets, by class, id or data attribute. */
const CLUTTER =
  /(?:^|[\s_-])(?:ads?|advert(?:s|isement|orial)?|adsbygoogle|ad-?slot|sponsored|dfp|gpt|taboola|outbrain|cookie-?(?:bar|banner|consent|notice|law|policy)|consent|gdpr|onetrust|skiptranslate|google_translate_element)(?:$|[\s_-])/i;
/** Code editors that draw their text themselves. */
const EDITOR = /(?:^|\s)(?:CodeMirror|cm-editor|monaco-editor|ace_editor)(?:$|\s)/;
const BYLINE = /byline|(?:^|[^a-z])authors?(?:$|[^a-z])/i;

/** A list with fewer links than this is never a list of links. */
const FEWEST_LINKS = 3;
/** Share of the letters that are in links, from which on a list or an aside is made of links. */
const LINK_SHARE = 0.8;
/** What may hold a line of tags: "Topics: Harbour, Ferries, Tides". */
const TAG_HOLDERS = words('p div section dl');
/** A longer text before the first link is no label. */
const LONGEST_LABEL = 30;
/** A longer link is a headline. */
const LONGEST_TAG = 40;
/** A line of tags holds no more nodes; an element around a whole page does, and there are many of those. */
const TAG_NODES = 150;
/** What may stand between tags: marks, "and". */
const NO_WORD = /^[^\p{L}\p{N}]*(?:and)?[^\p{L}\p{N}]*$/u;
/** Nodes looked at to tell the share; what comes later in a long list is like what came before. */
const LINK_NODES = 400;

/** Tells how an element takes part in the text around it, by its own tag and attributes and by `isVisible`. */
export function partOf(element: Element, eyes: PageEyes): Part {
  const tag = element.localName;
  if (GONE.has(tag)) return 'gone';
  if (isHidden(element, tag)) return 'hidden';
  if (GAPS.has(tag)) return 'gap';
  if (WALLS.has(tag) || isWall(element, tag)) return 'wall';
  if (eyes.isVisible && !eyes.isVisible(element)) return 'hidden';
  return 'read';
}

/** True where the text of the element stands on its own. Layout is asked only where the tag does not settle it. */
export function isBlockElement(element: Element, eyes: PageEyes): boolean {
  return eyes.isBlock ? eyes.isBlock(element) : isBlockTag(element);
}

/** As `isBlockElement`, by the tag alone: unknown elements are inline, as browsers show them. */
export function isBlockTag(element: Element): boolean {
  return !INLINE.has(element.localName) && !element.localName.includes('-');
}

/** True for an element that says of itself that it names an author. */
export function isAuthorMark(element: Element): boolean {
  if (WHOLE_PAGE.has(element.localName)) return false;
  return (
    hasWord(element.getAttribute('rel'), 'author') ||
    hasWord(element.getAttribute('itemprop'), 'author') ||
    BYLINE.test(labelsOf(element))
  );
}

/** Text that shows a tooltip of its own has no room for a card. */
export function hasTooltip(node: Node, within: Element): boolean {
  const around = node.parentElement?.closest(TOOLTIPS);
  return around != null && within.contains(around);
}

function isHidden(element: Element, tag: string): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true;
  if (tag === 'dialog' && !element.hasAttribute('open')) return true;
  const parent = element.parentElement;
  if (parent?.localName === 'details' && !parent.hasAttribute('open')) {
    if (tag !== 'summary' || element !== firstSummary(parent)) return true;
  }
  const style = element.getAttribute('style');
  return (
    style !== null && /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse))/i.test(style)
  );
}

function firstSummary(details: Element): Element | undefined {
  for (let child = details.firstElementChild; child; child = child.nextElementSibling) {
    if (child.localName === 'summary') return child;
  }
  return undefined;
}

function isWall(element: Element, tag: string): boolean {
  const editable = element.getAttribute('contenteditable');
  if (editable !== null && editable.toLowerCase() !== 'false') return true;
  const role = element.getAttribute('role');
  if (role !== null && WALL_ROLES.has(role.trim().toLowerCase())) return true;
  // Some sites wrap the whole page in one form.
  if (tag === 'form') return element.querySelector('article, main, h1') === null;
  if (WHOLE_PAGE.has(tag)) return false;
  if (element.hasAttribute('data-ad-slot') || CLUTTER.test(labelsOf(element))) return true;
  if (EDITOR.test(element.getAttribute('class') ?? '')) return true;
  if (TAG_HOLDERS.has(tag)) return isLineOfTags(element);
  if (tag === 'aside' || role === 'complementary')
    return isMadeOfLinks(element, { toHeadings: true });
  if (tag === 'ul' || tag === 'ol') return isMadeOfLinks(element, { toHeadings: false });
  return false;
}

/** Headlines in a list are the text of a front page; headlines in an aside are what else the site offers. */
function isMadeOfLinks(element: Element, { toHeadings }: { toHeadings: boolean }): boolean {
  let links = 0;
  let inLinks = 0;
  let all = 0;
  let left = LINK_NODES;
  let link: Element | undefined;
  let node: Node | null = element;
  while ((node = nextNode(node, element)) && left-- > 0) {
    if (link && !link.contains(node)) link = undefined;
    if (node.nodeType === 3) {
      const { length } = (node.nodeValue ?? '').trim();
      all += length;
      if (link) inLinks += length;
    } else if (isElement(node)) {
      if (!toHeadings && /^(?:h[1-6]|p)$/.test(node.localName)) return false;
      if (!link && node.localName === 'a' && node.hasAttribute('href')) {
        link = node;
        links += 1;
      }
    }
  }
  return links >= FEWEST_LINKS && inLinks >= all * LINK_SHARE;
}

/** A label at the most, then short links, and no word between them but "and": no sentence, and nobody is told of. */
function isLineOfTags(element: Element): boolean {
  let links = 0;
  let link: Element | undefined;
  /** Of the link, or of what stands between two. */
  let text = '';
  const isFine = () => {
    if (link) return text.trim().length <= LONGEST_TAG;
    return links === 0 ? text.length <= LONGEST_LABEL : NO_WORD.test(text);
  };
  let left = TAG_NODES;
  let node: Node | null = element;
  while ((node = nextNode(node, element))) {
    if (left-- === 0) return false;
    if (link && !link.contains(node)) {
      if (!isFine()) return false;
      link = undefined;
      text = '';
    }
    if (node.nodeType === 3) {
      text += (node.nodeValue ?? '').replace(/\s+/g, ' ');
      // Mostly a text, which need not be read to its end to be known for one.
      if (text.trim().length > LONGEST_TAG) return false;
    } else if (isElement(node) && /^(?:h[1-6]|p)$/.test(node.localName)) {
      return false;
    } else if (isElement(node) && !link && node.localName === 'a' && node.hasAttribute('href')) {
      if (!isFine()) return false;
      link = node;
      links += 1;
      text = '';
    }
  }
  return links >= FEWEST_LINKS && isFine();
}

function nextNode(node: Node, root: Node): Node | null {
  if (node.firstChild) return node.firstChild;
  for (let up: Node | null = node; up && up !== root; up = up.parentNode) {
    if (up.nextSibling) return up.nextSibling;
  }
  return null;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

function labelsOf(element: Element): string {
  const labels = [element.getAttribute('class'), element.id];
  for (const name of ['data-testid', 'data-component', 'data-qa']) {
    labels.push(element.getAttribute(name));
  }
  return labels.filter(Boolean).join(' ');
}

function hasWord(list: string | null, word: string): boolean {
  return list !== null && list.toLowerCase().split(/\s+/).includes(word);
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
