/** Writing and reading files of highlights, in slices, so that the page stays alive and can be told to stop. */
import type { ExportFormat } from '../../src/core/highlights/export/export';
import { planImport, type ImportPlan } from '../../src/core/highlights/import/plan-import';
import { readImport, type Refused } from '../../src/core/highlights/import/read-import';
import type { BackedUpDeleted } from '../../src/core/backup/schema';
import type { Highlight } from '../../src/core/highlights/schema';
import type { ExportTools } from '../../src/ui/highlights/ExportDialog';

const SLICE_MS = 12;
const PREVIEWED = 3;
const LONGEST_PREVIEW = 4_000;

const FILES: Readonly<Record<ExportFormat, readonly [ending: string, type: string]>> = {
  json: ['json', 'application/json'],
  jsonld: ['jsonld', 'application/ld+json'],
  csv: ['csv', 'text/csv'],
  markdown: ['md', 'text/markdown'],
  html: ['html', 'text/html'],
  ris: ['ris', 'application/x-research-info-systems'],
  bibtex: ['bib', 'application/x-bibtex'],
  csl: ['json', 'application/vnd.citationstyles.csl+json'],
};

/** The exporters, loaded when they are first wanted. */
async function loadExporters() {
  const [{ exportHighlights }, { TEMPLATES }] = await Promise.all([
    import('../../src/core/highlights/export/export'),
    import('../../src/core/highlights/export/templates'),
  ]);
  return { exportHighlights, templates: TEMPLATES };
}

/** What the export dialog needs for these highlights. */
export async function createExportTools(highlights: readonly Highlight[]): Promise<ExportTools> {
  const { exportHighlights, templates } = await loadExporters();
  return {
    templates,
    preview: async ({ format, options }) =>
      [...exportHighlights(format, highlights.slice(0, PREVIEWED), options)]
        .join('')
        .slice(0, LONGEST_PREVIEW),
    async write({ format, options }, onProgress, signal) {
      const pieces: string[] = [];
      await inSlices(exportHighlights(format, highlights, options), {
        signal,
        onPiece: (piece) => pieces.push(piece),
        onPause: () => onProgress(Math.min(highlights.length, pieces.length)),
      });
      if (signal.aborted) return null;
      const [ending, type] = FILES[format];
      const name = `highlights.${ending}`;
      saveFile(name, new Blob(pieces, { type: `${type};charset=utf-8` }));
      return name;
    },
    async copy() {
      const write = (format: 'html' | 'markdown') =>
        [...exportHighlights(format, highlights)].join('');
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([write('html')], { type: 'text/html' }),
          'text/plain': new Blob([write('markdown')], { type: 'text/plain' }),
        }),
      ]);
    },
  };
}

/** Reads a file; rejects with what is the matter with all of it. */
export async function readFile(
  file: File,
  there: {
    readonly highlights: readonly Highlight[];
    readonly deleted: readonly BackedUpDeleted[];
  },
  onProgress: (done: number) => void,
): Promise<ImportPlan & { readonly refused: readonly Refused[] }> {
  let done = 0;
  const read = await inSlices(readImport(await file.text(), new Date().toISOString()), {
    onPiece: () => done++,
    onPause: () => onProgress(done),
  });
  if ('problem' in read) throw new Error(`${read.problem.path}: ${read.problem.message}`);
  return { ...planImport(read.highlights, there.highlights, there.deleted), refused: read.refused };
}

/** Runs a generator to its end, a few milliseconds at a time; an aborted one is left where it is. */
export async function inSlices<Piece, Result>(
  work: Generator<Piece, Result>,
  hooks: {
    readonly signal?: AbortSignal;
    readonly onPiece?: (piece: Piece) => void;
    readonly onPause?: () => void;
  } = {},
): Promise<Result> {
  let started = performance.now();
  let step = work.next();
  while (step.done !== true && hooks.signal?.aborted !== true) {
    hooks.onPiece?.(step.value);
    if (performance.now() - started > SLICE_MS) {
      hooks.onPause?.();
      await new Promise((resolve) => setTimeout(resolve, 0));
      started = performance.now();
    }
    step = work.next();
  }
  return step.value as Result;
}

/** Gives a whole file to the browser to save. */
export function saveFile(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
