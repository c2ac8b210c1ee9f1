import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createCloudAdapter } from '../../../bot/framework/create-cloud-adapter';

/** A channel that takes what it is sent and answers as told. Gives whether the request was broken off. */
async function sendTo(answer: (response: ServerResponse) => void) {
  const server = createServer((request, response) => {
    request.resume();
    answer(response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const reference = {
    serviceUrl: `http://127.0.0.1:${port}`,
    channelId: 'emulator',
    conversation: { id: 'talk', isGroup: false, conversationType: '', name: '' },
    bot: { id: 'bot', name: 'Lia' },
    user: { id: 'customer', name: 'Bruno' },
  };
  const say = async (context: { sendActivity(text: string): Promise<unknown> }) => {
    await context.sendActivity('Oi');
  };
  const brokenOff = once(server, 'connection').then(([socket]) => once(socket, 'close'));
  try {
    await createCloudAdapter(null).reach('', reference, say, 200);
  } finally {
    // A request that the adapter leaves open would keep this from resolving.
    await brokenOff;
    server.close();
  }
}

test('a channel that takes a message and never answers counts as not reached', async () => {
  await expect(sendTo(() => undefined)).rejects.toMatchObject({ name: 'TimeoutError' });
});

test('a channel whose answer never ends counts as not reached', async () => {
  const trickle = (response: ServerResponse) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    response.write('{');
  };
  await expect(sendTo(trickle)).rejects.toMatchObject({ name: 'TimeoutError' });
});
