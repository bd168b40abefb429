/**
 * npm run -s pack -- check FILE                      validates a pack, and warns of aliases to look at again
 * npm run -s pack -- verify FILE --document TEXT     checks its passages against the document
 * npm run -s pack -- schema                          prints pack format 1 as JSON Schema
 *
 * JSON on standard output; exit 0, or 2 with one line on standard error that says what to do.
 */
import { createHash } from 'node:crypto';
import { parseArgs } from 'node:util';
import { summariseProblems, type JsonProblem } from '../src/core/json/problems';
import { readPack } from '../src/core/pack/check-pack';
import { findWarnings } from '../src/core/pack/find-warnings';
import { makeJsonSchema } from './pack-json-schema';
import type { Pack } from '../src/core/pack/schema';
import { verifyPassages } from '../src/core/pack/verify-passages';
import { BadInputError, print, readTextFile, runCommand } from './command';

const USAGE = 'usage: npm run -s pack -- check FILE | verify FILE --document TEXT | schema';

runCommand(() => {
  const { positionals, values } = readArguments();
  const [verb, file, ...rest] = positionals;
  if (verb === 'schema' && file === undefined) return print(makeJsonSchema());
  if (file === undefined || rest.length > 0) throw new BadInputError(USAGE);
  if (verb === 'check') return check(file);
  if (verb === 'verify' && values.document !== undefined) return verify(file, values.document);
  throw new BadInputError(USAGE);
});

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { document: { type: 'string' } } });
  } catch (error) {
    throw new BadInputError(`${error instanceof Error ? error.message : String(error)}; ${USAGE}`);
  }
}

function check(file: string): void {
  const pack = readOrRefuse(file);
  print({
    ok: true,
    id: pack.id,
    version: pack.version,
    counts: {
      actors: pack.actors.length,
      events: pack.events.length,
      facts: pack.facts.length,
      sources: pack.sources.length,
      passages: pack.passages.length,
    },
    warnings: findWarnings(pack),
  });
}

function verify(file: string, documentFile: string): void {
  const pack = readOrRefuse(file);
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  const { problems, ...counts } = verifyPassages(pack, readTextFile(documentFile), sha256);
  if (problems.length > 0) refuse(file, problems);
  print({ ok: true, id: pack.id, version: pack.version, ...counts });
}

function readOrRefuse(file: string): Pack {
  const result = readPack(readTextFile(file));
  return 'pack' in result ? result.pack : refuse(file, result.problems);
}

function refuse(file: string, problems: readonly JsonProblem[]): never {
  print({ ok: false, problems });
  throw new BadInputError(`${file}: ${summariseProblems(problems)}`);
}
