import type { ServerResponse } from 'node:http';
import { alreadySent } from '../http/route';
import { setContentSecurityPolicy } from '../http/security-headers';
import type { HelpCentreSource } from './help-centre';
import { type PageParts, renderPage } from './render-page';

/** Answers with a page of the help centre, in the company's name and colour. */
export async function sendPage(
  response: ServerResponse,
  status: number,
  parts: PageParts,
  source: Pick<HelpCentreSource, 'company'>,
): Promise<typeof alreadySent> {
  const html = renderPage(parts, await source.company());
  setContentSecurityPolicy(response, 'help');
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  // Published answers change any minute; browsers ask again each time.
  response.setHeader('Cache-Control', 'no-cache');
  response.end(html);
  return alreadySent;
}
