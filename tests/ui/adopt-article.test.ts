import { describe, expect, it } from 'vitest';
import { adoptArticle } from '../../src/ui/sample/adopt-article';

const BASE = 'https://own.example/sample/article.html';
const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');

function adopt(html: string): Document {
  const into = parse('<title>shell</title><aside>banner</aside>');
  adoptArticle({ article: parse(html), into, baseUrl: BASE });
  return into;
}

describe('adoptArticle', () => {
  it('takes language, title and body, after what is there', () => {
    const into = adopt('<html lang="en-GB"><title>News</title><body><p>One</p></body></html>');
    expect([into.documentElement.lang, into.title]).toEqual(['en-GB', 'News']);
    expect([...into.body.children].map(({ tagName }) => tagName)).toEqual(['ASIDE', 'P']);
  });

  it('brings no script, but the data that the page’s date is read from', () => {
    const into = adopt(
      '<head><script src="x.js"></script><script type="application/ld+json">{}</script></head>' +
        '<body><script>document.title = "run"</script><script type="module"></script></body>',
    );
    expect([...into.scripts].map(({ type }) => type)).toEqual(['application/ld+json']);
  });

  it('brings metadata and styles, and leaves out icons and refreshes', () => {
    const into = adopt(
      '<meta property="article:published_time" content="2024-06-20"><meta charset="utf-8">' +
        '<meta http-equiv="refresh" content="0"><link rel="stylesheet" href="a.css"><link rel="icon" href="i.svg">',
    );
    expect(into.querySelectorAll('meta')).toHaveLength(1);
    expect(into.querySelector('link')?.getAttribute('href')).toBe(
      'https://own.example/sample/a.css',
    );
  });

  it('makes addresses absolute and leaves fragments alone', () => {
    const into = adopt('<img src="sky.svg"><a href="#top">x</a><a href="https://a.example/">y</a>');
    expect(into.querySelector('img')?.getAttribute('src')).toBe(
      'https://own.example/sample/sky.svg',
    );
    expect([...into.links].map((link) => link.getAttribute('href'))).toEqual([
      '#top',
      'https://a.example/',
    ]);
  });
});
