/**
 * `node scripts/run.mjs fold-pages`: writes the folding table anew, after its rules have changed. Lexicons that were
 * compiled before have other hashes: raise LAYOUT_VERSION with it.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { classify } from '../src/core/text/fold-rules';
import { writeFoldPages } from '../src/core/text/fold-runs';
import { ROOT } from './steps/run-command';

const FILE = join(ROOT, 'src', 'core', 'text', 'fold-pages.ts');

await writeFile(
  FILE,
  `/** The folding table, written by \`node scripts/run.mjs fold-pages\`; fold-runs.ts says how it is read. */
export const FOLD_PAGES = \`${writeFoldPages(classify)}\`;
`,
);
console.error(`Wrote ${FILE}.`);
