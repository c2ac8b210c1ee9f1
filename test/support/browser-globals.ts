interface Window {
  XMLHttpRequest: unknown;
  WebSocket: unknown;
  FormData: unknown;
  Blob: unknown;
  close(): void;
}
// Required rather than imported: jsdom's types would bring the browser's globals into the server's type check.
interface Jsdom {
  JSDOM: new (html: string, options: { url: string; virtualConsole: object }) => { window: Window };
  VirtualConsole: new () => object;
}
const { JSDOM, VirtualConsole }: Jsdom = require('jsdom');

const names = ['XMLHttpRequest', 'WebSocket', 'FormData', 'Blob'] as const;
const timers = ['setTimeout', 'setInterval'] as const;

/** Starts timers that keep no process alive, and notes them. */
function noting(start: (...args: never[]) => NodeJS.Timeout, noted: NodeJS.Timeout[]) {
  return (...args: never[]) => {
    const timer = start(...args).unref();
    noted.push(timer);
    return timer;
  };
}

/**
 * Gives browsers' client libraries what they look for, as a page of this origin has it, the rules for requests to other
 * origins included. Returns what takes it away again.
 */
export function installBrowserGlobals(origin: string): () => void {
  const { window } = new JSDOM('', { url: origin, virtualConsole: new VirtualConsole() });
  const before = [...names, ...timers].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const name of names) {
    Object.defineProperty(globalThis, name, { value: window[name], configurable: true, writable: true });
  }
  const started: NodeJS.Timeout[] = [];
  for (const name of timers) {
    const value = noting(globalThis[name], started);
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor !== undefined) Object.defineProperty(globalThis, name, descriptor);
    }
    window.close();
    // A page's timers end with the page: one that starts the next by itself would go on in the tests' own globals.
    for (const timer of started) clearTimeout(timer);
  };
}
