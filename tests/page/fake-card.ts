import type { CardAddress } from '../../src/page/card-frame';

/** What the fake card tells the test of what it was sent. */
export interface CardLog {
  readonly messages: Array<Record<string, unknown>>;
}

const SCRIPT = `
const say = (message) => parent.postMessage({ fakeCard: message }, '*');
addEventListener('message', ({ data, ports: [port] }) => {
  if (data?.backstory !== 'card' || !port) return;
  say({ type: 'greeting', key: data.key });
  const size = (token) => port.postMessage({ type: 'sized', token, height: 120 });
  port.onmessage = ({ data }) => {
    say(data);
    if (data.type === 'show') {
      document.body.textContent = data.why.text;
      size(data.token);
    }
    if (data.type === 'focus') document.body.focus();
  };
  addEventListener('keydown', ({ key }) => key === 'Escape' && port.postMessage({ type: 'close' }));
  port.postMessage({ type: 'ready' });
});
`;

/** A page that speaks the card's side of the port and tells the test all that it hears. */
export function createFakeCard(signal: AbortSignal): CardAddress & CardLog {
  const html = `<!doctype html><meta name="color-scheme" content="light dark"><body tabindex="-1"><script>${SCRIPT}</script>`;
  const messages: Array<Record<string, unknown>> = [];
  addEventListener(
    'message',
    ({ data }) => {
      if (data?.fakeCard) messages.push(data.fakeCard);
    },
    { signal },
  );
  return {
    url: URL.createObjectURL(new Blob([html], { type: 'text/html' })),
    origin: location.origin,
    messages,
  };
}

/** A page that never answers, as where the browser refuses the frame. */
export function createDeafCard(): CardAddress {
  return {
    url: URL.createObjectURL(new Blob(['<!doctype html>'], { type: 'text/html' })),
    origin: location.origin,
  };
}
