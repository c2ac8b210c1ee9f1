import type { AddressInfo } from 'node:net';
import { createLogger } from '../../../bot/create-logger';
import type { HelpArticle, HelpCentreSource } from '../../../bot/help-centre/help-centre';
import { helpCentreRoutes } from '../../../bot/help-centre/help-centre-routes';
import { helpStyleHref } from '../../../bot/help-centre/help-style';
import { mountNotFoundPage } from '../../../bot/help-centre/not-found-page';
import { topicName } from '../../../bot/help-centre/topic-name';
import { createHttpServer } from '../../../bot/http/create-server';
import { mountRoutes } from '../../../bot/http/mount-routes';
import { describeRoutes } from '../../../bot/http/openapi';
import type { Locale } from '../../../contracts/locale';

const article = (
  locale: Locale,
  key: string,
  title: string,
  answer: string,
  tags: string[],
): HelpArticle => ({
  locale,
  key,
  title,
  answer,
  tags,
});
const articles: HelpArticle[] = [
  article('pt-BR', 'delivery-times', 'Prazo de entrega', 'Até **5 dias**.\n\n# Norte\n\n12 dias', [
    'delivery',
  ]),
  article('pt-BR', 'delivery-late', 'Meu pedido atrasou', 'Veja o rastreio.', ['delivery', 'problem']),
  article('pt-BR', 'odd', '<script>alert(1)</script>', '<img src=x onerror=alert(1)> [x](javascript:y)', []),
  article('en', 'delivery-times', 'Delivery times', 'Up to **5 days**.', ['delivery']),
];
const source: HelpCentreSource = {
  company: async () => ({ name: 'Loja & Filhos', colour: '#8a3b1c' }),
  listPublished: async (locale) => articles.filter((each) => each.locale === locale),
  findPublished: async (locale, key) =>
    articles.find((each) => each.locale === locale && each.key === key) ?? null,
  search: async (locale, query) =>
    articles.filter(
      (each) => each.locale === locale && each.title.toLowerCase().includes(query.toLowerCase()),
    ),
};

const routes = helpCentreRoutes(source);
const logger = createLogger('info', { write: () => {} });
const server = createHttpServer({ logger });
mountRoutes(server, routes, { logger, authenticate: async () => null });
mountNotFoundPage(server, source);
let base = '';

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise<void>((done) => server.close(() => done())));

