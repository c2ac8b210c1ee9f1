import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { plantaoDataSchema } from '../../contracts/activity';

const sentSchema = z.looseObject({
  type: z.string(),
  conversation: z.looseObject({ id: z.string() }),
  text: z.string().optional(),
  name: z.string().optional(),
  value: z.unknown().optional(),
  attachments: z.array(z.looseObject({ name: z.string().optional() })).optional(),
  channelData: z.looseObject({ plantao: z.optional(plantaoDataSchema) }).optional(),
});
/** An activity that the bot sent to its channel. */
export type SentActivity = z.infer<typeof sentSchema>;

/** A Bot Framework channel's side of the connector API, on this machine. */
export interface FakeConnector {
  /** What the channel's activities carry as `serviceUrl`. */
  serviceUrl: string;
  /** In the order in which they came; refused ones are not among them. */
  sent: SentActivity[];
  /** The status that it answers with instead of taking an activity; 0 takes it. Set it to let the channel fail. */
  refuseWith: (activity: SentActivity) => number;
  /** How many requests were refused. */
  refused: number;
  /** Resolves with the first activity, not handed out before, that fits. */
  until(fits: (activity: SentActivity) => boolean): Promise<SentActivity>;
  /** Resolves when so many requests were refused. */
  untilRefused(count: number): Promise<void>;
  close(): Promise<void>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const looks = new Set<() => void>();
  const handedOut = new Set<SentActivity>();

  function wait<Found>(find: () => Found | undefined): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find();
        if (found === undefined) return;
        looks.delete(look);
        resolve(found);
      };
      looks.add(look);
      look();
    });
  }

  const connector: FakeConnector = {
    serviceUrl: '',
    sent: [],
    refused: 0,
    refuseWith: () => 0,
    async until(fits) {
      const found = await wait(() => connector.sent.find((each) => !handedOut.has(each) && fits(each)));
      handedOut.add(found);
      return found;
    },
    async untilRefused(count) {
      await wait(() => (connector.refused >= count ? true : undefined));
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const activity = sentSchema.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
    const status = connector.refuseWith(activity);
    if (status !== 0) connector.refused += 1;
    else connector.sent.push(activity);
    response.writeHead(status === 0 ? 200 : status, { 'Content-Type': 'application/json' });
    // Channels tell what they refuse.
    const refusal = { error: { code: 'BadArgument', message: `Not taken: ${JSON.stringify(activity)}` } };
    response.end(JSON.stringify(status === 0 ? { id: `sent-${connector.sent.length}` } : refusal));
    for (const look of looks) look();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  connector.serviceUrl = `http://127.0.0.1:${port}`;
  return connector;
}
