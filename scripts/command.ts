/** What the commands for pack authors and researchers have in common: JSON out, exit 2 and one line on bad input. */
import { readFileSync } from 'node:fs';

/** Something the user gave cannot be used; the message is one line that says what to do. */
export class BadInputError extends Error {
  override name = 'BadInputError';
}

/** Runs a command. Bad input ends it with exit code 2 and one line; any other error is ours and ends it with 1. */
export function runCommand(command: () => void | Promise<void>): void {
  Promise.resolve()
    .then(command)
    .catch((error: unknown) => {
      if (error instanceof BadInputError) {
        process.stderr.write(`${error.message.replaceAll(/\s*\n\s*/gu, ' ')}\n`);
        process.exitCode = 2;
      } else {
        console.error(error);
        process.exitCode = 1;
      }
    });
}

/** Prints one JSON value. */
export function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Reads a UTF-8 text file ("-" is standard input), without its byte order mark. Throws a `BadInputError`. */
export function readTextFile(file: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file === '-' ? 0 : file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const reason =
      {
        ENOENT: 'there is no such file',
        EISDIR: 'it is a folder; name a file',
        EACCES: 'it may not be read',
      }[code] ?? code;
    throw new BadInputError(`${file}: ${reason}`);
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new BadInputError(`${file}: it is not UTF-8 text`);
  }
}
