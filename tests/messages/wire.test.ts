import { describe, expect, test } from 'vitest';
import { createCaller, createServer, type Guards, type Handlers } from '../../src/messages/wire';

interface Calls {
  double(params: { n: number }): number;
  greet(): string;
  fail(): void;
}

const guards: Guards<Calls> = {
  double: (params) =>
    typeof params === 'object' && params !== null && 'n' in params && typeof params.n === 'number',
  greet: () => true,
  fail: () => true,
};
const handlers: Handlers<Calls, string> = {
  double: ({ n }) => 2 * n,
  greet: (_params, sender) => `hello ${sender}`,
  fail: () => {
    throw new RangeError('too far');
  },
};

/** A wire as browsers have them: only what can be cloned gets across. */
function connect(isAllowed?: (sender: string) => boolean) {
  const serve = createServer<Calls, string>({
    direction: 'page',
    guards,
    handlers,
    ...(isAllowed && { isAllowed }),
  });
  const send = async (message: unknown) =>
    structuredClone(await serve(structuredClone(message), 'tab 1'));
  return { serve, send, caller: createCaller<Calls>('page', send) };
}

test('a call answers with what its handler returns, and the handler learns who called', async () => {
  const { caller } = connect();
  expect(await caller.double({ n: 21 })).toBe(42);
  expect(await caller.greet()).toBe('hello tab 1');
});

test('an error of the other side is thrown here with its name and message', async () => {
  await expect(connect().caller.fail()).rejects.toMatchObject({
    name: 'RangeError',
    message: 'too far',
  });
});

test('a caller can be awaited without calling anything', async () => {
  expect(await Promise.resolve(connect().caller)).toBeDefined();
});

describe('calls that do not fit are refused', () => {
  test.each([
    ['wrong parameters', { backstory: 'page', call: 'double', params: { n: '2' } }, 'BadCallError'],
    ['no parameters', { backstory: 'page', call: 'double' }, 'BadCallError'],
    ['no such call', { backstory: 'page', call: 'nothing', params: null }, 'UnknownCallError'],
    [
      'a name of every object',
      { backstory: 'page', call: 'toString', params: null },
      'UnknownCallError',
    ],
    ['a prototype', { backstory: 'page', call: '__proto__', params: null }, 'UnknownCallError'],
  ])('%s', async (_title, message, name) => {
    expect(await connect().serve(message, 'x')).toMatchObject({ error: { name } });
  });

  test('a sender that may not use this direction', async () => {
    const { caller } = connect((sender) => sender !== 'tab 1');
    await expect(caller.greet()).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

test.each([
  null,
  undefined,
  7,
  'double',
  {},
  { call: 'double' },
  { backstory: 'screen', call: 'double' },
])('the message %j is left to other listeners', (message) => {
  expect(connect().serve(message, 'x')).toBeUndefined();
});

test('no answer is an error, not a silence', async () => {
  const caller = createCaller<Calls>('page', () => Promise.resolve(undefined));
  await expect(caller.greet()).rejects.toMatchObject({ name: 'NoReplyError' });
});
