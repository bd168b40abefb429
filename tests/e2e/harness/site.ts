import { join } from 'node:path';
import { build } from 'vite';
import { serve, serveFolder, type Site } from '../../../scripts/browser/serve';
import { OUTPUT, ROOT } from '../../../scripts/steps/run-command';

/** Two paragraphs of this size and number make a page of 5 MB of text. */
const HUGE_PARAGRAPHS = 10_000;
const HUGE_BYTES = 5_000_000;

/** Headers that make a page strict, by its path. */
const STRICT_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/pages/strict-csp.html': {
    'content-security-policy':
      "default-src 'none'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  '/pages/coep.html': {
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-opener-policy': 'same-origin',
  },
};

/**
 * The web that the tests see: /sample/ (the sample article), /pages/ (tests/fixtures/pages), /huge.html (5 MB of
 * text), /react/ (a page that React draws, bundled the first time it is asked for).
 */
export function startSite(): Promise<Site> {
  let react: Promise<string> | undefined;
  return serve([
    serveFolder('/sample/', join(ROOT, 'public', 'sample')),
    serveFolder(
      '/pages/',
      join(ROOT, 'tests', 'fixtures', 'pages'),
      (path) => STRICT_HEADERS[path] ?? {},
    ),
    (path, response) => {
      // Client-side navigation changes the address; a reload there must find the page again.
      if (path !== '/huge.html') return false;
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(hugePage());
      return true;
    },
    async (path, response) => {
      if (!path.startsWith('/react/')) return false;
      react ??= buildReactPage();
      return serveFolder('/react/', await react)(path, response);
    },
  ]);
}

async function buildReactPage(): Promise<string> {
  const outDir = join(OUTPUT, 'e2e', 'react-page');
  await build({
    configFile: false,
    root: join(ROOT, 'tests', 'fixtures', 'react-page'),
    base: '/react/',
    logLevel: 'error',
    build: { outDir, emptyOutDir: true },
  });
  return outDir;
}

function hugePage(): string {
  const sentence = 'The ferry was late and the gulls were loud, as on every other morning. ';
  const repeat = Math.ceil(HUGE_BYTES / HUGE_PARAGRAPHS / sentence.length);
  const paragraphs = Array.from(
    { length: HUGE_PARAGRAPHS },
    (_, index) =>
      `<p>${sentence.repeat(repeat)}${index % 10 === 0 ? 'Sergei Shoigu was named here.' : ''}</p>`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A huge page</title><h1>A huge page</h1><p>Ri Hi-yong is named at its start.</p>${paragraphs.join('\n')}</html>`;
}
