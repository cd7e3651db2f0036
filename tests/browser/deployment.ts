import {createReadStream, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** A host of the guide whose files can be replaced, and which can go down. */
export class Deployment {
  /** What was asked for, as paths below the base. */
  asked: string[] = [];
  down = false;
  private readonly server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    if (this.down) {
      request.socket.destroy();
      return;
    }
    const below = pathname.startsWith(this.baseUrl) ? pathname.slice(this.baseUrl.length) : '../';
    this.asked.push(below);
    const file = path.join(this.folder, decodeURIComponent(below), /(^|\/)$/.test(below) ? 'index.html' : '');
    const found = file.startsWith(this.folder) && statSync(file, {throwIfNoEntry: false})?.isFile();
    const sent = found ? file : path.join(this.folder, '404.html');
    response.writeHead(found ? 200 : 404, {
      'Content-Type': TYPES[path.extname(sent)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Encoding',
    });
    if (request.method === 'HEAD') response.end();
    else createReadStream(sent).pipe(response);
  });

  private constructor(
    public folder: string,
    private readonly baseUrl: string,
  ) {}

  static async start(folder: string, baseUrl: string): Promise<Deployment> {
    const deployment = new Deployment(folder, baseUrl);
    await new Promise<void>((resolve) => deployment.server.listen(0, resolve));
    return deployment;
  }

  /** The full address of a path from the guide's root, such as `/glossary/`. */
  at(address: string): string {
    return `http://localhost:${(this.server.address() as AddressInfo).port}${this.baseUrl}${address.slice(1)}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
