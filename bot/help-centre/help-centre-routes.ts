import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import type { Locale } from '../../contracts/locale';
import { alreadySent, defineRoute, type Route } from '../http/route';
import { type HelpCentreSource, helpRoots, otherLocale } from './help-centre';
import { helpColourStyle, helpStyle, helpStylePath } from './help-style';
import { renderArticle, renderNotFound } from './render-article';
import { renderIndex, renderSearch } from './render-list';
import type { PageParts } from './render-page';
import { sendPage } from './send-page';

/** People edit addresses by hand: whatever a query holds, the page shows something. */
const words = z.preprocess(
  (value) => (Array.isArray(value) ? value[0] : value),
  z
    .string()
    .transform((text) => text.trim().slice(0, 200))
    .catch(''),
);
const listQuery = z.object({ q: words, tag: words });

/** The public help centre in both languages, and its style sheet. */
export function helpCentreRoutes(source: HelpCentreSource): Route[] {
  const locales: Locale[] = ['pt-BR', 'en'];
  return [...locales.flatMap((locale) => pages(source, locale)), stylesheet()];
}

function pages(source: HelpCentreSource, locale: Locale): Route[] {
  const send = (response: ServerResponse, status: number, parts: PageParts) =>
    sendPage(response, status, parts, source);
  return [
    defineRoute({
      method: 'get',
      path: helpRoots[locale],
      access: 'public',
      summary: `The public help centre (${locale}), as HTML.`,
      query: listQuery,
      produces: ['text/html'],
      handle: async ({ query: { q, tag }, response }) => {
        const articles = await source.listPublished(locale);
        if (q === '') return send(response, 200, renderIndex(locale, articles, tag === '' ? undefined : tag));
        return send(response, 200, renderSearch(locale, q, await source.search(locale, q), articles));
      },
    }),
    defineRoute({
      method: 'get',
      path: `${helpRoots[locale]}/:key`,
      access: 'public',
      summary: `One published article (${locale}), as HTML.`,
      params: z.object({ key: z.string() }),
      produces: ['text/html'],
      handle: async ({ params: { key }, response }) => {
        const article = await source.findPublished(locale, key);
        if (article === null) return send(response, 404, renderNotFound(locale));
        const [articles, translation] = await Promise.all([
          source.listPublished(locale),
          source.findPublished(otherLocale(locale), key),
        ]);
        return send(response, 200, renderArticle(article, articles, translation !== null));
      },
    }),
  ];
}

function stylesheet(): Route {
  return defineRoute({
    method: 'get',
    path: helpStylePath,
    access: 'public',
    summary: "The help centre's style sheet.",
    query: z.object({
      colour: z
        .string()
        .regex(/^[0-9a-f]{6}$/i)
        .optional()
        .catch(undefined),
    }),
    produces: ['text/css'],
    handle: async ({ query: { colour }, response }) => {
      response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
      response.setHeader('Content-Type', 'text/css; charset=utf-8');
      response.end(colour === undefined ? helpStyle : helpStyle + helpColourStyle(colour));
      return alreadySent;
    },
  });
}
