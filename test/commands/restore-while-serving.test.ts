import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { BuiltService, dist } from '../support/built-service';
import { DirectLineClient } from '../support/direct-line-client';
import { until } from '../support/until';

const run = promisify(execFile);
let service: BuiltService;

beforeEach(async () => {
  service = await BuiltService.create();
});
afterEach(() => service.remove());

const command = (name: string) =>
  run(process.execPath, [path.join(dist, 'commands', `${name}.js`), 'file'], {
    cwd: service.folder,
    env: service.env,
  });
const texts = async (customer: DirectLineClient) => (await customer.readAll()).map(({ text }) => text);

it('a restore beside the running service has it step aside, and nothing that is said after it is lost', async () => {
  const output = await service.start();
  const ana = await DirectLineClient.open(service.url, { name: 'Ana' });
  await ana.ask('obrigada', 'smalltalk');
  await command('backup');
  const kept = await texts(ana);
  await ana.ask('oi', 'smalltalk');
  ana.close();

  expect((await command('restore')).stdout).toContain('collections restored');
  await until(() =>
    fetch(`${service.url}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  expect(await texts(ana)).toEqual(kept);
  for (const said of ['bom dia', 'valeu']) {
    const before = (await ana.readAll()).length;
    await ana.say(said);
    await until(async () => (await ana.readAll()).length > before + 1);
  }
  const all = await texts(ana);
  expect(all.slice(0, kept.length)).toEqual(kept);
  expect(all).toEqual(expect.arrayContaining(['bom dia', 'valeu']));

  await service.stop();
  expect(output.said).not.toContain('"level":"error"');
  await service.start();
  expect(await texts(ana)).toEqual(all);
}, 120_000);
