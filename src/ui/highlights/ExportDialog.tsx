import { useEffect, useMemo, useState } from 'preact/hooks';
import type { ExportFormat, ExportOptions } from '../../core/highlights/export/export';
import { formatNames, highlights as strings, taking } from '../highlights-strings';
import { Dialog } from './Dialog';

/** What is written, how. */
export interface ExportWish {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
}

/** What does the work; see `entrypoints/library/take-along.ts`. */
export interface ExportTools {
  /** The beginning of the file; rejects with what is wrong with a template. */
  readonly preview: (wish: ExportWish) => Promise<string>;
  /** Writes the file once it is whole. Resolves to its name, or to null where it was stopped. */
  readonly write: (
    wish: ExportWish,
    onProgress: (done: number) => void,
    signal: AbortSignal,
  ) => Promise<string | null>;
  readonly copy: () => Promise<void>;
  /** The names and texts of our templates. */
  readonly templates: Readonly<Record<string, string>>;
}

const FORMATS = Object.keys(formatNames) as ExportFormat[];

/** Format, options and a preview; then a file, or a copy for a word processor. */
export function ExportDialog(props: {
  readonly count: number;
  readonly tools: ExportTools;
  readonly onClose: () => void;
}) {
  const { count, tools } = props;
  const [format, setFormat] = useState<ExportFormat>('markdown');
  const [csv, setCsv] = useState({ bom: false, raw: false });
  const [name, setName] = useState('by-article');
  const [own, setOwn] = useState<string | null>(null);
  const [preview, setPreview] = useState('');
  const [said, setSaid] = useState('');
  const [running, setRunning] = useState<{ done: number; stop: () => void } | null>(null);
  const template = own ?? tools.templates[name] ?? '';
  const wish = useMemo<ExportWish>(
    () => ({ format, options: { csv, template: { text: template } } }),
    [format, csv, template],
  );

  useEffect(() => {
    let isLate = false;
    tools.preview(wish).then(
      (text) => !isLate && setPreview(text),
      (error: unknown) => !isLate && setPreview(error instanceof Error ? error.message : ''),
    );
    return () => {
      isLate = true;
    };
  }, [tools, wish]);

  const write = async () => {
    const stopping = new AbortController();
    setSaid('');
    const onProgress = (done: number) => setRunning({ done, stop: () => stopping.abort() });
    onProgress(0);
    try {
      const written = await tools.write(wish, onProgress, stopping.signal);
      setSaid(written === null ? taking.stopped : taking.written(written));
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
    setRunning(null);
  };
  const copy = () =>
    tools.copy().then(
      () => setSaid(taking.copied),
      () => setSaid(taking.notCopied),
    );

  return (
    <Dialog title={taking.title(count)} onClose={props.onClose}>
      <div class="export">
        <label>
          {taking.format}
          <select
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as ExportFormat)}
          >
            {FORMATS.map((one) => (
              <option key={one} value={one}>
                {formatNames[one]}
              </option>
            ))}
          </select>
        </label>
        {format === 'csv' &&
          (['bom', 'raw'] as const).map((option) => (
            <label key={option} class="radio">
              <input
                type="checkbox"
                checked={csv[option]}
                onChange={(event) => setCsv({ ...csv, [option]: event.currentTarget.checked })}
              />
              {taking[option]}
            </label>
          ))}
        {format === 'markdown' && (
          <>
            <label>
              {taking.template}
              <select
                value={name}
                onChange={(event) => {
                  setName(event.currentTarget.value);
                  setOwn(null);
                }}
              >
                {Object.keys(tools.templates).map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </label>
            <details>
              <summary>{taking.ownTemplate}</summary>
              <textarea
                rows={8}
                aria-label={taking.ownTemplate}
                spellcheck={false}
                value={template}
                onInput={(event) => setOwn(event.currentTarget.value)}
              />
            </details>
          </>
        )}
        <p class="quiet">{taking.previewing}</p>
        <pre tabIndex={0} aria-label={taking.preview} dir="auto">
          {preview}
        </pre>
        <p role="status">{said}</p>
        {running ? (
          <div class="buttons">
            <progress max={count} value={running.done} aria-label={taking.write} />
            <span>{taking.writing(running.done, count)}</span>
            <button type="button" class="plain" onClick={running.stop}>
              {strings.cancel}
            </button>
          </div>
        ) : (
          <div class="buttons">
            <button type="button" class="plain primary" onClick={() => void write()}>
              {taking.write}
            </button>
            <button type="button" class="plain" onClick={() => void copy()}>
              {taking.copy}
            </button>
          </div>
        )}
      </div>
    </Dialog>
  );
}
