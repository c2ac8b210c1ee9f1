import { pngBytes } from '../support/sample-files';
import { startTestService, type TestService } from '../support/start-test-service';

describe('a page of another origin', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService({ env: { ALLOWED_ORIGINS: 'https://shop.example' } });
  });
  afterAll(() => service.stop());

  const ask = (method: string, origin: string, address = 'tokens/generate') =>
    fetch(`${service.url}/v3/directline/${address}`, {
      method,
      headers: {
        Origin: origin,
        'Content-Type': 'application/json',
        'Access-Control-Request-Headers': 'authorization,x-ms-bot-agent',
      },
      ...(method === 'POST' ? { body: '{}' } : {}),
    });

  it('that is allowed may ask with a token, and with no cookie', async () => {
    const preflight = await ask('OPTIONS', 'https://shop.example', 'conversations/x/activities');
    expect(preflight.status).toBe(204);
    const { headers } = preflight;
    expect(headers.get('access-control-allow-origin')).toBe('https://shop.example');
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization/i);
    expect(headers.get('access-control-allow-methods')).toBe('GET, POST');
    expect(headers.get('vary')).toMatch(/origin/i);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await ask('POST', 'https://shop.example');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  });

  it('that is not allowed may not, nor start a conversation', async () => {
    for (const origin of ['https://evil.example', 'https://shop.example.evil.example', 'null']) {
      const preflight = await ask('OPTIONS', origin);
      expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
      const answer = await ask('POST', origin);
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('reads our refusals as well', async () => {
    const answer = await ask('GET', 'https://shop.example', 'conversations/x/activities');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('access-control-allow-origin')).toBe('https://shop.example');
  });

  it('is not needed by our own pages and by programs', async () => {
    expect((await ask('POST', service.url)).status).toBe(200);
    const bare = await fetch(`${service.url}/v3/directline/tokens/generate`, { method: 'POST' });
    expect(bare.status).toBe(200);
  });

  it('gets nothing of the staff’s API', async () => {
    const preflight = await fetch(`${service.url}/api/session`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://shop.example' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('pages of any origin, where none are named', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startTestService();
  });
  afterAll(() => service.stop());

  it('find a picture readable also when the browser kept it from its tag, which sends no origin', async () => {
    const customer = await service.customer();
    await customer.upload([{ name: 'foto.png', contentType: 'image/png', bytes: pngBytes }]);
    const echo = await customer.until(({ attachments }) => attachments !== undefined);
    const { headers } = await fetch(echo.attachments?.[0]?.contentUrl ?? '');
    expect(headers.get('cache-control')).toMatch(/max-age/);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });
});
