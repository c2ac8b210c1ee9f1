import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { publicOrigin } from '../../bot/direct-line/public-origin';

function requestTo(host: string | undefined): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  if (host !== undefined) request.headers.host = host;
  return request;
}

describe('the address that customers are told', () => {
  it.each([
    [
      'the operator’s, whatever was asked',
      '10.0.0.5:3978',
      'https://chat.loja.com.br',
      'https://chat.loja.com.br',
    ],
    ['what was asked', '10.0.0.5:3978', null, 'http://10.0.0.5:3978'],
    ['one that can be read, if nothing was asked', undefined, null, 'http://localhost'],
    ['one that can be read, if nonsense was asked', 'a b/%', null, 'http://localhost'],
  ])('is %s', (_name, host, publicUrl, expected) => {
    expect(publicOrigin(requestTo(host), publicUrl)).toBe(expected);
  });
});
