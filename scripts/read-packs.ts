import { fileURLToPath } from 'node:url';
import { summariseProblems } from '../src/core/json/problems';
import { readPack } from '../src/core/pack/check-pack';
import type { Pack } from '../src/core/pack/schema';
import { BadInputError, readTextFile } from './command';

/** The pack that comes with the extension. */
export const BUNDLED_PACK = fileURLToPath(
  new URL('../public/packs/russia-north-korea.json', import.meta.url),
);

/** Reads packs from files. Throws a `BadInputError` where one is none, or two have one id. */
export function readPacks(files: readonly string[]): Pack[] {
  const packs = files.map((file) => {
    const result = readPack(readTextFile(file));
    if ('pack' in result) return result.pack;
    throw new BadInputError(`${file}: ${summariseProblems(result.problems)}`);
  });
  const ids = packs.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) {
    throw new BadInputError(`--pack: two packs have the id "${twice}"; give one of them`);
  }
  return packs;
}
