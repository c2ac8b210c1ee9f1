import type restify from 'restify';
import type { Locale } from '../../contracts/locale';
import type { HelpCentreSource } from './help-centre';
import { renderNotFound } from './render-article';
import { sendPage } from './send-page';

/** Addresses of programs, who read why in JSON. */
const programs = /^\/(?:api|v3)(?:\/|$)/;

/** Whoever follows a dead link in a browser reads a page that leads on; programs get the API's answer. */
export function mountNotFoundPage(server: restify.Server, source: Pick<HelpCentreSource, 'company'>): void {
  server.on(
    'NotFound',
    (request: restify.Request, response: restify.Response, _error: unknown, answerPrograms: () => void) => {
      if (!isForReading(request)) return answerPrograms();
      sendPage(response, 404, renderNotFound(preferredLocale(request)), source).catch(answerPrograms);
    },
  );
}

/** Browsers name HTML where they want a page to show; other clients take anything. */
function isForReading(request: restify.Request): boolean {
  const { accept = '' } = request.headers;
  return request.method === 'GET' && accept.includes('text/html') && !programs.test(request.path());
}

/** The first of our languages that the browser asks for; it names them by preference. */
function preferredLocale({ headers }: restify.Request): Locale {
  const [, first] = /(?:^|,)\s*(pt|en)\b/i.exec(headers['accept-language'] ?? '') ?? [];
  return first?.toLowerCase() === 'en' ? 'en' : 'pt-BR';
}
