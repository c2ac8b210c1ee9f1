import type { Progress } from '../storage/copy-documents';

/** Draws a bar on a terminal, and one line for each collection elsewhere. */
export function showProgress(out: NodeJS.WriteStream): Progress {
  return (collection, done, total) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const bar = '#'.repeat(Math.round(share * 30)).padEnd(30, '.');
    if (out.isTTY)
      out.write(`\r${collection.padEnd(24)} [${bar}] ${done}/${total}${done >= total ? '\n' : ''}`);
    else if (done >= total) out.write(`${collection}: ${done}\n`);
  };
}
