/**
 * Typed calls over a wire that only carries plain data: `createCaller` makes one async function per member of a
 * call map, `createServer` answers them.
 *
 *   caller.annotate(p) ─▶ { backstory: 'page', call: 'annotate', params } ─▶ guard ─▶ handler
 *                      ◀─ { result } or { error: { name, message } }      ◀─
 *
 * Foreign messages (other extensions, other directions) are left alone; a call whose parameters do not fit is
 * refused with an error. Errors travel as name and message and are thrown again at the caller.
 */

/** A map of calls: each takes one object of plain data, or nothing. */
type Call = (params: never) => unknown;
export type Params<C> = C extends () => unknown
  ? void
  : C extends (params: infer P) => unknown
    ? P
    : never;
type Result<C> = C extends (...params: never[]) => infer R ? R : never;

/** The direction a call belongs to, so that a content script cannot ask what only our own screens may. */
export type Direction = 'page' | 'screen' | 'tab' | 'highlighter';

export type Caller<Calls> = {
  readonly [K in keyof Calls]: (params: Params<Calls[K]>) => Promise<Result<Calls[K]>>;
};

export type Handlers<Calls, Sender> = {
  readonly [K in keyof Calls]: (
    params: Params<Calls[K]>,
    sender: Sender,
  ) => Result<Calls[K]> | Promise<Result<Calls[K]>>;
};

/** Checks the parameters of each call where they arrive: true lets the call through. */
export type Guards<Calls> = { readonly [K in keyof Calls]: (params: unknown) => boolean };

/** An error of the other side, thrown here: its name and message are the original's. */
export class RemoteError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

type Reply = { result: unknown } | { error: { name: string; message: string } };

/**
 * Makes a caller out of a function that sends one message and resolves to its reply. Calls reject with a
 * `RemoteError` where the other side threw, and with a `NoReplyError` where nobody answered.
 */
export function createCaller<Calls extends Record<keyof Calls, Call>>(
  direction: Direction,
  send: (message: unknown) => Promise<unknown>,
): Caller<Calls> {
  return new Proxy(Object.create(null) as Caller<Calls>, {
    get: (_target, call) => {
      // A caller is not a promise, although it would answer to "then".
      if (typeof call !== 'string' || call === 'then') return undefined;
      return async (params: unknown) => {
        const reply = await send({ backstory: direction, call, params: params ?? null });
        if (!isReply(reply)) throw new RemoteError('NoReplyError', call);
        if ('error' in reply) throw new RemoteError(reply.error.name, reply.error.message);
        return reply.result;
      };
    },
  });
}

/**
 * Makes a listener for one direction. It returns undefined for messages that are not of this direction, so
 * that other listeners may answer them, and else a promise of a reply that never rejects.
 */
export function createServer<Calls extends Record<keyof Calls, Call>, Sender>(options: {
  readonly direction: Direction;
  readonly guards: Guards<Calls>;
  readonly handlers: Handlers<Calls, Sender>;
  /** Refuses senders that may not use this direction at all. */
  readonly isAllowed?: (sender: Sender) => boolean;
}): (message: unknown, sender: Sender) => Promise<Reply> | undefined {
  const { direction, guards, handlers, isAllowed = () => true } = options;
  return (message, sender) => {
    if (!isMessage(message) || message.backstory !== direction) return undefined;
    const { call, params } = message;
    return (async () => {
      try {
        if (!isAllowed(sender)) throw new RemoteError('NotAllowedError', call);
        if (!Object.hasOwn(guards, call)) throw new RemoteError('UnknownCallError', call);
        const key = call as keyof Calls;
        if (!guards[key](params)) {
          throw new RemoteError('BadCallError', call);
        }
        const result = await handlers[key](params as Params<Calls[typeof key]>, sender);
        // Browsers that send messages as JSON would leave an undefined result out.
        return { result: result ?? null };
      } catch (error) {
        return { error: describeError(error) };
      }
    })();
  };
}

function describeError(error: unknown): { name: string; message: string } {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  return { name, message };
}

function isMessage(
  message: unknown,
): message is { backstory: string; call: string; params: unknown } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'backstory' in message &&
    'call' in message &&
    typeof message.call === 'string'
  );
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && ('result' in reply || 'error' in reply);
}
