import { z } from 'zod';
import { type Answer, HttpClient } from '../../support/http-client';

const contentSchema = z.record(z.string(), z.object({ schema: z.looseObject({}).optional() }));
const operationSchema = z.object({
  requestBody: z.object({ required: z.boolean() }).optional(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean() })).optional(),
  security: z.array(z.record(z.string(), z.array(z.string()))).optional(),
  responses: z.record(z.string(), z.object({ content: contentSchema.optional() })),
});
type Operation = z.infer<typeof operationSchema>;
const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), operationSchema)) });

/** The API as it describes itself, against which real answers are held. */
export interface DescribedApi {
  operationOf(method: string, address: string): Operation;
  /** Fails where a successful answer is not what the description says. */
  check(method: string, address: string, answer: Answer): void;
  /** Calls, checks the answer, and gives back its body. */
  call(client: HttpClient, method: string, address: string, body?: unknown): Promise<unknown>;
  /** The operations, as `get /api/staff`, that were not asked for yet. */
  untried(): string[];
}

export async function readDescribedApi(url: string): Promise<DescribedApi> {
  const { body: document } = await new HttpClient(url).get('/api/openapi.json');
  const { paths } = documentSchema.parse(document);
  const tried = new Set<string>();

  function operationOf(method: string, address: string): Operation {
    const asked = address.split('?')[0]?.split('/') ?? [];
    const fits = (path: string) => {
      const parts = path.split('/');
      return (
        parts.length === asked.length && parts.every((part, at) => part.startsWith('{') || part === asked[at])
      );
    };
    // An address as it is written goes before one with a name in it.
    const path = Object.keys(paths)
      .toSorted((a, b) => a.split('{').length - b.split('{').length)
      .find(fits);
    const operation = paths[path ?? '']?.[method.toLowerCase()];
    if (operation === undefined) throw new Error(`${method} ${address} is not described.`);
    tried.add(`${method.toLowerCase()} ${path}`);
    return operation;
  }

  function check(method: string, address: string, { status, headers, text, body }: Answer): void {
    const described = operationOf(method, address).responses[String(status)];
    const where = `${method} ${address} ${status}`;
    if (described === undefined) throw new Error(`${where} is not described: ${text.slice(0, 500)}`);
    const type = headers.get('content-type')?.split(';')[0] ?? 'nothing';
    const content = described.content?.[type];
    expect({ where, type, isDescribed: content !== undefined }).toEqual({
      where,
      type,
      isDescribed: text !== '',
    });
    if (content?.schema === undefined) return;
    const { error } = z.fromJSONSchema(content.schema).safeParse(body);
    expect({ where, issues: error?.issues ?? [] }).toEqual({ where, issues: [] });
  }

  return {
    operationOf,
    check,
    async call(client, method, address, body) {
      const answer = await client.call(method, address, body);
      check(method, address, answer);
      return answer.body;
    },
    untried: () =>
      Object.entries(paths)
        .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`))
        .filter((operation) => !tried.has(operation)),
  };
}
