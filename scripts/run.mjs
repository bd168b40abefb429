/**
 * `node scripts/run.mjs NAME args…`: the door to every command. Plain JavaScript, because it runs on a fresh
 * clone: it checks Node, installs the dependencies where they are missing or older than the lock file, and hands
 * over to scripts/NAME.ts, whose exit code it passes on. All its own words go to stderr, so that a command may
 * print JSON on stdout.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** What a shell adds to a signal's number to make an exit code of it. */
const SIGNAL_EXIT_BASE = 128;

const [name, ...args] = process.argv.slice(2);
checkNode();
const script = findScript(name);
installDependencies();
hand(script, args);

function checkNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const wanted = engines.node.replace('>=', '');
  if (isOlder(process.versions.node, wanted)) {
    stop(
      `Backstory needs Node ${wanted} or newer; this is ${process.versions.node}. Get it at https://nodejs.org/`,
    );
  }
}

/**
 * Compares two dotted versions, part by part.
 * @param {string} version
 * @param {string} wanted
 */
function isOlder(version, wanted) {
  const a = version.split('.').map(Number);
  const b = wanted.split('.').map(Number);
  const at = b.findIndex((part, index) => part !== a[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** @param {string | undefined} command */
function findScript(command) {
  const path = join(ROOT, 'scripts', `${command}.ts`);
  if (!/^[a-z][a-z-]*$/u.test(command ?? '') || !existsSync(path)) {
    stop(`There is no command "${command ?? ''}". The commands are listed in README.md.`);
  }
  return path;
}

function installDependencies() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  const lock = join(ROOT, 'package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  console.error('Installing the dependencies (npm ci) …');
  // npm names itself to what it starts; without it (a direct call), the one on the path is taken.
  const npm = process.env['npm_execpath'];
  const command = npm?.endsWith('.js') ? process.execPath : 'npm';
  const first = npm?.endsWith('.js') ? [npm] : [];
  const { status, error } = spawnSync(command, [...first, 'ci', '--ignore-scripts', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    shell: process.platform === 'win32' && first.length === 0,
  });
  if (status !== 0) {
    stop(
      `The dependencies could not be installed${error ? ` (${error.message})` : ''}; see above.`,
    );
  }
}

/**
 * @param {string} path
 * @param {readonly string[]} rest
 */
function hand(path, rest) {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), path, ...rest], {
    stdio: 'inherit',
  });
  // The terminal sends an interrupt to the whole group; this process only waits for its child to tidy up.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  child.on('exit', (code, signal) => {
    process.exit(code ?? SIGNAL_EXIT_BASE + (signal ? constants.signals[signal] : 0));
  });
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
