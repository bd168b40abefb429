import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** A proxy that lets only this machine's own pages through, and remembers whatever else was asked for. */
export interface RecordingProxy {
  readonly port: number;
  /** Hosts and addresses outside this machine that something asked for. Nothing of it was let out. */
  readonly outside: readonly string[];
  /** How many requests went through in all: a proxy that saw none proves nothing. */
  readonly count: () => number;
  close(): Promise<void>;
}

const LOCAL_HOSTS: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** Starts the proxy on a free loopback port. */
export async function startRecordingProxy(): Promise<RecordingProxy> {
  const outside: string[] = [];
  const sockets = new Set<Socket>();
  let requests = 0;
  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const url = new URL(incoming.url ?? '', 'http://not-a-proxy-request.invalid');
    if (!LOCAL_HOSTS.has(url.hostname)) {
      outside.push(url.href);
      outgoing.writeHead(502).end();
      return;
    }
    const onward = forward(
      url,
      { method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  server.on('connect', ({ url }, socket) => {
    requests += 1;
    outside.push(url ?? 'unknown');
    socket.end('HTTP/1.1 502 Refused\r\n\r\n');
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    // A browser that is killed resets its connections.
    socket.on('error', () => socket.destroy());
  });
  await listen(server);
  return {
    port: (server.address() as AddressInfo).port,
    outside,
    count: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
