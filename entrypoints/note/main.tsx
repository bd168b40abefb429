import { render } from 'preact';
import type { FromCard, ToNote } from '../../src/messages/card-port';
import { createScreenCaller } from '../../src/platform/runtime';
import { NoteCard } from '../../src/ui/highlights/NoteCard';
import '../../src/ui/tokens.css';
import '../../src/ui/highlights/note.css';
import { awaitGreeting } from '../card/greeting';
import { watchSeen } from '../card/watch-seen';
import { createNoteSession, type NoteSession } from './note-session';

const element = document.getElementById('note');
if (element) await start(element);

async function start(root: HTMLElement): Promise<void> {
  const calls = createScreenCaller();
  const id = new URLSearchParams(location.search).get('id');
  // In a tab of its own it is opened by our own screens; in a frame only by the highlighter of the page.
  const isTab = window.top === window;
  const port = isTab ? undefined : await awaitGreeting(window, (key) => calls.claimCard({ key }));
  const isSeen = isTab ? () => true : watchSeen(root);
  const send = (message: FromCard) => {
    if (port) port.postMessage(message);
    else if (message.type === 'close') window.close();
  };
  const session: NoteSession = createNoteSession({
    calls,
    send,
    isSeen,
    focus: () => root.querySelector('textarea')?.focus(),
    wait(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
    render(picture, actions) {
      if (picture.type === 'note') {
        render(<NoteCard key={picture.token} view={picture.view} actions={actions} />, root);
      } else {
        render(
          picture.type === 'say' ? (
            <main class="note">
              <p role="alert">{picture.text}</p>
            </main>
          ) : null,
          root,
        );
      }
      session.resized(root.getBoundingClientRect().height);
    },
  });
  new ResizeObserver(() => session.resized(root.getBoundingClientRect().height)).observe(root);
  for (const type of ['pointerdown', 'pointermove', 'keydown']) {
    document.addEventListener(type, () => session.touch(), { passive: true });
  }
  window.addEventListener('pagehide', () => session.keep());
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.isComposing) session.close();
  });
  if (port) {
    port.addEventListener('message', ({ data }: MessageEvent<ToNote>) => session.receive(data));
    port.start();
    send({ type: 'ready' });
  } else if (id !== null) {
    session.receive({
      type: 'note',
      token: 1,
      id,
      isNew: false,
      changed: null,
      whole: null,
      hasFocus: true,
    });
  }
}
