import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createAuditStore } from '../../staff/audit-store';
import { verifyPassword } from '../../staff/passwords';
import { createSessionStore } from '../../staff/session-store';
import { createStaffStore } from '../../staff/staff-store';
import { openDatabase } from '../../storage/open-database';
import { restoreBackup } from '../../storage/restore-backup';

const dist = path.join(__dirname, '..', '..', 'dist');
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'plantao-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A built program, in a folder of its own with nothing of this process's environment. */
function run(program: string, args: string[] = [], env: Record<string, string> = {}) {
  return new Promise<{ code: number; stdout: string; stderr: string }>((resolve) => {
    const options = { cwd: folder, env: { PATH: process.env.PATH ?? '', ...env } };
    execFile(process.execPath, [path.join(dist, program), ...args], options, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr });
    });
  });
}

it('a backup follows .env, and an empty or mistyped place is no backup', async () => {
  const dataDir = path.join(folder, 'kept');
  const database = await openDatabase({ dataDir });
  await database.db.collection('things').insertOne({ a: 1 });
  await database.close();
  writeFileSync(path.join(folder, '.env'), 'DATA_DIR=kept\n');
  expect(await run('commands/backup.js', ['file'])).toMatchObject({
    code: 0,
    stdout: '1 collections written to file\n',
  });
  expect(existsSync(path.join(folder, 'data'))).toBe(false);

  const mistyped = await run('commands/backup.js', ['other'], { DATA_DIR: 'ketp' });
  expect(mistyped).toMatchObject({ code: 1, stderr: expect.stringContaining('ketp holds no data') });
  expect(existsSync(path.join(folder, 'ketp'))).toBe(false);

  mkdirSync(path.join(folder, 'empty'));
  await (await openDatabase({ dataDir: path.join(folder, 'empty') })).close();
  const empty = await run('commands/backup.js', ['other'], { DATA_DIR: 'empty' });
  expect(empty).toMatchObject({ code: 1, stderr: expect.stringContaining('is empty') });
  expect(existsSync(path.join(folder, 'other'))).toBe(false);
  const moved = await run('commands/move-data.js', ['--to', 'mongodb://127.0.0.1:1/x'], { DATA_DIR: 'ketp' });
  expect(moved).toMatchObject({ code: 1, stderr: expect.stringContaining('ketp holds no data') });
  const unreachable = 'mongodb://127.0.0.1:1/x?serverSelectionTimeoutMS=300';
  expect(await run('commands/move-data.js', ['--to', unreachable])).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^MongoDB cannot be reached: .* whether the server runs\.\n$/),
  });
}, 120_000);

it('a half restore keeps the service from starting until it was run again', async () => {
  const env = { DATA_DIR: 'data' };
  const dataDir = path.join(folder, 'data');
  const database = await openDatabase({ dataDir });
  await database.db.collection('things').insertOne({ a: 1 });
  expect(await run('commands/backup.js', ['file'], env)).toMatchObject({ code: 0 });
  const misspelt = await run('commands/backup.js', ['my', 'file'], env);
  expect(misspelt).toMatchObject({ code: 1, stderr: expect.stringContaining('npm run backup -- FILE') });
  await expect(
    restoreBackup(database.db, path.join(folder, 'file'), () => {
      throw new Error('killed');
    }),
  ).rejects.toMatchObject({ code: 'not-ready' });
  await database.close();

  const start = () => run('bot/main.js', [], { ...env, LOG_LEVEL: 'error', PORT: '0' });
  expect(await start()).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('npm run restore -- FILE'),
  });
  expect(await run('commands/restore.js', ['file'], env)).toMatchObject({ code: 0 });
  expect(await run('commands/backup.js', ['again'], env)).toMatchObject({ code: 0 });
}, 120_000);

