import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** What a running server offers. */
export interface PrintServer {
  /** Address without a slash at its end. */
  origin: string;
  close(): Promise<void>;
}

/** What to serve: folders by the address they stand under, and documents that exist in memory only. */
export interface Served {
  /** Address with a slash at its end → folder. The longest address that fits counts. */
  folders: Record<string, string>;
  documents?: Map<string, string>;
}

/** Serves files to the browser that prints them: on this machine only, on any free port. */
export async function serve(served: Served): Promise<PrintServer> {
  const server = createServer((request, response) => {
    answer(request, response, served).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const {port} = server.address() as AddressInfo;
  return {origin: `http://127.0.0.1:${port}`, close: () => close(server)};
}

async function answer(request: IncomingMessage, response: ServerResponse, served: Served): Promise<void> {
  const address = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
  const document = served.documents?.get(address);
  if (document !== undefined) {
    response.writeHead(200, {'content-type': TYPES['.html']}).end(document);
    return;
  }
  const file = await fileOf(address, served.folders);
  if (file === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream'});
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** The file an address stands for, `index.html` for a folder's; undefined where there is none. */
async function fileOf(address: string, folders: Record<string, string>): Promise<string | undefined> {
  const prefix = Object.keys(folders)
    .filter((each) => address.startsWith(each))
    .sort((a, b) => b.length - a.length)[0];
  if (prefix === undefined) return undefined;
  const root = path.resolve(folders[prefix]!);
  const file = path.join(root, address.slice(prefix.length), address.endsWith('/') ? 'index.html' : '');
  // An address must not lead out of its folder.
  if (file !== root && !file.startsWith(root + path.sep)) return undefined;
  return (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
