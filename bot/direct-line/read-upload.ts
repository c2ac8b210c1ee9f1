import type { IncomingMessage } from 'node:http';
import busboy from 'busboy';
import { PlantaoError } from '../../contracts/plantao-error';
import { drain, readBody } from '../http/read-body';
import { type CustomerFile, checkFile, maxFiles, maxUploadBytes, uploadTooLarge } from './customer-files';
import { type IncomingActivity, incomingActivitySchema } from './incoming-activity';

const maxActivityBytes = 100_000;

interface Upload {
  activity: IncomingActivity;
  files: CustomerFile[];
}

function noFile(): PlantaoError {
  return new PlantaoError('invalid-input', 'There is no file in the upload.', {
    fields: { file: 'missing' },
  });
}

function brokenOff(cause?: unknown): PlantaoError {
  return new PlantaoError('invalid-input', 'The upload was broken off.', { cause });
}

function parseActivity(parts: Buffer[]): IncomingActivity {
  if (parts.length === 0) return incomingActivitySchema.parse({ type: 'message' });
  try {
    return incomingActivitySchema.parse(JSON.parse(Buffer.concat(parts).toString('utf8')));
  } catch (cause) {
    throw new PlantaoError('invalid-input', 'The part named activity is not a valid activity.', { cause });
  }
}

/**
 * Reads Direct Line's upload: a form of one part `activity` and up to five files, or one file as the body. Every file
 * is read whole and checked before anything is kept, so that a bad one leaves nothing behind.
 */
export async function readUpload(request: IncomingMessage): Promise<Upload> {
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) return readForm(request);
  const bytes = await readBody(request, maxUploadBytes);
  if (bytes.length === 0) throw noFile();
  return { activity: parseActivity([]), files: [checkFile({ name: nameOf(request), bytes })] };
}

/** The name in `Content-Disposition: name="file"; filename="foto.png"`, which comes as the bytes of UTF-8. */
function nameOf({ headers }: IncomingMessage): string {
  const [, name] = /filename="([^"]+)"/i.exec(headers['content-disposition'] ?? '') ?? [];
  return name === undefined ? 'file' : Buffer.from(name, 'latin1').toString('utf8').slice(0, 200);
}

function readForm(request: IncomingMessage): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const activityParts: Buffer[] = [];
    const files: Promise<Pick<CustomerFile, 'name' | 'bytes'>>[] = [];
    let total = 0;
    let hasFailed = false;

    const fail = (error: unknown) => {
      if (hasFailed) return;
      hasFailed = true;
      request.unpipe(parser);
      drain(request);
      reject(error);
    };
    let parser: busboy.Busboy;
    try {
      parser = busboy({
        headers: request.headers,
        defParamCharset: 'utf8',
        limits: {
          files: maxFiles + 1,
          // The parser stops at a limit that is reached, not passed.
          fileSize: maxUploadBytes + 1,
          fieldSize: maxActivityBytes,
          parts: maxFiles + 3,
        },
      });
    } catch (cause) {
      reject(new PlantaoError('invalid-input', 'Send the upload as multipart/form-data.', { cause }));
      return;
    }

    parser.on('file', (field, stream, info) => {
      const isActivity = field === 'activity' || info.mimeType === 'application/vnd.microsoft.activity';
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => {
        if (!hasFailed) chunks.push(chunk);
      });
      stream.on('limit', () => fail(uploadTooLarge()));
      // A form that ends within a file fails that file's stream too, and a stream's fault that nobody hears ends the process.
      stream.on('error', (cause) => fail(brokenOff(cause)));
      const whole = new Promise<Buffer>((done) => stream.on('close', () => done(Buffer.concat(chunks))));
      if (isActivity) {
        files.push(
          whole.then((bytes) => {
            activityParts.push(bytes);
            return { name: '', bytes: Buffer.alloc(0) };
          }),
        );
      } else {
        const name = (info.filename ?? 'file').slice(0, 200);
        files.push(whole.then((bytes) => ({ name, bytes })));
      }
    });
    parser.on('field', (field, value) => {
      if (field === 'activity') activityParts.push(Buffer.from(value));
    });
    parser.on('filesLimit', () => fail(uploadTooLarge()));
    parser.on('error', (cause) => fail(brokenOff(cause)));
    parser.on('close', () => {
      Promise.all(files)
        .then((read) => {
          const sent = read.filter(({ bytes }) => bytes.length > 0);
          const length = sent.reduce((sum, { bytes }) => sum + bytes.length, 0);
          if (sent.length > maxFiles || length > maxUploadBytes) throw uploadTooLarge();
          if (sent.length === 0) throw noFile();
          resolve({ activity: parseActivity(activityParts), files: sent.map(checkFile) });
        })
        .catch(reject);
    });
    request.on('aborted', () => reject(brokenOff()));
    // The whole form counts, whatever its parts are.
    request.on('data', (chunk: Buffer) => {
      total += chunk.length;
      if (total > maxUploadBytes + maxActivityBytes) fail(uploadTooLarge());
    });
    request.pipe(parser);
  });
}
