import type { z } from 'zod';
import { PlantaoError } from '../contracts/plantao-error';

/** Where in a list's order the next page begins. Clients hand it back as it is. */
export function encodeCursor(place: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

/** @throws PlantaoError `invalid-input` for a cursor that is not one of ours */
export function decodeCursor<Place>(schema: z.ZodType<Place>, cursor: string): Place {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new PlantaoError('invalid-input', 'The cursor is not one of ours: start the list again.', {
      cause,
      fields: {
        cursor: 'Give the nextCursor of the page before, or leave it out to start from the beginning.',
      },
    });
  }
}
