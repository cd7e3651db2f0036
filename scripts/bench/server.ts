import {existsSync, readFileSync, statSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import path from 'node:path';
import {brotliCompressSync, constants} from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

export interface Server {
  /** Address of the front page. */
  url: string;
  close: () => void;
}

/** Serves a built site as a good host does: texts precompressed with brotli, assets kept by the browser. */
export function serve(folder: string): Promise<Server> {
  const bodies = new Map<string, Buffer>();
  const compressed = (file: string) => {
    const body = bodies.get(file) ?? compress(readFileSync(file));
    bodies.set(file, body);
    return body;
  };
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url!, 'http://localhost');
    const wanted = path.join(folder, decodeURIComponent(pathname), pathname.endsWith('/') ? 'index.html' : '');
    const isFile = existsSync(wanted) && statSync(wanted).isFile();
    const file = isFile ? wanted : path.join(folder, '404.html');
    const type = TYPES[path.extname(file)];
    const body = type ? compressed(file) : readFileSync(file);
    response.writeHead(isFile ? 200 : 404, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(type && {'Content-Encoding': 'br'}),
      'Cache-Control': pathname.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    response.end(body);
  });
  return new Promise((resolve) => {
    server.listen(0, () => {
      const {port} = server.address() as AddressInfo;
      resolve({url: `http://localhost:${port}/`, close: () => void server.close()});
    });
  });
}

function compress(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {params: {[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY}});
}