async function get(path: string) {
  const response = await fetch(base + path);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

test('lists the articles by topic in the language of the address', async () => {
  const { status, headers, html } = await get('/ajuda');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(html).toContain('<html lang="pt-BR">');
  expect(html).toContain('<h2>Entrega</h2>');
  expect(html.indexOf('Meu pedido atrasou')).toBeLessThan(html.indexOf('Prazo de entrega'));
  expect(html).toContain('<h2>Outros assuntos</h2>');
  expect(html).not.toContain('Delivery times');
  expect((await get('/help')).html).toContain('<a href="/help/delivery-times">Delivery times</a>');
});

test('shows one topic, and everything for a topic that nobody has', async () => {
  const { html } = await get('/ajuda?tag=problem');
  expect(html).toContain('<h1>Problem</h1>');
  expect(html).not.toContain('Prazo de entrega</a>');
  expect((await get('/ajuda?tag=nada')).html).toContain('<h1>Central de ajuda</h1>');
});

test("names the company's topic in the language of the page", () => {
  expect([topicName('company', 'pt-BR'), topicName('company', 'en')]).toEqual(['Empresa', 'Company']);
  expect([topicName('constructor', 'pt-BR'), topicName('toString', 'pt-BR')]).toEqual([
    'Constructor',
    'ToString',
  ]);
});

test('searches by the address alone, and says so when nothing is found', async () => {
  const found = await get('/ajuda?q=prazo');
  expect(found.html).toContain('<h1>1 artigo sobre “prazo”</h1>');
  expect(found.html).toContain('value="prazo"');
  expect(found.html).toContain('noindex');
  const none = await get(`/ajuda?q=${encodeURIComponent('"><script>x</script>')}`);
  expect(none.status).toBe(200);
  expect(none.html).toContain('Nenhum artigo sobre “&quot;&gt;&lt;script&gt;x&lt;/script&gt;”');
  expect(none.html).not.toContain('<script>x');
});

test('takes an odd query for none, or for its first word', async () => {
  expect((await get('/ajuda?q=prazo&q=outro')).html).toContain('1 artigo sobre “prazo”');
  expect((await get('/ajuda?q=%20')).html).toContain('<h1>Central de ajuda</h1>');
  expect((await get(`/ajuda?q=${'a'.repeat(3000)}`)).status).toBe(200);
});

test('shows an article with its neighbours, its topic and its translation', async () => {
  const { status, html } = await get('/ajuda/delivery-times');
  expect(status).toBe(200);
  expect(html).toContain('<title>Prazo de entrega · Central de ajuda · Loja &amp; Filhos</title>');
  expect(html).toContain('<p>Até <strong>5 dias</strong>.</p>\n<h2>Norte</h2>');
  expect(html).toContain('<meta name="description" content="Até 5 dias. Norte 12 dias">');
  expect(html).toContain('<a href="/ajuda?tag=delivery">Entrega</a>');
  expect(html).toContain('<link rel="alternate" hreflang="en" href="/help/delivery-times">');
  expect(html).toContain('<a href="/ajuda/delivery-late">Meu pedido atrasou</a>');
  expect((await get('/ajuda/delivery-late')).html).not.toContain('rel="alternate"');
});

test('escapes what writers write', async () => {
  const { html } = await get('/ajuda/odd');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
  expect(html).not.toContain('href="javascript:');
});

test('answers an unknown article with a page, not with JSON', async () => {
  const { status, html } = await get('/ajuda/nada');
  expect(status).toBe(404);
  expect(html).toContain('Não achamos esta página');
  expect((await get('/help/delivery-late')).html).toContain("We can't find this page");
});

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

test.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'Não achamos esta página'],
  ['en-GB,en;q=0.9,pt;q=0.5', "We can't find this page"],
  ['de, en;q=0.7', "We can't find this page"],
  ['ja', 'Não achamos esta página'],
])('a dead link that a browser follows leads to a page (%s)', async (languages, title) => {
  const response = await fetch(`${base}/promo<b>`, { headers: { ...browser, 'accept-language': languages } });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
  const html = await response.text();
  expect(html).toContain(`<h1>${title}</h1>`);
  expect(html).not.toContain('promo');
});

test.each([
  ['whoever takes anything', '/nowhere', { headers: { accept: '*/*' } }],
  ['the API', '/api/nowhere', { headers: browser }],
  ['Direct Line', '/v3/nowhere', { headers: browser }],
  ['what is sent', '/nowhere', { method: 'POST', headers: browser }],
])('an address that leads nowhere is told in JSON to %s', async (_, path, init) => {
  const response = await fetch(base + path, init);
  expect(response.status).toBe(404);
  expect(await response.json()).toMatchObject({ error: { code: 'not-found' } });
});

test('serves its style sheet for good', async () => {
  const { headers, html } = await get(helpStyleHref(undefined));
  expect(headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(headers.get('cache-control')).toContain('immutable');
  expect(html).toContain('@media print');
  expect(html).not.toContain('oklch');
});

test("wears the company's colour, and nothing that is none", async () => {
  const { html } = await get('/ajuda');
  const href = /rel="stylesheet" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
  expect(href).toBe(helpStyleHref('#8a3b1c'));
  expect((await get(href ?? '')).html).toContain('oklch(from #8a3b1c');
  expect((await get('/help-centre.css?colour=red;}body{')).html).not.toContain('oklch');
});

test('its routes can be described', () => {
  expect(Object.keys(describeRoutes(routes, '1').paths ?? {})).toContain('/ajuda/{key}');
});
