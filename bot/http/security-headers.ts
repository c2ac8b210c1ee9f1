import type { ServerResponse } from 'node:http';

/**
 * One content security policy per face: the widget is strict, the desk needs inline styles, and only the chat may be put
 * into another site's frame.
 */
const policies = {
  api: ["default-src 'none'", "frame-ancestors 'none'"],
  shop: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
  chat: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob: https:",
    "media-src 'self' blob:",
    "connect-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ],
  desk: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
  help: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ],
} as const;

export type Face = keyof typeof policies;

/** The headers of every answer; a page sets its own policy over this one with `setContentSecurityPolicy`. */
export function setSecurityHeaders(response: ServerResponse, { https }: { https: boolean }): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=()');
  // What pages of other origins may have says so itself.
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  if (https) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  setContentSecurityPolicy(response, 'api');
}

interface FrameOptions {
  /** Origins that may show the chat in a frame; left out, any site may. */
  frameAncestors?: readonly string[];
}

/** What the browser may load and run on a page of this kind. Replaces the policy that was set before. */
export function setContentSecurityPolicy(
  response: ServerResponse,
  face: Face,
  { frameAncestors }: FrameOptions = {},
): void {
  const directives: string[] = [...policies[face]];
  if (face === 'chat' && frameAncestors) {
    directives.push(`frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`);
  }
  response.setHeader('Content-Security-Policy', directives.join('; '));
  // A page that opened the desk keeps no hold of its window.
  if (face === 'desk') response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
}
