import type restify from 'restify';
import { createFileReader, nothingHere, sendPackedFile } from './packed-files';
import { type Face, setContentSecurityPolicy } from './security-headers';

/** `main-Bx3kQ9aZ.js`: the name changes with the content. */
const hashedName = /-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

interface StaticPage {
  /** The address, such as `/desk`. */
  path: string;
  /** The file under the folder of built pages. */
  file: string;
  face: Face;
  /** True where the page keeps addresses of its own below `path`, such as `/desk/conversations/12`. */
  withSubpages?: boolean;
}

/** The pages that are built. The help centre is drawn on the server and mounts itself. */
const staticPages: readonly StaticPage[] = [
  { path: '/', file: 'shop/index.html', face: 'shop' },
  { path: '/chat', file: 'widget/index.html', face: 'chat' },
  { path: '/desk', file: 'desk/index.html', face: 'desk', withSubpages: true },
];

interface StaticFilesOptions {
  /** The folder that the pages were built into. */
  folder: string;
  pages?: readonly StaticPage[];
  /** Origins that may show the chat in a frame; left out, any site may. */
  frameAncestors?: readonly string[];
}

/**
 * Serves the built pages: `/assets/<face>/…` (most names carry a hash, so browsers keep them for good), `/widget.js`
 * and the pages themselves, which browsers ask about again each time. Files are packed once and kept.
 */
export function mountStaticFiles(server: restify.Server, options: StaticFilesOptions): void {
  const { folder, pages = staticPages, frameAncestors } = options;
  const read = createFileReader(folder);

  function mount(
    address: string,
    serve: (request: restify.Request, response: restify.Response) => Promise<void>,
  ) {
    server.get(address, async (request: restify.Request, response: restify.Response) =>
      serve(request, response),
    );
  }

  for (const { path: address, file, face, withSubpages = false } of pages) {
    const serve = async (request: restify.Request, response: restify.Response) => {
      setContentSecurityPolicy(response, face, frameAncestors ? { frameAncestors } : {});
      await sendPackedFile(request, response, await read(file), 'no-cache');
    };
    mount(address, serve);
    if (withSubpages) mount(`${address}/*`, serve);
  }
  mount('/widget.js', async (request, response) => {
    // Shop pages of other origins load it as a script.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    await sendPackedFile(request, response, await read('loader/widget.js'), 'public, max-age=300');
  });
  mount('/assets/*', async (request, response) => {
    const name = String(request.params['*'] ?? '');
    // A page is served at its own address only, with the policy that belongs to it.
    if (name.endsWith('.html')) throw nothingHere();
    const caching = hashedName.test(name) ? 'public, max-age=31536000, immutable' : 'public, max-age=300';
    await sendPackedFile(request, response, await read(name), caching);
  });
}
