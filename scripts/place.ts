/**
 * npm run -s place -- --highlights FILE PAGE
 *
 * Finds saved quotes on a saved page or text again and prints, as JSON, where each is: offsets are UTF-16 units into
 * the text that `annotate` prints of the same page. FILE holds highlights of our format or Web Annotations.
 * Exit 0, or 2 with one line on standard error.
 */
import { parseArgs } from 'node:util';
import { placeHighlights, runToEnd } from '../src/core/highlights/place/place';
import { readTargets } from '../src/core/highlights/place/read-targets';
import { summariseProblems } from '../src/core/json/problems';
import { BadInputError, print, readTextFile, runCommand } from './command';
import { readPageFile } from './read-page-file';

const USAGE = 'usage: npm run -s place -- --highlights FILE PAGE';

runCommand(() => {
  const { values, positionals } = readArguments();
  const [page, ...rest] = positionals;
  const { highlights } = values;
  if (page === undefined || rest.length > 0 || highlights === undefined) {
    throw new BadInputError(USAGE);
  }
  if (page === '-' && highlights === '-') {
    throw new BadInputError('only one of the two files can be standard input');
  }
  const result = readTargets(readTextFile(highlights));
  if ('problems' in result) {
    throw new BadInputError(`${highlights}: ${summariseProblems(result.problems)}`);
  }
  print(runToEnd(placeHighlights(readPageFile(page, '').text, result.targets)));
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { highlights: { type: 'string' } } });
  } catch (error) {
    throw new BadInputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}
