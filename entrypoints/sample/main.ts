import type { TabCalls } from '../../src/messages/calls';
import { tabGuards } from '../../src/messages/guards';
import { createServer } from '../../src/messages/wire';
import { startPageSession } from '../../src/page/session';
import { DEFAULT_CHOICES } from '../../src/core/choices';
import { createPageCaller, extensionUrl, onMessage } from '../../src/platform/content-runtime';
import type { Sender } from '../../src/platform/runtime';
import { adoptArticle } from '../../src/ui/sample/adopt-article';
import { sample } from '../../src/ui/strings';

const ARTICLE = extensionUrl('/sample/article.html');

await start();

/** Content scripts do not run on extension pages, so this page runs the session on itself. */
async function start(): Promise<void> {
  const banner = document.getElementById('banner');
  const article = await readArticle();
  if (article === null) {
    banner?.append(sample.failed);
    return;
  }
  banner?.append(matchMedia('(hover: hover)').matches ? sample.banner : sample.bannerTouch);
  adoptArticle({ article, into: document, baseUrl: ARTICLE });
  const calls = createPageCaller();
  const { signal } = new AbortController();
  const { choices } = await calls
    .readPageSettings({ url: location.href })
    .catch(() => ({ choices: DEFAULT_CHOICES }));
  const handlers = startPageSession({
    window,
    calls,
    card: { url: extensionUrl('/card.html'), origin: new URL(extensionUrl('/')).origin },
    signal,
    choices,
  });
  onMessage(
    createServer<TabCalls, Sender>({ direction: 'tab', guards: tabGuards, handlers }),
    signal,
  );
}

/** Lets the browser itself parse the file: no text of ours ever becomes markup, as Trusted Types demand. */
function readArticle(): Promise<Document | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', ARTICLE);
    request.responseType = 'document';
    request.addEventListener('load', () => resolve(request.responseXML));
    request.addEventListener('error', () => resolve(null));
    request.send();
  });
}
