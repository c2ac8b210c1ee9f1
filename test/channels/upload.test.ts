import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import type { DirectLineClient } from '../support/direct-line-client';
import { exeBytes, pdfBytes, pngBytes } from '../support/sample-files';
import { startTestService, type TestService } from '../support/start-test-service';

let service: TestService;

beforeAll(async () => {
  service = await startTestService({ env: { ALLOWED_ORIGINS: 'https://shop.example' } });
});
afterAll(() => service.stop());

const png = (bytes: Buffer = pngBytes, name = 'foto.png') => ({ name, contentType: 'image/png', bytes });
const megabytes = (count: number) => Buffer.concat([pngBytes, Buffer.alloc(count * 1024 * 1024)]);
const most = 10 * 1024 * 1024;
const pictureOf = (length: number) => Buffer.concat([pngBytes], length);

async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response.json();
  return z.object({ error: z.object({ code: z.string(), message: z.string() }) }).parse(body).error.code;
}

describe('an upload over plain HTTP', () => {
  it('of 10 MB to the last byte is taken', async () => {
    const customer = await service.customer();
    const response = await customer.upload([png(pictureOf(most))], 'uma foto grande');
    expect(response.status).toBe(200);
    const echo = await customer.until(({ text }) => text === 'uma foto grande');
    expect(echo.attachments).toMatchObject([{ name: 'foto.png', contentType: 'image/png' }]);
  });

  it.each([
    ['one file a byte over 10 MB', [png(pictureOf(most + 1))], 413, 'too-large'],
    ['files a byte over 10 MB together', [png(pictureOf(most - 99)), png(pictureOf(100))], 413, 'too-large'],
    ['files that are over 10 MB together', [png(megabytes(6)), png(megabytes(6), 'b.png')], 413, 'too-large'],
    ['six files', [1, 2, 3, 4, 5, 6].map((at) => png(pngBytes, `${at}.png`)), 413, 'too-large'],
    ['no file', [], 400, 'invalid-input'],
    ['an empty file', [png(Buffer.alloc(0))], 400, 'invalid-input'],
    ['a program among pictures', [png(), png(exeBytes, 'b.png')], 415, 'unsupported-media-type'],
  ])('with %s is refused as a whole', async (_name, files, status, code) => {
    const customer = await service.customer();
    const before = await service.database.db.collection('uploads.files').countDocuments();
    const response = await customer.upload(files, 'veja');
    expect({ status: response.status, code: await codeOf(response) }).toEqual({ status, code });
    expect(await service.database.db.collection('uploads.files').countDocuments()).toBe(before);
    expect((await customer.readAll()).some(({ text }) => text === 'veja')).toBe(false);
  });

  it.each([
    [
      'a form',
      'multipart/form-data; boundary=b',
      '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\n',
    ],
    ['a file', 'image/png', ''],
  ])('of %s that never ends is refused, and then cut off', async (_what, contentType, beginning) => {
    const customer = await service.customer();
    const { port, pathname, host } = new URL(customer.address('/upload'));
    const peer = connect(Number(port), '127.0.0.1');
    const answered = text(peer).catch(() => '');
    const head = [
      `POST ${pathname} HTTP/1.1`,
      `Host: ${host}`,
      `Authorization: Bearer ${customer.token}`,
      `Content-Type: ${contentType}`,
      'Transfer-Encoding: chunked',
    ];
    let sent = 0;
    async function* endless() {
      yield `${head.join('\r\n')}\r\n\r\n`;
      yield `${(beginning.length + 1).toString(16)}\r\n${beginning}x\r\n`;
      for (; sent < 200 * 1024 * 1024; sent += 65_536) yield `10000\r\n${'x'.repeat(65_536)}\r\n`;
    }
    await expect(pipeline(endless(), peer)).rejects.toThrow();
    expect(sent).toBeLessThan(50 * 1024 * 1024);
    await answered;
    await customer.ask('obrigada', 'smalltalk');
  });

  it('of one file, sent as it is, is taken by its name', async () => {
    const customer = await service.customer();
    const send = (bytes: Buffer, contentDisposition?: string) =>
      fetch(customer.address('/upload?userId=me'), {
        method: 'POST',
        body: bytes,
        headers: {
          Authorization: `Bearer ${customer.token}`,
          'Content-Type': 'image/png',
          ...(contentDisposition === undefined ? {} : { 'Content-Disposition': contentDisposition }),
        },
      });
    expect((await send(pngBytes, 'name="file"; filename="foto da caixa.png"')).status).toBe(200);
    expect((await send(pngBytes)).status).toBe(200);
    const sent = (await customer.readAll()).flatMap(({ attachments }) => attachments ?? []);
    expect(sent).toMatchObject([
      { name: 'foto da caixa.png', contentType: 'image/png' },
      { name: 'file', contentType: 'image/png' },
    ]);
    expect(await codeOf(await send(exeBytes))).toBe('unsupported-media-type');
    expect(await codeOf(await send(megabytes(10)))).toBe('too-large');
    expect(await codeOf(await send(Buffer.alloc(0)))).toBe('invalid-input');
  });

  it('that breaks off leaves nothing behind, and the conversation goes on', async () => {
    const customer = await service.customer();
    const controller = new AbortController();
    const body = new ReadableStream({
      pull(stream) {
        stream.enqueue(
          Buffer.from('--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf'),
        );
        controller.abort();
      },
    });
    const request: RequestInit & { duplex: 'half' } = {
      method: 'POST',
      duplex: 'half',
      body,
      signal: controller.signal,
      headers: {
        Authorization: `Bearer ${customer.token}`,
        'Content-Type': 'multipart/form-data; boundary=b',
      },
    };
    await expect(fetch(customer.address('/upload'), request)).rejects.toThrow();
    await customer.ask('obrigada', 'smalltalk');
    expect((await customer.readAll()).filter(({ attachments }) => attachments !== undefined)).toEqual([]);
  });

  it.each([
    ['within a file', '--b\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\n\r\nhalf'],
    ['within the activity', '--b\r\nContent-Disposition: form-data; name="activity"\r\n\r\n{"type'],
    ['within a heading', '--b\r\nContent-Disposition: form-data; na'],
    ['before its first part', '--b'],
  ])('whose form ends %s, in a request that is whole, is refused and harms nobody', async (_where, body) => {
    const customer = await service.customer();
    const response = await fetch(customer.address('/upload'), {
      method: 'POST',
      body,
      headers: {
        Authorization: `Bearer ${customer.token}`,
        'Content-Type': 'multipart/form-data; boundary=b',
      },
    });
    expect({ status: response.status, code: await codeOf(response) }).toEqual({
      status: 400,
      code: 'invalid-input',
    });
    await customer.ask('obrigada', 'smalltalk');
  });

  it('is found again by a page of any origin, and does nothing there but show itself', async () => {
    const customer = await service.customer();
    await customer.upload([{ name: 'nota nº 1.pdf', contentType: 'application/pdf', bytes: pdfBytes }]);
    const echo = await customer.until(({ attachments }) => attachments !== undefined);
    const url = new URL(echo.attachments?.[0]?.contentUrl ?? '', service.url);
    const found = await fetch(url);
    expect(Buffer.from(await found.arrayBuffer())).toEqual(pdfBytes);
    expect(found.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
    expect(found.headers.get('x-content-type-options')).toBe('nosniff');
    // Or a page that isolates itself from other origins could not show it.
    expect(found.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    expect(found.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''nota%20n%C2%BA%201.pdf",
    );
    const guessed = await fetch(new URL(`/v3/directline/attachments/${'a'.repeat(24)}`, service.url));
    expect(guessed.status).toBe(404);
  });

  it.each([
    ['fatura.html', 'application/pdf', pdfBytes, 'fatura.html.pdf'],
    ['foto', 'image/png', pngBytes, 'foto.png'],
    ['FOTO.PNG', 'text/html', pngBytes, 'FOTO.PNG'],
  ])('named %s is kept by whoever fetches it as what it is', async (name, contentType, bytes, kept) => {
    const customer = await service.customer();
    await customer.upload([{ name, contentType, bytes }]);
    const echo = await customer.until(({ attachments }) => attachments !== undefined);
    expect(echo.attachments).toMatchObject([{ name }]);
    const found = await fetch(new URL(echo.attachments?.[0]?.contentUrl ?? '', service.url));
    expect(found.headers.get('content-disposition')).toMatch(new RegExp(`; filename\\*=UTF-8''${kept}$`));
  });
});

describe('files within an activity', () => {
  const data = (bytes: Buffer, type = 'image/png') => `data:${type};base64,${bytes.toString('base64')}`;
  const post = (customer: DirectLineClient, attachments: unknown) =>
    fetch(customer.address('/activities'), {
      method: 'POST',
      headers: { Authorization: `Bearer ${customer.token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'dentro', attachments }),
    });

  it('are kept as uploads are', async () => {
    const customer = await service.customer();
    const picture = { contentType: 'image/png', contentUrl: data(pngBytes), name: 'foto.png' };
    const paper = { contentType: 'text/html', contentUrl: data(pdfBytes, 'application/pdf') };
    expect((await post(customer, [picture, paper])).status).toBe(200);
    const echo = await customer.until(({ text }) => text === 'dentro');
    expect(echo.attachments).toMatchObject([
      { name: 'foto.png', contentType: 'image/png' },
      { name: 'file', contentType: 'application/pdf' },
    ]);
    const { headers } = await fetch(new URL(echo.attachments?.[0]?.contentUrl ?? '', service.url));
    expect(headers.get('content-type')).toBe('image/png');
  });

  it.each([
    ['an address elsewhere', [{ contentUrl: 'https://files.example/foto.png' }], 400, 'invalid-input'],
    ['an address of this machine', [{ contentUrl: 'file:///etc/passwd' }], 400, 'invalid-input'],
    ['a card', [{ contentType: 'application/vnd.microsoft.card.hero', content: {} }], 400, 'invalid-input'],
    ['data that is no base64', [{ contentUrl: 'data:image/png,oi' }], 400, 'invalid-input'],
    ['a program', [{ contentUrl: data(exeBytes) }], 415, 'unsupported-media-type'],
    ['six files', Array.from({ length: 6 }, () => ({ contentUrl: data(pngBytes) })), 413, 'too-large'],
  ])('that are %s are refused, with the message', async (_what, attachments, status, code) => {
    const customer = await service.customer();
    const response = await post(customer, attachments);
    expect({ status: response.status, code: await codeOf(response) }).toEqual({ status, code });
    expect((await customer.readAll()).some(({ text }) => text === 'dentro')).toBe(false);
  });

  it('are no files where there are none', async () => {
    const customer = await service.customer();
    for (const none of [[], null]) expect((await post(customer, none)).status).toBe(200);
  });
});
