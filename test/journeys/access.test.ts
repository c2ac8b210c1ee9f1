import { once } from 'node:events';
import WebSocket from 'ws';
import type { StaffClient, TestService } from '../support/start-test-service';
import { startTwoInstances, type TwoInstances } from '../support/two-instances';

let instances: TwoInstances;
let first: TestService;
let second: TestService;

beforeAll(async () => {
  instances = await startTwoInstances();
  ({ first, second } = instances);
});
afterAll(() => instances.stop());

async function openDesk(service: TestService, { cookie }: Pick<StaffClient, 'cookie'>): Promise<WebSocket> {
  const address = `${service.url.replace('http', 'ws')}/api/events`;
  const socket = new WebSocket(address, { headers: { Cookie: cookie } });
  await once(socket, 'message');
  return socket;
}

async function closeCode(socket: WebSocket): Promise<unknown> {
  const [code] = await once(socket, 'close');
  return code;
}

describe('an open desk', () => {
  it('closes as soon as its person works here no more, on every instance', async () => {
    const admin = await first.admin();
    const agent = await first.person({ name: 'Nara Reis' });
    const desks = [await openDesk(first, agent), await openDesk(second, agent)];
    const closing = desks.map(closeCode);
    await admin.call('PATCH', `/api/staff/${agent.staffId}`, { active: false });
    expect(await Promise.all(closing)).toEqual([4401, 4401]);
  });

  it('closes with the session that opened it, and leaves the others open', async () => {
    const agent = await first.person({ name: 'Ivo Luz' });
    const other = await first.person({ name: 'Rui Sá' });
    const [ended, kept] = [await openDesk(first, agent), await openDesk(first, other)];
    const closing = closeCode(ended);
    await agent.call('DELETE', '/api/session');
    expect(await closing).toBe(4401);
    expect(kept.readyState).toBe(WebSocket.OPEN);
    kept.close();
  });
});
