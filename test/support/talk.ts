import { z } from 'zod';
import { categoriesSchema } from '../../contracts/category';
import { type DirectLineClient, isReply, kindOf, type ReceivedActivity } from './direct-line-client';
import { createFakeClock } from './fake-clock';
import type { HttpClient } from './http-client';
import { type StaffClient, startTestService, type TestService } from './start-test-service';

const minute = 60_000;

const conversationSchema = z.looseObject({
  status: z.string(),
  owner: z.looseObject({ kind: z.string() }),
  priority: z.string(),
  waitingSince: z.nullable(z.string()),
  details: z.record(z.string(), z.string()),
  articlesTried: z.array(z.looseObject({ title: z.string() })),
  customer: z.looseObject({ name: z.string().optional() }),
});

/** What the bot says, as distinct from its signs. */
/** The choices that a message offers. */
export function choicesOf(activity: ReceivedActivity | undefined): string[] {
  return activity?.suggestedActions?.actions.map(({ value }) => value) ?? [];
}

/** What journeys through the dialogs do again and again, on a service of their own whose clock stands still. */
export class Talk {
  readonly #clock: ReturnType<typeof createFakeClock>;
  #admin: HttpClient;

  private constructor(
    readonly service: TestService,
    admin: HttpClient,
    clock: ReturnType<typeof createFakeClock>,
  ) {
    this.#admin = admin;
    this.#clock = clock;
  }

  /** The sample's knowledge and categories; the absence sequence after 5, 8 and 10 minutes. */
  static async start(): Promise<Talk> {
    const clock = createFakeClock();
    const service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
    return new Talk(service, await service.admin(), clock);
  }

  stop(): Promise<void> {
    return this.service.stop();
  }

  /** Has the intake of a category ask for these details, in this order. */
  async askFor(key: string, details: string[]): Promise<void> {
    const address = '/api/settings/routes';
    const categories = categoriesSchema.parse((await this.#admin.get(address)).body);
    const changed = categories.map((category) =>
      category.key === key ? { ...category, details } : category,
    );
    expect((await this.#admin.call('PUT', address, changed)).status).toBe(200);
  }

  /** The administrator, signed in anew only when the session has aged with the clock. */
  async admin(): Promise<HttpClient> {
    if ((await this.#admin.get('/api/session')).status === 401) this.#admin = await this.service.admin();
    return this.#admin;
  }

  async read({ conversationId }: DirectLineClient) {
    return conversationSchema.parse(
      (await (await this.admin()).get(`/api/conversations/${conversationId}`)).body,
    );
  }

  async gaps(): Promise<string> {
    return JSON.stringify((await (await this.admin()).get('/api/knowledge/gaps')).body);
  }

  /** Says something and gives back the turn's whole answer, once the bot has come to its end. */
  async answersTo(customer: DirectLineClient, text: string): Promise<ReceivedActivity[]> {
    const before = (await customer.readAll()).length;
    await customer.say(text);
    await this.service.service.whenIdle();
    const all = await customer.readAll();
    return all.slice(before).filter(isReply);
  }

  async kindsAfter(customer: DirectLineClient, text: string): Promise<(string | undefined)[]> {
    return (await this.answersTo(customer, text)).map(kindOf);
  }

  async pass(minutes: number): Promise<void> {
    this.#clock.advance(minutes * minute);
    await this.service.sweep();
  }

  /** The customer is silent through notice, second call and close. */
  async letGo(customer: DirectLineClient): Promise<void> {
    await this.pass(5);
    await this.pass(3);
    await this.pass(2);
    await customer.until('absence-close');
  }

  /** The customer asks for a person and gets one: a new one each time, for sessions age with the clock. */
  async withJulia(customer: DirectLineClient): Promise<StaffClient> {
    await this.answersTo(customer, 'atendente');
    const julia = await this.service.person({ name: 'Júlia', teams: ['pos-venda'] });
    await julia.call('PUT', '/api/me/presence', { status: 'online' });
    const claimed = await julia.post(`/api/conversations/${customer.conversationId}/claim`, {});
    expect(claimed.status).toBe(200);
    await julia.call('PUT', '/api/me/presence', { status: 'away' });
    return julia;
  }

  async closeByJulia(customer: DirectLineClient): Promise<void> {
    const julia = await this.withJulia(customer);
    await julia.post(`/api/conversations/${customer.conversationId}/close`, { resolution: 'solved' });
  }
}
