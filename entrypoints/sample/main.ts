import type { TabCalls } from '../../src/messages/calls';
import { tabGuards } from '../../src/messages/guards';
import { createServer } from '../../src/messages/wire';
import { startPageSession } from '../../src/page/session';
import { createPageCaller, extensionUrl, onMessage, type Sender } from '../../src/platform/runtime';
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
  const handlers = startPageSession({
    window,
    calls: createPageCaller(),
    card: { url: extensionUrl('/card.html'), origin: new URL(extensionUrl('/')).origin },
    signal: new AbortController().signal,
  });
  onMessage(createServer<TabCalls, Sender>({ direction: 'tab', guards: tabGuards, handlers }));
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
