import { render } from 'preact';
import type { RunMode } from '../../src/core/run-mode';
import { requestEverywhere } from '../../src/platform/permissions';
import { createScreenCaller, extensionUrl } from '../../src/platform/runtime';
import type { ChoiceOutcome } from '../../src/ui/welcome/RunChoice';
import { Welcome } from '../../src/ui/welcome/Welcome';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/welcome/welcome.css';

const calls = createScreenCaller();
const root = document.getElementById('welcome');
let run: RunMode | null = null;
let outcome: ChoiceOutcome | null = null;

draw();
void readRun();

/** A background that does not answer leaves the page as it is on the first run. */
async function readRun(): Promise<void> {
  const settings = await calls.readSettings().catch(() => null);
  if (settings === null || outcome !== null) return;
  run = settings.run;
  draw();
}

async function choose(chosen: RunMode): Promise<void> {
  try {
    // First of all and before any await: the browser asks only straight from a click.
    const isGranted = chosen === 'everywhere' ? await requestEverywhere() : true;
    if (isGranted) {
      await calls.setRunMode({ run: chosen });
      run = chosen;
    }
    outcome = isGranted ? 'kept' : 'refused';
  } catch {
    outcome = 'failed';
  }
  draw();
}

function draw(): void {
  if (!root) return;
  render(
    <Welcome
      run={run}
      outcome={outcome}
      sampleUrl={extensionUrl('/sample.html')}
      onChoose={(chosen) => void choose(chosen)}
    />,
    root,
  );
}
