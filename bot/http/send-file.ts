import { pipeline } from 'node:stream/promises';
import type { Response } from 'restify';
import { alreadySent } from './route';

interface DownloadedFile {
  /** The name that the browser saves it under: plain ASCII. */
  name: string;
  contentType: string;
}

/** Streams what is written on the way as a file to be saved: it is never whole in memory, and no cache keeps it. */
export async function sendFile(
  response: Response,
  { name, contentType }: DownloadedFile,
  ...content: (NodeJS.ReadableStream | NodeJS.ReadWriteStream)[]
): Promise<typeof alreadySent> {
  response.setHeader('Content-Type', `${contentType}; charset=utf-8`);
  response.setHeader('Content-Disposition', `attachment; filename="${name}"`);
  response.setHeader('Cache-Control', 'no-store');
  await pipeline([...content, response]);
  return alreadySent;
}
