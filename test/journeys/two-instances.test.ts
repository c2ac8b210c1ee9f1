import type { TestService } from '../support/start-test-service';
import { startTwoInstances, type TwoInstances } from '../support/two-instances';

let instances: TwoInstances;
let first: TestService;
let second: TestService;

beforeAll(async () => {
  instances = await startTwoInstances();
  ({ first, second } = instances);
});
afterAll(() => instances.stop());

test('who comes back to another instance is shown at once what was said meanwhile', async () => {
  const ana = await second.customer();
  await ana.ask('obrigada', 'smalltalk');
  await ana.reconnect(first.url);
  ana.drop();
  const elsewhere = ana.address('/activities').replace(second.url, first.url);
  const said = await fetch(elsewhere, {
    method: 'POST',
    headers: { Authorization: `Bearer ${ana.token}`, 'Content-Type': 'application/json' },
    body: JSON.stringify({ type: 'message', text: 'como acompanho meu pedido?' }),
  });
  expect(said.status).toBe(200);
  await ana.reconnect(second.url);
  await ana.until('answer');
});
