import { z } from 'zod';
import { type DirectLineClient, kindOf, type ReceivedActivity } from '../support/direct-line-client';
import { createFakeClock } from '../support/fake-clock';
import { startTestService, type TestService } from '../support/start-test-service';

const clock = createFakeClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
});
afterAll(() => service.stop());

const conversationSchema = z.looseObject({
  status: z.string(),
  owner: z.looseObject({ kind: z.string() }),
  articlesTried: z.array(z.looseObject({ title: z.string() })),
});

async function read({ conversationId }: DirectLineClient) {
  const admin = await service.admin();
  return conversationSchema.parse((await admin.get(`/api/conversations/${conversationId}`)).body);
}

/** Says something and gives back the bot's messages of that turn. */
async function answersTo(customer: DirectLineClient, text: string): Promise<ReceivedActivity[]> {
  const before = (await customer.readAll()).length;
  await customer.say(text);
  await service.service.whenIdle();
  const all = await customer.readAll();
  return all.slice(before).filter(({ from, type }) => from.role === 'bot' && type === 'message');
}

async function queued(locale: 'pt-BR' | 'en'): Promise<DirectLineClient> {
  const customer = await service.customer({ locale });
  const said = await answersTo(customer, locale === 'en' ? 'I want to talk to a person' : 'atendente');
  expect(said.map(kindOf)).toEqual(['queued']);
  return customer;
}

describe.each([
  {
    locale: 'pt-BR' as const,
    question: 'vocês aceitam pix?',
    title: /pix/i,
    kept: /fila/,
    waiting: 'quanto tempo vai demorar?',
    unknown: 'vocês vendem ração para cachorro?',
    enough: 'não preciso mais',
  },
  {
    locale: 'en' as const,
    question: 'how do I pay with pix?',
    title: /pix/i,
    kept: /line/,
    waiting: 'when will someone help me?',
    unknown: 'do you sell dog food?',
    enough: "I don't need it anymore",
  },
])(
  'a question while waiting in the queue ($locale)',
  ({ locale, question, title, kept, waiting, unknown, enough }) => {
    it('is answered where the knowledge base is sure, and the place is kept', async () => {
      const ana = await queued(locale);
      const [answer, ...more] = await answersTo(ana, question);
      expect([answer?.channelData?.plantao?.kind, more]).toEqual(['answer', []]);
      expect(answer?.text).toMatch(title);
      expect(answer?.text).toMatch(kept);
      const { status, owner, articlesTried } = await read(ana);
      expect([status, owner.kind, articlesTried.length]).toEqual(['open', 'queue', 1]);
    });

    it('is not answered again by the same article: a person will', async () => {
      const ana = await queued(locale);
      await answersTo(ana, question);
      expect((await answersTo(ana, question)).map(kindOf)).toEqual(['acknowledged']);
    });

    it('about the wait is told the place, and what no article knows is kept for the team', async () => {
      const ana = await queued(locale);
      expect((await answersTo(ana, waiting)).map(kindOf)).toEqual(['queued']);
      expect((await answersTo(ana, unknown)).map(kindOf)).toEqual(['acknowledged']);
    });

    it('starts no absence clock, and who is helped by the answer can leave', async () => {
      const ana = await queued(locale);
      await answersTo(ana, question);
      clock.advance(25 * 60_000);
      await service.sweep();
      await service.service.whenIdle();
      expect((await read(ana)).status).toBe('open');
      expect((await answersTo(ana, enough)).map(kindOf)).toEqual(['closed']);
    });
  },
);

it('a call at another time, wished for in the queue, is noted and costs no place', async () => {
  const ana = await queued('pt-BR');
  const before = await read(ana);
  expect((await answersTo(ana, 'podem me ligar amanhã às 10h?')).map(kindOf)).toEqual(['acknowledged']);
  const after = await read(ana);
  expect(after).toMatchObject({
    callback: { wish: 'podem me ligar amanhã às 10h?' },
    owner: { kind: 'queue' },
  });
  expect(after.waitingSince).toEqual(before.waitingSince);
  expect(before.waitingSince).toEqual(expect.any(String));
});

it('a delivery time asked for in the queue is no question about the queue', async () => {
  const ana = await queued('pt-BR');
  const [answer] = await answersTo(ana, 'quanto tempo demora a entrega?');
  expect(answer?.channelData?.plantao?.kind).toBe('answer');
  expect((await answersTo(ana, 'quando alguém vai me atender?')).map(kindOf)).toEqual(['queued']);
});
