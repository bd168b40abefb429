import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { ROOT } from '../steps/run-command';

/**
 * Bundles the side of a benchmark that is measured, in one file as the extension ships its code: engines run code that
 * is spread over modules up to twice as slowly. `iife` puts its exports under `name`; `es` runs in Node.
 */
export async function bundleBench(
  file: string,
  options: { readonly format: 'iife'; readonly name: string } | { readonly format: 'es' },
): Promise<string> {
  const output = (await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    build: {
      write: false,
      target: 'esnext',
      lib: {
        entry: join(ROOT, 'scripts', 'bench', file),
        formats: [options.format],
        name: options.format === 'iife' ? options.name : 'bench',
      },
      rolldownOptions: { external: [/^node:/u] },
    },
  })) as Rolldown.RolldownOutput[];
  const chunk = output[0]?.output[0];
  if (!chunk) throw new Error(`${file} was not built`);
  return chunk.code;
}
