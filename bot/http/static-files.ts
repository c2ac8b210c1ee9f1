import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type restify from 'restify';
import { PlantaoError } from '../../contracts/plantao-error';
import { type Face, setContentSecurityPolicy } from './security-headers';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.mp3': 'audio/mpeg',
};
/** `main-Bx3kQ9aZ.js`: the name changes with the content. */
const hashedName = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;
const packed = /^(text\/|application\/(json|manifest)|image\/svg)/;

interface StaticPage {
  /** The address, such as `/desk`. */
  path: string;
  /** The file under the folder of built pages. */
  file: string;
  face: Face;
  /** True where the page keeps addresses of its own below `path`, such as `/desk/conversations/12`. */
  withSubpages?: boolean;
}

/** The pages of the contract. The help centre is drawn on the server and mounts itself. */
const staticPages: readonly StaticPage[] = [
  { path: '/', file: 'shop/index.html', face: 'shop' },
  { path: '/chat', file: 'widget/index.html', face: 'chat' },
  { path: '/desk', file: 'desk/index.html', face: 'desk', withSubpages: true },
];

interface StaticFilesOptions {
  /** The folder that the pages were built into. */
  folder: string;
  pages?: readonly StaticPage[];
  /** Origins that may show the chat in a frame; left out, any site may. */
  frameAncestors?: readonly string[];
}

/**
 * Serves the built pages: `/assets/<face>/…` (most names carry a hash, so browsers keep them for good), `/widget.js`
 * and the pages themselves, which browsers ask about again each time. Files are packed once and kept.
 */
export function mountStaticFiles(server: restify.Server, options: StaticFilesOptions): void {
  const { folder, pages = staticPages, frameAncestors } = options;
  const read = createFileReader(folder);

  function mount(
    address: string,
    serve: (request: restify.Request, response: restify.Response) => Promise<void>,
  ) {
    server.get(address, async (request: restify.Request, response: restify.Response) =>
      serve(request, response),
    );
  }

  for (const { path: address, file, face, withSubpages = false } of pages) {
    const serve = async (request: restify.Request, response: restify.Response) => {
      setContentSecurityPolicy(response, face, frameAncestors ? { frameAncestors } : {});
      await send(request, response, await read(file), 'no-cache');
    };
    mount(address, serve);
    if (withSubpages) mount(`${address}/*`, serve);
  }
  mount('/widget.js', async (request, response) => {
    // Shop pages of other origins load it as a script.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    await send(request, response, await read('loader/widget.js'), 'public, max-age=300');
  });
  mount('/assets/*', async (request, response) => {
    const name = String(request.params['*'] ?? '');
    // A page is served at its own address only, with the policy that belongs to it.
    if (name.endsWith('.html')) throw nothingHere();
    const caching = hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
    await send(request, response, await read(name), caching);
  });
}

function nothingHere(): PlantaoError {
  return new PlantaoError('not-found', 'There is nothing at this address.');
}

interface StoredFile {
  type: string;
  etag: string;
  body: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

/** Reads files below one folder only, each once until it changes on disk. */
function createFileReader(folder: string): (name: string) => Promise<StoredFile> {
  const root = path.resolve(folder);
  const kept = new Map<string, { stamp: string; file: Promise<StoredFile> }>();

  return async (name) => {
    const location = path.resolve(root, name);
    if (!location.startsWith(root + path.sep) || name.includes('\0')) throw nothingHere();
    const found = await stat(location).catch(() => null);
    if (!found?.isFile()) throw nothingHere();
    const stamp = `${found.size}-${Math.floor(found.mtimeMs)}`;
    let entry = kept.get(location);
    if (entry?.stamp !== stamp) {
      entry = { stamp, file: load(location, stamp) };
      entry.file.catch(() => kept.delete(location));
      kept.set(location, entry);
    }
    return entry.file;
  };
}

async function load(location: string, stamp: string): Promise<StoredFile> {
  const body = await readFile(location);
  const type = contentTypes[path.extname(location).toLowerCase()] ?? 'application/octet-stream';
  const pack = packed.test(type) && body.length > 1024;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, gz] = pack ? await Promise.all([brotli(body, { params }), zip(body)]) : [null, null];
  return { type, etag: `"${stamp}"`, body, br, gzip: gz };
}

async function send(
  request: restify.Request,
  response: restify.Response,
  file: StoredFile,
  caching: string,
): Promise<void> {
  response.setHeader('Cache-Control', caching);
  response.setHeader('ETag', file.etag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match']?.includes(file.etag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  const accepted = request.headers['accept-encoding'] ?? '';
  const encoding =
    file.br && /\bbr\b/.test(accepted) ? 'br' : file.gzip && /\bgzip\b/.test(accepted) ? 'gzip' : null;
  const body = encoding === null ? file.body : (file[encoding] ?? file.body);
  response.setHeader('Content-Type', file.type);
  response.setHeader('Content-Length', body.length);
  if (encoding !== null) response.setHeader('Content-Encoding', encoding);
  response.statusCode = 200;
  response.end(body);
}
