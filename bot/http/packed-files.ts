import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type restify from 'restify';
import { PlantaoError } from '../../contracts/plantao-error';

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
/** What gets smaller. */
const packable = /^(text\/|application\/(json|manifest)|image\/svg)/;

/** A file as it is sent, packed where that makes it smaller. */
interface PackedFile {
  type: string;
  etag: string;
  body: Buffer;
  br: Buffer | null;
  gzip: Buffer | null;
}

/**
 * Reads files below one folder only, each once until it changes on disk.
 *
 * @returns what reads one; it throws PlantaoError `not-found`
 */
export function createFileReader(folder: string): (name: string) => Promise<PackedFile> {
  const root = path.resolve(folder);
  const kept = new Map<string, { stamp: string; file: Promise<PackedFile> }>();

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

async function load(location: string, stamp: string): Promise<PackedFile> {
  const body = await readFile(location);
  const type = contentTypes[path.extname(location).toLowerCase()] ?? 'application/octet-stream';
  const pack = packable.test(type) && body.length > 1024;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  const [br, gz] = pack ? await Promise.all([brotli(body, { params }), zip(body)]) : [null, null];
  return { type, etag: `"${stamp}"`, body, br, gzip: gz };
}

/** Sends a file, or says that the browser has it already. */
export async function sendPackedFile(
  request: restify.Request,
  response: restify.Response,
  file: PackedFile,
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

export function nothingHere(): PlantaoError {
  return new PlantaoError('not-found', 'There is nothing at this address.');
}
