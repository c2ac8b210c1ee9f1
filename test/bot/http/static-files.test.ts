import { type HttpKit, openHttpKit, type Sent } from './http-kit';

let kit: HttpKit;
const send = (address: string, sent?: Sent) => kit.send(address, sent);

beforeAll(async () => {
  kit = await openHttpKit();
});
afterAll(() => kit.close());

describe('pages', () => {
  test('each has its own policy, and its subpages lead to it', async () => {
    const shop = await send('/', { method: 'GET' });
    expect(await shop.text()).toContain('Loja');
    expect(shop.headers.get('cache-control')).toBe('no-cache');
    const chat = await send('/chat', { method: 'GET' });
    expect(chat.headers.get('content-security-policy')).toContain(
      "frame-ancestors 'self' https://loja.example",
    );
    const desk = await send('/desk/conversations/12', { method: 'GET' });
    expect(desk.headers.get('content-security-policy')).toContain("style-src 'self' 'unsafe-inline'");
    expect(await desk.text()).toContain('Mesa');
    expect(desk.headers.get('cross-origin-opener-policy')).toBe('same-origin');
    const shared = (page: Response) => page.headers.get('cross-origin-resource-policy');
    expect([desk, await send('/widget.js', { method: 'GET' })].map(shared)).toEqual([
      'same-origin',
      'cross-origin',
    ]);
  });

  test('assets are kept for good and packed once', async () => {
    const first = await send('/assets/desk/main-Bx3kQ9aZ.js', {
      method: 'GET',
      headers: { 'Accept-Encoding': 'br' },
    });
    expect(first.headers.get('cache-control')).toContain('immutable');
    expect(first.headers.get('content-encoding')).toBe('br');
    expect(await first.text()).toHaveLength(5004);
    const again = await send('/assets/desk/main-Bx3kQ9aZ.js', {
      method: 'GET',
      headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
    const head = await send('/widget.js', { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, '14']);
  });
});
