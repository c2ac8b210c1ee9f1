import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import type { FileStore } from '../files/file-store';
import { copyType, fileTypes, nameToKeep } from '../files/file-types';
import { alreadySent, defineRoute, type Route } from '../http/route';

const fileId = /^[\w-]{24}$/;

/** Serves uploads to whoever was given their address: 144 random bits, in a transcript that only its readers see. */
export function attachmentRoutes({ files }: { files: Pick<FileStore, 'find'> }): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v3/directline/attachments/:id',
      access: 'public',
      summary: 'A picture or a PDF that a customer sent, or the copy of their data that they asked for.',
      produces: [...fileTypes, 'text/html'],
      params: z.object({ id: z.string() }),
      async handle({ params, response }) {
        const file = fileId.test(params.id) ? await files.find(params.id) : null;
        if (file === null) throw new PlantaoError('not-found', 'There is no such file.');
        const disposition = file.contentType.startsWith('image/') ? 'inline' : 'attachment';
        const name = nameToKeep(file.name, file.contentType);
        response.writeHead(200, {
          'Content-Type': file.contentType,
          'Content-Length': file.size,
          'Content-Disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`,
          'Content-Security-Policy': "default-src 'none'; sandbox",
          'Cache-Control': file.contentType === copyType ? 'no-store' : 'private, max-age=86400',
          'X-Content-Type-Options': 'nosniff',
          // A tag sends no origin to be looked at, and whoever has the address may show what is there.
          'Cross-Origin-Resource-Policy': 'cross-origin',
        });
        await pipeline(file.open(), response);
        return alreadySent;
      },
    }),
  ];
}
