import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { readAddress } from '../../../bot/http/read-address';

function addressOf(forwarded: string, trustedProxies = 1): string {
  const request = new IncomingMessage(new Socket());
  request.headers['x-forwarded-for'] = forwarded;
  return readAddress(request, trustedProxies);
}

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['1.2.3.4, 203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::'],
  ['2001:DB8:1:2::7', '2001:db8:1:2::'],
  ['2001:0db8:0001:0002::9', '2001:db8:1:2::'],
  ['2001:db8::7', '2001:db8::'],
  ['2001:db8:1::2:3:4', '2001:db8:1::'],
  ['::1', '::'],
  ['fe80::1%eth0', 'fe80::'],
  ['1.2.3.4, 203.0.113.7:50412', '203.0.113.7'],
  ['[2001:db8:1:2::7]:50412', '2001:db8:1:2::'],
  ['[2001:db8:1:2::7]', '2001:db8:1:2::'],
  ['203.0.113.7:50412, unknown', ''],
])('behind a proxy, %s counts as %s', (forwarded, address) => {
  expect(addressOf(forwarded)).toBe(address);
});

test('without a proxy of ours, the header is anybody’s', () => {
  expect(addressOf('203.0.113.7', 0)).toBe('');
});
