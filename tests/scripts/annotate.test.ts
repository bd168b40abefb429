import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { makePack } from '../core/pack/make-pack';

interface Annotated {
  readonly text: string;
  readonly page: Record<string, string | null>;
  readonly mentions: ReadonlyArray<{
    start: number;
    end: number;
    text: string;
    id: string;
    kind: string;
  }>;
  readonly abstained: ReadonlyArray<{ text: string; why: string }>;
}

// Each test starts a program or two.
vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/annotate.ts', ...args],
    { encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

function annotate(...args: string[]): Annotated {
  const { status, stdout, stderr } = run(args);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return JSON.parse(stdout) as Annotated;
}

function write(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const found = ({ mentions }: Annotated) => mentions.map(({ text, id }) => `${text}=${id}`);

describe('annotate', () => {
  test('keeps plain text verbatim, without its byte order mark', () => {
    const text = 'Then Kim Jong-un left.\r\n\r\nLater Vladimir\nPutin spoke.\n';
    const result = annotate(write('plain.txt', `\ufeff${text}`));
    expect(result.text).toBe(text);
    expect(result.page).toEqual({ date: null, dateFrom: null, title: null, lang: null });
    expect(result.mentions[0]).toEqual({
      start: 5,
      end: 16,
      text: 'Kim Jong-un',
      kind: 'actor',
      id: 'kim-jong-un',
      rule: 'strong',
      score: 0.97,
      candidates: ['kim-jong-un'],
      evidence: [],
    });
    expect(found(result)).toEqual(['Kim Jong-un=kim-jong-un', 'Putin=putin']);
  });

  test('reads a page as the extension does: visible blocks, date, title, language', () => {
    const file = write(
      'page.html',
      `<!doctype html><html lang="en"><head><title>Talks | A Paper</title>
       <meta property="og:title" content="Talks">
       <meta property="article:published_time" content="2024-06-20T08:00:00+09:00"></head><body>
       <nav><a href="/">Putin</a></nav><script>Putin</script><p hidden>Putin</p>
       <p aria-hidden="true">Putin</p><p style="display:none">Putin</p>
       <h1>Kim hosts guests</h1><p>Later <b>Vla</b>di&shy;mir <i>Pu</i>tin met Kim Jong&#8209;<em>un</em>.</p>
       <p>By evening Vladimir</p><p>Putin left.</p></body></html>`,
    );
    const result = annotate(file);
    expect(result.page).toEqual({
      date: '2024-06-20',
      dateFrom: 'meta',
      title: 'Talks',
      lang: 'en',
    });
    expect(found(result)).toEqual([
      'Kim=kim-jong-un',
      'Vladi\u00admir Putin=putin',
      'Kim Jong\u2011un=kim-jong-un',
      'Putin=putin',
    ]);
    for (const { start, end, text } of result.mentions)
      expect(result.text.slice(start, end)).toBe(text);
  });

  test('takes a file that starts with a tag for a page, whatever its name', () => {
    const result = annotate(write('saved', '<p>Later <i>Pu</i>tin spoke.</p>'));
    expect(result.text).toBe('Later Putin spoke.');
    expect(found(result)).toEqual(['Putin=putin']);
  });

  test('reads the encoding that a page names', () => {
    const head = Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>', 'latin1');
    const cyrillic = Uint8Array.from(Array.from('Путин', (letter) => letter.charCodeAt(0) - 0x350));
    const result = annotate(write('old.html', Buffer.concat([head, cyrillic])));
    expect(found(result)).toEqual(['Путин=putin']);
  });

  test('a given date and address go before nothing and after the page', () => {
    const file = write('dated.txt', 'Later Putin spoke.');
    expect(annotate('--date', '2024-06-19', file).page).toMatchObject({
      date: '2024-06-19',
      dateFrom: 'given',
    });
    expect(annotate('--url', 'https://paper.example/2024/06/19/talks', file).page).toMatchObject({
      date: '2024-06-19',
      dateFrom: 'url',
    });
  });

  test('with several packs, ids say which pack', () => {
    const one = write('one.json', JSON.stringify(makePack()));
    const two = write('two.json', JSON.stringify({ ...makePack(), id: 'other' }));
    const name = makePack().actors[0]?.aliases.find(({ match }) => match === 'strong')?.text ?? '';
    const file = write('names.txt', `Later ${name} spoke.`);
    const alone = annotate('--pack', one, file);
    const both = annotate('--pack', one, '--pack', two, file);
    const idsOf = (result: Annotated) => JSON.stringify([result.mentions, result.abstained]);
    expect(idsOf(alone)).toContain(`"${makePack().actors[0]?.id ?? ''}"`);
    expect(idsOf(both)).toContain(`"harbour/${makePack().actors[0]?.id ?? ''}"`);
    expect(idsOf(both)).toContain(`"other/${makePack().actors[0]?.id ?? ''}"`);
  });

  test('reads standard input', () => {
    const { status, stdout } = run(['-'], 'Later Putin spoke.');
    expect(status).toBe(0);
    expect(found(JSON.parse(stdout) as Annotated)).toEqual(['Putin=putin']);
  });

  test('an empty file has no mentions', () => {
    expect(annotate(write('empty.txt', ''))).toMatchObject({
      text: '',
      mentions: [],
      abstained: [],
    });
  });

  test.each([
    ['no file', () => [], /usage: /u],
    ['two files', () => ['a', 'b'], /usage: /u],
    ['an unknown option', () => ['--why-not', 'a'], /--why-not.*usage: /u],
    ['a missing file', () => [join(folder, 'none.txt')], /none\.txt: there is no such file/u],
    [
      'a folder',
      () => [(mkdirSync(join(folder, 'sub'), { recursive: true }), folder)],
      /it is a folder/u,
    ],
    [
      'bytes that are no text',
      () => [write('x.bin', Uint8Array.of(0xff, 0xfe, 0x00))],
      /it is not UTF-8 text/u,
    ],
    [
      'a picture',
      () => [write('x.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0))],
      /it is not text/u,
    ],
    [
      'a day that does not exist',
      () => ['--date', '2024-02-31', write('d.txt', 'x')],
      /--date 2024-02-31/u,
    ],
    ['a date that is no day', () => ['--date', '2024-06', write('d.txt', 'x')], /YYYY-MM-DD/u],
    ['an address that is none', () => ['--url', 'there', write('d.txt', 'x')], /--url there/u],
    [
      'a missing pack',
      () => ['--pack', join(folder, 'no.json'), write('d.txt', 'x')],
      /there is no such file/u,
    ],
    [
      'a pack that is no pack',
      () => ['--pack', write('p.json', '{}'), write('d.txt', 'x')],
      /p\.json: \$/u,
    ],
    [
      'a pack that is no JSON',
      () => ['--pack', write('q.json', '{'), write('d.txt', 'x')],
      /write valid JSON/u,
    ],
  ])('%s ends with exit 2 and one line', (_, args, message) => {
    const { status, stdout, stderr } = run(args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^[^\n]+\n$/u);
  });
});

test('--why says in one line each what was linked, by which rule, and what was left open', () => {
  const file = write(
    'why.txt',
    'Then Vladimir Putin met Kim Jong-un in Moscow.\nLater Kim left. Then Moon stayed.\n',
  );
  const { status, stdout } = run(['--why', '--date', '2024-06-20', file]);
  expect(status).toBe(0);
  expect(stdout.split('\n')).toEqual([
    '5-19 "Vladimir Putin" is putin (strong 0.97)',
    '24-35 "Kim Jong-un" is kim-jong-un (strong 0.97)',
    '39-45 "Moscow" is moscow (strong 0.97; meant as place)',
    expect.stringMatching(
      /^53-56 "Kim" is kim-jong-un \(introduced 0\.8; introduced at 24 "Kim Jong-un"; could be /u,
    ) as string,
    '68-72 "Moon" left open: not-introduced (could be moon-jae-in)',
    '',
  ]);
});
