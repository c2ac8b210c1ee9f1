import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { PlantaoError } from '../../contracts/plantao-error';

/**
 * Where LMDB keeps what is checked, in each of the file's first two pages (`MDB_meta` after the page's header, mdb.c):
 * the stamp, the page size, and the numbers of the root pages of its two trees.
 */
const stampAt = 0x18;
const stamp = 0xbeefc0de;
const pageSizeAt = 0x30;
const rootsAt = [0x58, 0x88];
const metaBytes = 0x90;
/** The root of an empty tree. */
const noPage = 0xffff_ffff_ffff_ffffn;

/** Whether a page at the file's beginning is one that LMDB wrote, and its roots are within the file. */
function isUsable(file: number, at: number): boolean {
  const meta = Buffer.alloc(metaBytes);
  if (readSync(file, meta, 0, metaBytes, at) < metaBytes || meta.readUInt32LE(stampAt) !== stamp)
    return false;
  const pageSize = BigInt(meta.readUInt32LE(pageSizeAt));
  const fileBytes = BigInt(fstatSync(file).size);
  const areWithin = rootsAt.every((place) => {
    const root = meta.readBigUInt64LE(place);
    return root === noPage || (root + 1n) * pageSize <= fileBytes;
  });
  // Commits write the one and the other by turns.
  return areWithin && (at > 0 || isUsable(file, Number(pageSize)));
}

/**
 * LMDB takes what it is given for its own: a file of another kind, or one that was cut off when it was copied, ends the
 * process without a word.
 *
 * @throws PlantaoError `invalid-input` for a file that LMDB did not write, or whose roots are missing
 */
export function expectDataFile(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r');
  try {
    if (fstatSync(file).size === 0 || isUsable(file, 0)) return;
  } finally {
    closeSync(file);
  }
  throw new PlantaoError(
    'invalid-input',
    `${path} is no data file, or was cut off when it was copied: put the whole one there, or move it away and restore a backup (npm run restore -- FILE).`,
  );
}
