import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A web site on this machine only. */
export interface Site {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly origin: string;
  /** Every request that came in, oldest first. */
  readonly requests: readonly SiteRequest[];
  close(): Promise<void>;
}

export interface SiteRequest {
  readonly method: string;
  readonly path: string;
  /** The `Origin` header; empty where there was none. */
  readonly from: string;
}

/** Answers a request and returns true, or leaves it and returns false. */
export type Answer = (path: string, response: ServerResponse) => boolean | Promise<boolean>;

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/** Starts a site on a free port of the loopback address; the first answer that takes a request wins, else 404. */
export async function serve(answers: readonly Answer[]): Promise<Site> {
  const requests: SiteRequest[] = [];
  const server = createServer((request, response) => {
    requests.push(describeRequest(request));
    void answer(answers, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves the files of a folder below a path, with the headers that `headersFor` gives each. */
export function serveFolder(
  below: string,
  folder: string,
  headersFor: (path: string) => Readonly<Record<string, string>> = () => ({}),
): Answer {
  return (path, response) => {
    if (!path.startsWith(below)) return false;
    const file = join(folder, normalize(decodeURIComponent(path.slice(below.length))));
    if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
      return false;
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, ...headersFor(path) });
    createReadStream(file).pipe(response);
    return true;
  };
}

async function answer(
  answers: readonly Answer[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = pathOf(request);
  try {
    for (const one of answers) {
      if (await one(path, response)) return;
    }
    response.writeHead(404, { 'content-type': 'text/plain' }).end('There is no such page here.');
  } catch (error) {
    response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
  }
}

function describeRequest(request: IncomingMessage): SiteRequest {
  return {
    method: request.method ?? '',
    path: pathOf(request),
    from: request.headers.origin ?? '',
  };
}

function pathOf(request: IncomingMessage): string {
  return new URL(request.url ?? '/', 'http://localhost').pathname;
}
