import type { IncomingMessage } from 'node:http';
import { PlantaoError } from '../../contracts/plantao-error';

/** The largest JSON body, in bytes. */
export const maxJsonBytes = 1024 * 1024;

/** How much of a refused body is still read, so that the sender gets to read the refusal. */
const drainBytes = 8 * 1024 * 1024;

/**
 * Reads a request's body, at most `maxBytes` of it.
 *
 * Own reading rather than restify's bodyParser: that one counts a gzip bomb by its packed size, decodes invalid UTF-8
 * to replacement characters, and reads an oversized body to its end, however long.
 *
 * @throws PlantaoError `too-large`, or `unsupported-media-type` for a packed body
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const encoding = request.headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity') {
    throw new PlantaoError('unsupported-media-type', 'Send the body unpacked, without Content-Encoding.');
  }
  const tooLarge = () => new PlantaoError('too-large', `Send at most ${describeBytes(maxBytes)} at once.`);
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    drain(request);
    throw tooLarge();
  }
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    let isWhole = false;
    const onData = (chunk: Buffer): void => {
      received += chunk.length;
      if (received <= maxBytes) {
        chunks.push(chunk);
        return;
      }
      request.off('data', onData);
      drain(request);
      reject(tooLarge());
    };
    request.on('data', onData);
    request.once('end', () => {
      isWhole = true;
      resolve(Buffer.concat(chunks));
    });
    request.once('error', (cause) =>
      reject(new PlantaoError('invalid-input', 'The body broke off.', { cause })),
    );
    // Every request closes in the end; an error, with its stack, is made for those that broke off alone.
    request.once('close', () => {
      if (!isWhole) reject(new PlantaoError('invalid-input', 'The body broke off.'));
    });
  });
}

/**
 * Parses a JSON body; an empty one is `undefined`.
 *
 * @throws PlantaoError `invalid-input` for invalid UTF-8 or malformed JSON, `unsupported-media-type` for another type
 */
export function parseJson(request: IncomingMessage, body: Buffer): unknown {
  if (body.length === 0) return undefined;
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== undefined && type !== 'application/json' && !type.endsWith('+json')) {
    throw new PlantaoError('unsupported-media-type', 'Send JSON, with Content-Type: application/json.');
  }
  try {
    return JSON.parse(decodeUtf8(body));
  } catch (cause) {
    if (cause instanceof PlantaoError) throw cause;
    throw new PlantaoError('invalid-input', 'The body is not valid JSON.', { cause });
  }
}

/**
 * Decodes UTF-8 without inventing replacement characters; a byte-order mark is dropped.
 *
 * @throws PlantaoError `invalid-input`
 */
function decodeUtf8(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new PlantaoError('invalid-input', 'The text is not valid UTF-8.', { cause });
  }
}

/** Lets the rest of a refused body pass by, within limits, and then gives the connection up. */
export function drain(request: IncomingMessage): void {
  let passed = 0;
  request.on('data', (chunk: Buffer) => {
    passed += chunk.length;
    if (passed > drainBytes) request.destroy();
  });
  request.resume();
}

function describeBytes(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.ceil(bytes / 1024)} KB`;
}