it.each(['backup', 'bench', 'embedded-mongodb', 'evaluate', 'move-data', 'reset-password', 'restore'])(
  '%s tells how it is used, and does nothing else',
  async (command) => {
    const help = await run(`commands/${command}.js`, ['--help']);
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain(`npm run ${command} -- `);
    const misused = await run(`commands/${command}.js`, ['--nonsense']);
    expect(misused).toMatchObject({ code: 1, stdout: '' });
    expect(misused.stderr).toContain(`npm run ${command} -- `);
    expect(readdirSync(folder)).toEqual([]);
  },
);

it('a lost password is replaced while the service is down, and who is unknown is told who is not', async () => {
  const env = { DATA_DIR: 'data' };
  const database = await openDatabase({ dataDir: path.join(folder, 'data') });
  const now = () => new Date();
  const staff = await createStaffStore({ connection: database.mongoose, now });
  const old = 'a password of before';
  const input = { name: 'Ana', email: 'ana@example.com', roles: ['admin' as const], skills: [], teams: [] };
  const { id } = await staff.create({ ...input, password: old, capacity: 5 });
  const token = await (await createSessionStore({ db: database.db, now })).open(id);
  await database.close();

  const unknown = await run('commands/reset-password.js', ['rui@example.com'], env);
  expect(unknown).toMatchObject({ code: 1, stdout: '' });
  expect(unknown.stderr).toContain('Administrators: ana@example.com.');
  const reset = await run('commands/reset-password.js', ['Ana@example.com'], env);
  expect(reset).toMatchObject({ code: 0, stderr: '' });
  const [, password = ''] = /^Ana@example\.com: (\w{20})\n$/.exec(reset.stdout) ?? [];

  const again = await openDatabase({ dataDir: path.join(folder, 'data') });
  try {
    const { db } = again;
    const known = await createStaffStore({ connection: again.mongoose, now });
    const hash = (await known.findWithPassword('ana@example.com'))?.passwordHash ?? null;
    expect([await verifyPassword(password, hash), await verifyPassword(old, hash)]).toEqual([true, false]);
    expect(await (await createSessionStore({ db, now })).use(token)).toBeNull();
    const { items } = await (await createAuditStore({ db, now })).list({ target: id, limit: 10 });
    expect(items).toEqual([expect.objectContaining({ action: 'staff.password-reset', by: null })]);
  } finally {
    await again.close();
  }
}, 120_000);

it('a start that the operator can mend says how, in a line', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
  const address = taken.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const start = (env: Record<string, string>) =>
    run('bot/main.js', [], { LOG_LEVEL: 'error', SAMPLE_DATA: 'off', DATA_DIR: 'data', PORT: '0', ...env });
  try {
    const inUse = await start({ PORT: String(port) });
    expect([inUse.code, inUse.stderr.trim()]).toEqual([
      1,
      `Port ${port} is in use. Stop what listens there, or set PORT to another.`,
    ]);
  } finally {
    taken.close();
  }
  const elsewhere = await start({ HOST: '192.0.2.1' });
  expect([elsewhere.code, elsewhere.stderr.trim()]).toEqual([
    1,
    '192.0.2.1 is no address of this machine. Set HOST to one that is.',
  ]);
  const isFile = path.join(folder, 'file');
  writeFileSync(isFile, '');
  for (const dataDir of ['/proc/nope', isFile, path.join(isFile, 'data')]) {
    const unmade = await start({ DATA_DIR: dataDir });
    expect([unmade.code, unmade.stderr.trim().replace(/\(E\w+\)/, '(why)')]).toEqual([
      1,
      `${dataDir} cannot be made (why): set DATA_DIR to a folder that this user may write to`,
    ]);
  }
  const unreachable = await start({
    MONGODB_URI: 'mongodb://user:hunter2@127.0.0.1:1/x?serverSelectionTimeoutMS=300',
  });
  expect([unreachable.code, unreachable.stderr.trim()]).toEqual([
    1,
    expect.stringMatching(/^MongoDB cannot be reached: .*Check MONGODB_URI, and whether the server runs\.$/),
  ]);
  expect(unreachable.stderr).not.toContain('hunter2');
}, 180_000);
