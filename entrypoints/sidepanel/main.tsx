import { render } from 'preact';
import type { PanelRequest } from '../../src/messages/calls';
import { onPanelChange } from '../../src/platform/panel';
import { createScreenCaller } from '../../src/platform/runtime';
import { readActiveTab } from '../../src/platform/tabs';
import type { MarkAnswers } from '../../src/ui/card/WhyMarked';
import type { CardTools } from '../../src/ui/card/card-tools';
import { createCardTrail, type Layer } from '../../src/ui/card/card-trail';
import { copy } from '../../src/ui/card/copy';
import { createCardLoader } from '../../src/ui/card/load-card';
import { Panel } from '../../src/ui/panel/Panel';
import { CARD_LINKS } from '../card/card-links';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import '../../src/ui/panel/panel.css';

const calls = createScreenCaller();
const trail = createCardTrail({ loader: createCardLoader(calls), onChange: draw });
const root = document.getElementById('panel');
const answers: MarkAnswers = {
  readNames: (refs) => calls.readNames({ refs }),
  onRuleOut: (said) => calls.ruleOut(said),
  onTakeBack: (id) => calls.takeBack({ id }),
};
const tools: CardTools = { ...CARD_LINKS, onCopy: copy, onOpen: (ref) => trail.open(ref) };
let shown = '';
let reading = 0;

onPanelChange(() => void refresh(), new AbortController().signal);
void refresh();

/** Shows what this tab asked for; leaves alone what is already shown, with all that is open in it. */
async function refresh(): Promise<void> {
  reading += 1;
  const token = reading;
  const request = await readRequest();
  const wanted = JSON.stringify(request);
  if (token !== reading || wanted === shown) return;
  shown = wanted;
  show(request);
}

function show(request: PanelRequest | null): void {
  trail.stop();
  if (request === null) draw(null);
  else trail.start(request);
}

async function readRequest(): Promise<PanelRequest | null> {
  try {
    const tab = await readActiveTab();
    return tab && (await calls.readPanel({ tabId: tab.id }));
  } catch {
    return null;
  }
}

function draw(layers: readonly Layer[] | null): void {
  if (!root) return;
  render(
    <Panel
      key={shown}
      layers={layers}
      locale={navigator.language}
      tools={tools}
      onBack={() => trail.back()}
      onRetry={() => trail.retry()}
      answers={answers}
    />,
    root,
  );
}
