import type { ServerResponse } from 'node:http';

/**
 * Answers with JSON, or with an empty 204 where there is nothing to say. Written to the response directly: restify's
 * own `send` negotiates formats that the API does not have.
 */
export function sendJson(response: ServerResponse, status: number, body?: unknown): void {
  if (response.destroyed || response.writableEnded) return;
  if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', 'no-store');
  if (body === undefined) {
    response.statusCode = status === 200 ? 204 : status;
    response.end();
    return;
  }
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
