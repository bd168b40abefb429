import { welcome } from '../strings';
import { Demo } from './Demo';
import { RunChoice, type ChoiceOutcome } from './RunChoice';
import type { RunMode } from '../../core/run-mode';

/** The first page a reader sees: what this is, where it may run, what it never does. */
export function Welcome(props: {
  /** null until the reader has chosen, or while it is not known. */
  readonly run: RunMode | null;
  readonly outcome: ChoiceOutcome | null;
  readonly sampleUrl: string;
  readonly onChoose: (run: RunMode) => void;
}) {
  const { run, outcome, sampleUrl, onChoose } = props;
  return (
    <main class="welcome">
      <header class="welcome-opening">
        <div>
          <h1>{welcome.title}</h1>
          <p class="lead">{welcome.lead}</p>
          <p class="try">
            <a class="plain primary" href={sampleUrl}>
              {welcome.tryIt}
            </a>
          </p>
          <p class="try-note">{welcome.tryNote}</p>
        </div>
        <Demo />
      </header>
      <RunChoice run={run} outcome={outcome} onChoose={onChoose} />
      <section class="never" aria-labelledby="never-heading">
        <h2 id="never-heading">{welcome.neverTitle}</h2>
        <ul>
          {welcome.never.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </main>
  );
}
