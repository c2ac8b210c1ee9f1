import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Binary, serialize } from 'bson';
import fc from 'fast-check';
import { type Document, Long } from 'mongodb';
import { type Server, startServer } from '../../storage/embedded/start-server';
import { WireClient } from '../support/wire-client';

let server: Server;
let folder: string;
let good: WireClient;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plantao-wire-'));
  server = await startServer({ dataDir: folder });
  good = await WireClient.connect(server.uri);
  await good.command({ insert: 'things', documents: [{ _id: 1 }], $db: 'wire' });
});
afterAll(async () => {
  good.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Other clients go on as before. */
const expectUnharmed = async () => {
  expect((await good.command({ find: 'things', $db: 'wire' })).cursor.firstBatch).toEqual([{ _id: 1 }]);
};

/** Sends bytes; gives the reply, or 'closed'. */
async function send(bytes: Buffer): Promise<Document | 'closed'> {
  const client = await WireClient.connect(server.uri);
  client.socket.write(bytes);
  try {
    return await client.reply();
  } catch {
    return 'closed';
  } finally {
    client.close();
  }
}

const framed = (bytes: Buffer, length: number): Buffer => {
  const copy = Buffer.from(bytes);
  copy.writeInt32LE(length | 0, 0);
  return copy;
};
const ping = WireClient.frame(serialize({ ping: 1, $db: 'admin' }));

test.each([0, 15, -1, 0x7fffffff, 4_294_967_295])(
  'a frame that says it has %p bytes closes the connection',
  async (length) => {
    expect(await send(framed(ping, length))).toBe('closed');
    await expectUnharmed();
  },
);

test('an unknown opcode and unknown required flags close the connection', async () => {
  expect(await send(WireClient.frame(serialize({ ping: 1 }), 1, 2010))).toBe('closed');
  const flagged = Buffer.from(ping);
  flagged[16] = 0x80;
  expect(await send(flagged)).toBe('closed');
  await expectUnharmed();
});

test('broken BSON is answered with 22, too many levels with 15, left-out types with 238', async () => {
  const broken = serialize({ ping: 1, $db: 'admin' });
  broken[0] = 200;
  expect(await send(WireClient.frame(broken))).toMatchObject({ ok: 0, code: 22 });
  const levels = 10_000;
  const nested = Buffer.alloc(8 * levels + 5);
  for (let level = 0; level <= levels; level++) {
    nested.writeInt32LE(nested.length - 8 * level, 7 * level);
    if (level < levels) nested.write('\x03a\0', 7 * level + 4, 'latin1');
  }
  expect(await send(WireClient.frame(nested))).toMatchObject({ ok: 0, code: 15 });
  const decimal = Buffer.concat([Buffer.from([24, 0, 0, 0, 19, 97, 0]), Buffer.alloc(16), Buffer.of(0)]);
  expect(await send(WireClient.frame(decimal))).toMatchObject({ code: 238 });
  await expectUnharmed();
});

test('a document over 16 MB and a batch over the limit are refused', async () => {
  const large = { _id: 2, text: 'x'.repeat(16 * 1024 * 1024) };
  const reply = await send(
    WireClient.frame(serialize({ insert: 'things', documents: [large], $db: 'wire' })),
  );
  expect(reply).toMatchObject({ n: 0, writeErrors: [{ code: 10334 }] });
  const many = Array.from({ length: 100_001 }, () => ({}));
  expect(
    await send(WireClient.frame(serialize({ insert: 'things', documents: many, $db: 'wire' }))),
  ).toMatchObject({ code: 16 });
  await expectUnharmed();
});

test('a client that dies in the middle of a frame, and one that never reads, hurt nobody', async () => {
  const half = await WireClient.connect(server.uri);
  half.socket.write(ping.subarray(0, 20));
  half.close();
  await once(half.socket, 'close');
  const deaf = await WireClient.connect(server.uri);
  await good.command({ insert: 'large', documents: [{ _id: 1, text: 'x'.repeat(1e6) }], $db: 'wire' });
  deaf.socket.pause();
  const find = WireClient.frame(serialize({ find: 'large', $db: 'wire' }));
  for (let i = 0; i < 100; i++) deaf.socket.write(find);
  for (let i = 0; i < 20; i++) await expectUnharmed();
  deaf.close();
});

test('any bytes are answered or close the connection', async () => {
  const mutated = fc
    .tuple(
      fc.constantFrom(
        ping,
        WireClient.frame(serialize({ find: 'things', filter: { a: [1, { b: 'x' }] }, $db: 'wire' })),
        WireClient.frame(
          serialize({ insert: 'fuzzed', documents: [{ a: [1, { b: 'x' }] }, {}], $db: 'wire' }),
        ),
      ),
      fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { minLength: 1, maxLength: 6 }),
    )
    .map(([frame, changes]) => {
      const bytes = Buffer.from(frame);
      // The length stays: a longer one would rightly wait for more.
      for (const [at, byte] of changes) bytes[4 + (at % (bytes.length - 4))] = byte;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(mutated, async (bytes) => {
      const client = await WireClient.connect(server.uri);
      client.socket.write(bytes);
      // A changed frame may ask for no reply: what follows it is then answered first.
      client.socket.write(ping);
      await client.reply().catch(() => undefined);
      client.close();
    }),
    { numRuns: 300 },
  );
  await expectUnharmed();
});

test('a retried write is answered again and not applied again; an older one is refused', async () => {
  const lsid = { id: new Binary(Buffer.alloc(16, 7), 4) };
  const write = (txnNumber: number) => ({
    update: 'things',
    updates: [{ q: { _id: 9 }, u: { $inc: { n: 1 } }, upsert: true }],
    $db: 'wire',
    lsid,
    txnNumber: Long.fromNumber(txnNumber),
  });
  const first = await good.command(write(5));
  expect(first).toMatchObject({ ok: 1, n: 1, upserted: [{ index: 0, _id: 9 }] });
  expect(await good.command(write(5))).toMatchObject({ n: 1, upserted: [{ index: 0, _id: 9 }] });
  expect(
    await good.command({ delete: 'things', deletes: [{ q: { _id: 9, n: 2 }, limit: 1 }], $db: 'wire' }),
  ).toMatchObject({ n: 0 });
  expect(await good.command(write(4))).toMatchObject({ ok: 0, code: 225 });
  await good.command({ delete: 'things', deletes: [{ q: { _id: 9 }, limit: 1 }], $db: 'wire' });
});
