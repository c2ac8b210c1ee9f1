/** A link that may be followed, and whether it leaves this site. */
interface SafeHref {
  href: string;
  external: boolean;
}

const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const schemePattern = /^([a-z][a-z0-9+.-]*:)/i;

/**
 * Accepts http, https, mailto, tel and addresses relative to this site; everything else (`javascript:`, `data:`,
 * `vbscript:`…) gives null. Control characters and blanks, which browsers skip while they read a scheme, are
 * dropped first, so that `java\tscript:` cannot slip through.
 */
export function safeHref(written: string): SafeHref | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers ignore exactly these inside a scheme
  const href = written.replace(/[\u0000-\u0020\u007f-\u009f\u200b\u2028\u2029\ufeff]/g, '');
  if (href === '') return null;
  const scheme = schemePattern.exec(href)?.[1]?.toLowerCase();
  if (scheme !== undefined) return allowedSchemes.has(scheme) ? { href, external: true } : null;
  // A host without a scheme (`//example.com`, which browsers also read in `/\example.com`) leaves the site too.
  if (/^[/\\]{2}/.test(href)) return { href: `https://${href.slice(2)}`, external: true };
  return { href, external: false };
}
