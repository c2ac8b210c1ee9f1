import type { IncomingMessage, ServerResponse } from 'node:http';
import { parseCookie, stringifySetCookie } from 'cookie';
import { sessionMs } from '../../staff/session-store';

const name = 'plantao_session';

/** The session's token as the browser sends it; null without one. Whether it still opens anything, staff/ says. */
export function readSessionToken(request: IncomingMessage): string | null {
  return parseCookie(request.headers.cookie ?? '')[name] ?? null;
}

/** Hands the session to the browser: for no script, and for no request that another site's page makes in passing. */
export function setSessionCookie(
  response: ServerResponse,
  token: string | null,
  { https }: { https: boolean },
): void {
  const cookie = stringifySetCookie({
    name,
    value: token ?? '',
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: https,
    maxAge: token === null ? 0 : sessionMs / 1000,
  });
  response.appendHeader('Set-Cookie', cookie);
}
