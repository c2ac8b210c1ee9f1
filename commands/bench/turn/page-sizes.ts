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

/** A script with those that it imports before it runs, and theirs. */
function withImports(folder: string, script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found;
  found.add(script);
  const code = readFileSync(path.join(folder, script), 'utf8');
  for (const [, imported = ''] of code.matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) {
    withImports(folder, imported, found);
  }
  return found;
}

/** The scripts of the desk's first page, the inbox: those of its HTML, the page's own, and the texts of one language. */
function inboxScripts(folder: string): string[] {
  const names = readdirSync(folder);
  const parts = ['desk-page-', 'texts-'].flatMap((start) => {
    const part = names.find((name) => name.startsWith(start) && name.endsWith('.js'));
    return part === undefined ? [] : [part];
  });
  const html = loadedFirst(folder).map((file) => path.basename(file));
  const scripts = new Set<string>();
  for (const name of [...html.filter((file) => file.endsWith('.js')), ...parts]) {
    withImports(folder, name, scripts);
  }
  return [...scripts].map((name) => path.join(folder, name));
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
    deskFirstLoadScriptBytes: of('desk', (folder) => sum(inboxScripts(folder))),
  };
}
