import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const packed = (file: string) => gzipSync(readFileSync(file)).length;

/** What a page's HTML loads before it shows anything: its scripts, their preloads, and its styles. */
function loadedFirst(folder: string): string[] {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const names = [...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)].map(([, name = '']) =>
    path.basename(name),
  );
  return [...new Set(names)].map((name) => path.join(folder, name)).filter((file) => existsSync(file));
}

function sum(files: readonly string[]): number {
  return files.map(packed).reduce((total, size) => total + size, 0);
}

/** Bytes over the wire (gzip) of the built pages; null where a page has not been built. */
export function measurePages(pages: string): Record<string, number | null> {
  const of = (page: string, measure: (folder: string) => number) => {
    const folder = path.join(pages, page);
    return existsSync(folder) ? measure(folder) : null;
  };
  const scripts = (folder: string) => loadedFirst(folder).filter((file) => file.endsWith('.js'));
  return {
    loaderBytes: of('loader', (folder) =>
      sum(
        readdirSync(folder)
          .filter((name) => name.endsWith('.js'))
          .map((name) => path.join(folder, name)),
      ),
    ),
    widgetFirstOpenBytes: of('widget', (folder) =>
      sum([path.join(folder, 'index.html'), ...loadedFirst(folder)]),
    ),
    deskFirstLoadScriptBytes: of('desk', (folder) => sum(scripts(folder))),
  };
}
