import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const manifestSchema = z.object({ scripts: z.object({ start: z.string() }) });

/** Node's flags of `npm start`: what is measured runs as it is shipped. */
export function readStartFlags(root: string): string[] {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
  return manifest.scripts.start.split(' ').filter((part) => part.startsWith('--'));
}
