import type { CardGreeting } from '../../src/messages/card-port';

/** The page may knock as often as it likes; after so many wrong keys the door stays shut. */
const MOST_GREETINGS = 16;

/**
 * Waits for the greeting whose key the background confirms, and resolves to its port. Others get no answer: the
 * page can post messages to this frame too, but it cannot know a key.
 */
export function awaitGreeting(
  target: EventTarget,
  claim: (key: string) => Promise<boolean>,
): Promise<MessagePort> {
  return new Promise((resolve) => {
    let tried = 0;
    const tryKey = async (key: string, port: MessagePort) => {
      if (await claim(key).catch(() => false)) {
        target.removeEventListener('message', onMessage);
        resolve(port);
      } else {
        port.close();
      }
    };
    const onMessage = (event: Event) => {
      if (!(event instanceof MessageEvent)) return;
      const [port, ...others] = event.ports;
      const data: unknown = event.data;
      if (!event.isTrusted || port === undefined || others.length > 0 || !isGreeting(data)) return;
      tried += 1;
      if (tried >= MOST_GREETINGS) target.removeEventListener('message', onMessage);
      void tryKey(data.key, port);
    };
    target.addEventListener('message', onMessage);
  });
}

function isGreeting(data: unknown): data is CardGreeting {
  return (
    typeof data === 'object' &&
    data !== null &&
    'backstory' in data &&
    data.backstory === 'card' &&
    'key' in data &&
    typeof data.key === 'string'
  );
}
