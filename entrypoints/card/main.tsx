import { render } from 'preact';
import { dateLocaleOf } from '../../src/core/choices';
import type { FromCard, ToCard } from '../../src/messages/card-port';
import { createScreenCaller } from '../../src/platform/runtime';
import { readZoom } from '../../src/platform/tabs';
import { Card } from '../../src/ui/card/Card';
import type { HandleEvents } from '../../src/ui/card/Handles';
import { seenLayer } from '../../src/ui/card/CardLayers';
import type { CardTools } from '../../src/ui/card/card-tools';
import { copy } from '../../src/ui/card/copy';
import type { MarkAnswers } from '../../src/ui/card/WhyMarked';
import { createCardLoader } from '../../src/ui/card/load-card';
import { why } from '../../src/ui/why-strings';
import '../../src/ui/tokens.css';
import '../../src/ui/card/card.css';
import { CARD_LINKS } from './card-links';
import { createCardSession, type CardPicture } from './card-session';
import { awaitGreeting } from './greeting';
import { watchSeen } from './watch-seen';

const element = document.getElementById('card');
if (element) await start(element);

async function start(root: HTMLElement): Promise<void> {
  const calls = createScreenCaller();
  const port = await awaitGreeting(window, (key) => calls.claimCard({ key }));
  const send = (message: FromCard) => port.postMessage(message);
  const isSeen = watchSeen(root);
  const answers: MarkAnswers = {
    readNames: (refs) => calls.readNames({ refs }),
    async onRuleOut(said) {
      if (!isSeen()) throw new Error(why.covered);
      session.hold();
      return await calls.ruleOut(said);
    },
    onTakeBack: (id) => calls.takeBack({ id }),
  };
  const handles: HandleEvents = {
    readZoom,
    onDrag: (what, step) => session.drag({ what, ...step }),
  };
  const save = async () => {
    if (!isSeen()) throw new Error(why.covered);
    session.hold();
    if (session.ref !== undefined) await calls.saveFromCard({ ref: session.ref });
  };
  let token = 0;

  const tools: CardTools = { ...CARD_LINKS, onCopy: copy, onOpen: (ref) => session.open(ref) };

  const draw = (picture: CardPicture) => {
    const { token: drawn, layers, isPinned, isAnnounced, dateLanguage, motion } = picture;
    document.documentElement.dataset['motion'] = motion;
    if (drawn !== token) window.scrollTo(0, 0);
    token = drawn;
    render(
      <Card
        key={drawn}
        layers={layers}
        isPinned={isPinned}
        isAnnounced={isAnnounced && !document.hasFocus()}
        tools={tools}
        onBack={() => session.back()}
        locale={dateLocaleOf({ dateLanguage }, navigator.language)}
        onPin={(isWanted) => session.setPinned(isWanted)}
        onClose={() => session.close()}
        onRetry={() => session.retry()}
        answers={answers}
        handles={handles}
        onSave={save}
      />,
      root,
    );
    if (seenLayer(layers)) session.resized(root.getBoundingClientRect().height);
  };
  const session = createCardSession({
    loader: createCardLoader(calls),
    send,
    render: draw,
    focusHeading: () =>
      (
        root.querySelector<HTMLElement>('.layer:not([hidden]) h1') ?? root.querySelector('button')
      )?.focus(),
  });

  // Opening a fact or zooming text makes the card grow without being drawn anew.
  new ResizeObserver(() => session.resized(root.getBoundingClientRect().height)).observe(root);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) session.close();
  });
  port.addEventListener('message', ({ data }: MessageEvent<ToCard>) => session.receive(data));
  port.start();
  send({ type: 'ready' });
}
