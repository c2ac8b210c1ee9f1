import type { IncomingMessage } from 'node:http';

/**
 * Where a customer's program reaches the service, as `https://host:port`: what the operator named, or else what the
 * request was addressed to. Programs on pages of other origins are given whole addresses made of it.
 */
export function publicOrigin(request: IncomingMessage, publicUrl: string | null): string {
  if (publicUrl !== null) return new URL(publicUrl).origin;
  const asked = `http://${request.headers.host ?? 'localhost'}`;
  return URL.canParse(asked) ? new URL(asked).origin : 'http://localhost';
}
