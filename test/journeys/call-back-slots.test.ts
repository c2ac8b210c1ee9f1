import { z } from 'zod';
import { type DirectLineClient, isReply, kindOf, type ReceivedActivity } from '../support/direct-line-client';
import { createFakeClock, type FakeClock } from '../support/fake-clock';
import type { HttpClient } from '../support/http-client';
import { type StaffClient, startTestService, type TestService } from '../support/start-test-service';
import { choicesOf } from '../support/talk';

const minute = 60_000;
const hour = 60 * minute;

let clock: FakeClock;
let service: TestService;
let admin: HttpClient;

const weekday = [['09:00', '18:00']];
const week = { mon: weekday, tue: weekday, wed: weekday, thu: weekday, fri: weekday, sat: [], sun: [] };
const hours = {
  timeZone: 'America/Sao_Paulo',
  week,
  holidays: [{ date: '2026-11-26', name: 'Feriado' }],
};
const settings = {
  enabled: true,
  minutes: 30,
  customersPerTime: 1,
  teams: [],
  noticeMinutes: 60,
  daysAhead: 7,
};

/** Monday, 23 November 2026, 10:00 in São Paulo. */
async function open(): Promise<void> {
  clock = createFakeClock('2026-11-23T13:00:00.000Z');
  service = await startTestService({ clock, env: { ABSENCE_WEB: '5m,8m,10m' } });
  admin = await service.admin();
  expect((await admin.call('PUT', '/api/settings/hours', hours)).status).toBe(200);
}

/** A service for the whole group, whose clock nobody moves: between its tests all that is booked is forgotten. */
function shareService(): void {
  beforeAll(open);
  afterAll(() => service.stop());
  beforeEach(async () => {
    await configure({});
    await service.database.db
      .collection('conversations')
      .updateMany(
        { bookedPlace: { $gt: '' } },
        { $set: { booking: null }, $unset: { bookedPlace: '' }, $inc: { version: 1 } },
      );
  });
}

function ownService(): void {
  beforeEach(open);
  afterEach(() => service.stop());
}

async function configure(changes: Partial<typeof settings>): Promise<void> {
  expect((await admin.call('PUT', '/api/settings/callbacks', { ...settings, ...changes })).status).toBe(200);
}

const conversationSchema = z.looseObject({
  status: z.string(),
  owner: z.looseObject({ kind: z.string(), agentName: z.string().optional() }),
  booking: z.nullable(
    z.object({ startsAt: z.string(), endsAt: z.string(), agentName: z.nullable(z.string()) }),
  ),
  callback: z.unknown(),
  absence: z.unknown(),
  position: z.nullable(z.number()),
  waitingSince: z.nullable(z.string()),
  summary: z.string(),
  allowed: z.array(z.string()),
});

async function fresh(): Promise<HttpClient> {
  if ((await admin.get('/api/session')).status === 401) admin = await service.admin();
  return admin;
}

async function read({ conversationId }: Pick<DirectLineClient, 'conversationId'>, reader?: HttpClient) {
  const { body } = await (reader ?? (await fresh())).get(`/api/conversations/${conversationId}`);
  return conversationSchema.parse(body);
}

async function answers(customer: DirectLineClient, text: string): Promise<ReceivedActivity[]> {
  const before = (await customer.readAll()).length;
  await customer.say(text);
  await service.service.whenIdle();
  return (await customer.readAll()).slice(before).filter(isReply);
}

async function answer(customer: DirectLineClient, text: string): Promise<ReceivedActivity> {
  const said = await answers(customer, text);
  const [first] = said;
  if (first === undefined || said.length !== 1) {
    throw new Error(`"${text}" was answered by ${JSON.stringify(said.map((one) => one.text))}`);
  }
  return first;
}

async function kindsAfter(customer: DirectLineClient, text: string): Promise<(string | undefined)[]> {
  return (await answers(customer, text)).map(kindOf);
}

async function pass(milliseconds: number): Promise<void> {
  clock.advance(milliseconds);
  await service.sweep();
}

/** All that was said so far, also after the token has expired. */
async function allOf(customer: DirectLineClient): Promise<ReceivedActivity[]> {
  await customer.resume();
  return (await customer.readAll()).filter(isReply);
}

async function eventsOf({ conversationId }: Pick<DirectLineClient, 'conversationId'>): Promise<string[]> {
  const { body } = await (await fresh()).get(`/api/conversations/${conversationId}/activities?after=0`);
  const { items } = z
    .object({ items: z.array(z.looseObject({ event: z.looseObject({ name: z.string() }).optional() })) })
    .parse(body);
  return items.flatMap(({ event }) => event?.name ?? []);
}

async function julia(changes: { teams?: string[] } = {}): Promise<StaffClient> {
  const person = await service.person({ name: 'Júlia', ...changes });
  await person.call('PUT', '/api/me/presence', { status: 'online' });
  return person;
}

const at = (day: number, time: string) => `2026-11-${day}T${time}:00.000Z`;

describe('a time to be called back', () => {
  shareService();

  it('is offered, spread over the next days, and booked by a tap', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    const offer = await answer(ana, 'podem me ligar?');
    expect(kindOf(offer)).toBe('callback-times');
    expect(choicesOf(offer)).toEqual([
      'Hoje, segunda, às 11h',
      'Hoje, segunda, às 12h',
      'Amanhã, terça, às 9h',
      'Outros horários',
    ]);
    const booked = await answer(ana, 'Amanhã, terça, às 9h');
    expect(kindOf(booked)).toBe('callback-booked');
    expect(booked.text).toContain('amanhã, terça, às 9h');
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'bot' },
      status: 'open',
      position: null,
      absence: null,
      booking: { startsAt: at(24, '12:00'), endsAt: at(24, '12:30') },
    });
  });

  it('is offered in English as well', async () => {
    const ana = await service.customer({ locale: 'en' });
    const offer = await answer(ana, 'can you call me back?');
    expect(choicesOf(offer)).toEqual([
      'Today, Monday, at 11 AM',
      'Today, Monday, at 12 PM',
      'Tomorrow, Tuesday, at 9 AM',
      'Other times',
    ]);
    const booked = await answer(ana, 'tomorrow at 3pm');
    expect(booked.text).toContain('tomorrow, Tuesday, at 3 PM');
    expect((await read(ana)).booking?.startsAt).toBe(at(24, '18:00'));
  });

  it('has others behind it, and passes over the holiday and the weekend', async () => {
    const ana = await service.customer();
    await answer(ana, 'podem me ligar?');
    const more = await answer(ana, 'Outros horários');
    expect(choicesOf(more)).toEqual([
      'Amanhã, terça, às 12h',
      'Quarta, 25/11, às 9h',
      'Quarta, 25/11, às 12h',
      'Outros horários',
    ]);
    const last = await answer(ana, 'Outros horários');
    expect(choicesOf(last)).toEqual([
      'Sexta, 27/11, às 9h',
      'Sexta, 27/11, às 12h',
      'Segunda, 30/11, às 9h',
      'Outros horários',
    ]);
  });

  it.each([
    ['amanhã às 10', at(24, '13:00')],
    ['terça 15h30', at(24, '18:30')],
    ['depois de amanhã, umas 4 da tarde', at(25, '19:00')],
    ['27/11 às 9h', at(27, '12:00')],
    ['às 15h', at(23, '18:00')],
    ['às 10h30', at(24, '13:30')],
  ])('is booked by its words: "%s"', async (words, startsAt) => {
    const ana = await service.customer();
    await answer(ana, 'podem me ligar?');
    expect(kindOf(await answer(ana, words))).toBe('callback-booked');
    expect((await read(ana)).booking?.startsAt).toBe(startsAt);
  });

  it('is of the day that was spoken of where only the clock is named', async () => {
    const ana = await service.customer();
    await answer(ana, 'podem me ligar?');
    await answer(ana, 'sexta à tarde');
    expect(kindOf(await answer(ana, '14h'))).toBe('callback-booked');
    expect((await read(ana)).booking?.startsAt).toBe(at(27, '17:00'));
    expect((await answer(ana, 'que horas ficou?')).text).toMatch(/sexta.*14h/);
    await answer(ana, 'pode ser às 15h?');
    expect((await read(ana)).booking?.startsAt).toBe(at(27, '18:00'));
  });

  it('is cancelled in plain words whatever else is being asked', async () => {
    const ana = await service.customer();
    await answer(ana, 'vocês podem me ligar amanhã às 10h?');
    // Of what is taken in the order's number is asked for.
    await answers(ana, 'paguei o boleto e não compensou');
    await answers(ana, 'não');
    expect(await kindsAfter(ana, 'foi ontem')).toContain('intake');
    expect(await kindsAfter(ana, 'cancelar a ligação')).toEqual(['callback-cancelled']);
    expect((await read(ana)).booking).toBeNull();
  });

  it('is booked at once where the wish names it', async () => {
    const ana = await service.customer();
    expect(await kindsAfter(ana, 'vocês podem me ligar amanhã às 10h?')).toEqual(['callback-booked']);
    expect(await read(ana)).toMatchObject({ callback: null, booking: { startsAt: at(24, '13:00') } });
  });

  it.each([
    ['sexta à tarde', /livres/, ['Sexta, 27/11, às 12h', 'Sexta, 27/11, às 12h30', 'Sexta, 27/11, às 13h']],
    [
      'domingo às 10h',
      /não atende/,
      ['Sexta, 27/11, às 17h30', 'Segunda, 30/11, às 9h', 'Segunda, 30/11, às 9h30'],
    ],
    [
      'quinta às 10h',
      /não atende/,
      ['Quarta, 25/11, às 17h30', 'Sexta, 27/11, às 9h', 'Sexta, 27/11, às 9h30'],
    ],
    [
      'amanhã às 20h',
      /não atende/,
      ['Amanhã, terça, às 17h30', 'Quarta, 25/11, às 9h', 'Quarta, 25/11, às 9h30'],
    ],
    [
      'hoje às 10h30',
      /em cima da hora/,
      ['Hoje, segunda, às 11h', 'Hoje, segunda, às 11h30', 'Hoje, segunda, às 12h'],
    ],
    [
      'dia 20/12 às 10h',
      /ainda não/,
      ['Segunda, 30/11, às 16h30', 'Segunda, 30/11, às 17h', 'Segunda, 30/11, às 17h30'],
    ],
    [
      'amanhã às 10h10',
      /livres/,
      ['Amanhã, terça, às 9h30', 'Amanhã, terça, às 10h', 'Amanhã, terça, às 10h30'],
    ],
  ])('is answered plainly where there is none: "%s"', async (words, said, choices) => {
    const ana = await service.customer();
    await answer(ana, 'podem me ligar?');
    const offer = await answer(ana, words);
    expect(offer.text).toMatch(said);
    expect(choicesOf(offer)).toEqual([...choices, 'Outros horários']);
    expect((await read(ana)).booking).toBeNull();
  });

  it('is a wish in words where there is no calendar, or times are off', async () => {
    await configure({ enabled: false });
    const ana = await service.customer();
    expect(await kindsAfter(ana, 'me liga amanhã às 10h')).toEqual(['acknowledged']);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'queue' }, booking: null });
    expect((await read(ana)).callback).toMatchObject({ wish: 'me liga amanhã às 10h' });
  });

  it('goes to one of two who race for it, and the other is offered the next', async () => {
    const [ana, rui] = [await service.customer(), await service.customer()];
    await answer(ana, 'podem me ligar?');
    await answer(rui, 'podem me ligar?');
    await Promise.all([ana.say('amanhã às 10h'), rui.say('amanhã às 10h')]);
    await service.service.whenIdle();
    const [one, other] = [await read(ana), await read(rui)];
    const booked = [one, other].filter(({ booking }) => booking !== null);
    expect(booked).toHaveLength(1);
    const loser = one.booking === null ? ana : rui;
    const told = (await allOf(loser)).at(-1);
    expect(told?.text).toMatch(/ocupado|preenchido/);
    expect(choicesOf(told)).toEqual([
      'Amanhã, terça, às 9h30',
      'Amanhã, terça, às 10h30',
      'Amanhã, terça, às 11h',
      'Outros horários',
    ]);
    expect(await kindsAfter(loser, 'Amanhã, terça, às 10h30')).toEqual(['callback-booked']);
  });
});

describe('a booked time', () => {
  shareService();

  async function booked(): Promise<DirectLineClient> {
    const ana = await service.customer({ name: 'Ana Lima' });
    await answers(ana, 'me liga amanhã às 10h');
    expect((await read(ana)).booking?.startsAt).toBe(at(24, '13:00'));
    return ana;
  }

  it.each([
    'cancelar',
    'Cancelar horário',
    'não precisa mais me ligar',
    'quero desmarcar o horário',
    'cancela',
  ])('is cancelled by "%s", and its place is free', async (words) => {
    const ana = await booked();
    expect(await kindsAfter(ana, words)).toEqual(['callback-cancelled']);
    expect(await read(ana)).toMatchObject({ booking: null, status: 'open' });
    const rui = await service.customer();
    expect(await kindsAfter(rui, 'me liga amanhã às 10h')).toEqual(['callback-booked']);
  });

  it.each([
    ['remarcar', 'Hoje, segunda, às 11h'],
    ['Remarcar', 'Hoje, segunda, às 11h'],
    ['quero mudar o horário', 'Hoje, segunda, às 11h'],
    ['pode ser mais tarde?', 'Amanhã, terça, às 10h30'],
    ['tem mais cedo?', 'Amanhã, terça, às 8h30'],
  ])('"%s" offers others, and a time moves it', async (words, first) => {
    const ana = await booked();
    const offer = await answer(ana, words);
    expect(kindOf(offer)).toBe('callback-times');
    if (!first.includes('8h30')) expect(choicesOf(offer)[0]).toBe(first);
    expect((await read(ana)).booking?.startsAt).toBe(at(24, '13:00'));
    const moved = await answer(ana, 'quarta às 11h');
    expect(moved.text).toMatch(/Remarcado|mudei/);
    expect((await read(ana)).booking?.startsAt).toBe(at(25, '14:00'));
    const rui = await service.customer();
    expect(await kindsAfter(rui, 'me liga amanhã às 10h')).toEqual(['callback-booked']);
  });

  it.each(['quando vão me ligar?', 'que horas é meu horário mesmo?', 'podem me ligar?'])(
    'is told to who asks: "%s"',
    async (words) => {
      const ana = await booked();
      expect((await answer(ana, words)).text).toContain('amanhã, terça, às 10h');
    },
  );
});

describe('until its time, and at it,', () => {
  ownService();

  async function booked(): Promise<DirectLineClient> {
    const ana = await service.customer({ name: 'Ana Lima' });
    await answers(ana, 'me liga amanhã às 10h');
    return ana;
  }

  it('lets nothing remind, close or queue until then, and the bot goes on answering', async () => {
    const ana = await booked();
    expect(await kindsAfter(ana, 'como acompanho meu pedido?')).toEqual(['answer']);
    for (let at = 0; at < 4; at += 1) await pass(5 * hour);
    expect(await read(ana)).toMatchObject({ status: 'open', owner: { kind: 'bot' }, absence: null });
    expect((await allOf(ana)).map(kindOf)).not.toContain('absence-notice');
  });

  it('is kept by who has nothing more to ask, and by what only tells of a time', async () => {
    const ana = await booked();
    await answers(ana, 'como acompanho meu pedido?');
    await answers(ana, 'sim');
    expect(await kindsAfter(ana, 'não')).toEqual(['smalltalk']);
    expect(await read(ana)).toMatchObject({ status: 'open', booking: { startsAt: at(24, '13:00') } });
    await answers(ana, 'comprei na sexta às 11h e veio quebrado');
    expect(await read(ana)).toMatchObject({ booking: { startsAt: at(24, '13:00') } });
    await configure({ enabled: false });
    clock.advance(3_000);
    expect((await answer(ana, 'remarcar')).text).toContain('amanhã, terça, às 10h');
  });

  it('brings the conversation back on time, once, with its context, before others of its priority', async () => {
    const ana = await service.customer({ name: 'Ana Lima' });
    await answers(ana, 'meu pedido 48213 chegou quebrado, podem me ligar?');
    await answers(ana, 'me liga amanhã às 10h');
    clock.advance(22 * hour);
    const rui = await service.customer();
    await answers(rui, 'atendente');
    await pass(2 * hour - minute);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'bot' } });
    await pass(minute);
    await service.sweep();
    const due = await read(ana);
    expect(due).toMatchObject({
      owner: { kind: 'queue' },
      booking: null,
      waitingSince: at(24, '13:00'),
      handoff: { reason: 'callback-due' },
    });
    expect(due.details).toMatchObject({ 'order-number': '48213' });
    const { body } = await (await fresh()).get('/api/conversations?view=queue');
    const { items } = z.object({ items: z.array(z.looseObject({ id: z.string() })) }).parse(body);
    expect(items.map(({ id }) => id)).toEqual([ana.conversationId, rui.conversationId]);
    expect((await eventsOf(ana)).filter((name) => name === 'callback-due')).toHaveLength(1);
    const told = (await allOf(ana)).at(-1);
    expect(told?.text).toMatch(/Ana, .*(hora combinada|hora que marcamos)/);
    expect(told?.text).toMatch(/ninguém|ainda não/);
  });

  it('says so where the team is closed at the time after all', async () => {
    const ana = await booked();
    const holidays = [...hours.holidays, { date: '2026-11-24', name: 'Luto' }];
    await admin.call('PUT', '/api/settings/hours', { ...hours, holidays });
    await pass(24 * hour);
    const told = (await allOf(ana)).at(-1);
    expect(kindOf(told ?? { type: '', from: { id: '' } })).toBe('out-of-hours');
    expect(told?.text).toMatch(/volta amanhã às 9h/);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'queue' } });
  });

  it('is given back when an agent takes the conversation first, or the customer leaves it', async () => {
    const ana = await booked();
    const person = await julia();
    expect((await person.post(`/api/conversations/${ana.conversationId}/claim`, {})).status).toBe(200);
    expect(await read(ana)).toMatchObject({ booking: null, owner: { kind: 'agent' } });
    expect(await eventsOf(ana)).toContain('callback-freed');
    const rui = await service.customer();
    expect(await kindsAfter(rui, 'me liga amanhã às 10h')).toEqual(['callback-booked']);
  });

  it('stays booked for who would rather have a person now, until one takes them', async () => {
    const ana = await booked();
    expect(await kindsAfter(ana, 'quero falar com uma pessoa')).toEqual(['queued']);
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      booking: { startsAt: at(24, '13:00') },
    });
    await pass(24 * hour);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'queue' }, booking: null });
    expect((await eventsOf(ana)).filter((name) => name === 'callback-due')).toHaveLength(1);
  });
});

describe('out of hours', () => {
  ownService();
  beforeEach(() => clock.advance(12 * hour));

  it('times are offered beside when the team is back, and a tap leaves the queue', async () => {
    admin = await service.admin();
    const ana = await service.customer();
    const told = await answer(ana, 'quero falar com um atendente');
    expect(kindOf(told)).toBe('out-of-hours');
    expect(told.text).toContain('amanhã às 9h');
    expect(choicesOf(told)).toEqual([
      'Amanhã, terça, às 9h',
      'Amanhã, terça, às 12h',
      'Quarta, 25/11, às 9h',
      'Outros horários',
    ]);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'queue' } });
    expect(await kindsAfter(ana, 'chegou hoje às 10h, quebrado')).toEqual(['acknowledged']);
    expect(await kindsAfter(ana, 'Amanhã, terça, às 12h')).toEqual(['callback-booked']);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'bot' }, booking: { startsAt: at(24, '15:00') } });
  });
});

describe("the second call's call-back, with an agent", () => {
  ownService();

  async function called(): Promise<{ ana: DirectLineClient; person: StaffClient }> {
    const ana = await service.customer({ name: 'Ana Lima' });
    await ana.ask('atendente', 'queued');
    const person = await julia();
    await person.post(`/api/conversations/${ana.conversationId}/claim`, {});
    await person.post(`/api/conversations/${ana.conversationId}/messages`, {
      text: 'Qual é?',
      clientId: 'a',
    });
    await pass(5 * minute);
    await pass(3 * minute);
    await ana.until('absence-second-call');
    return { ana, person };
  }

  it('offers times; one that is taken frees the agent, who gets the conversation back at that time', async () => {
    const { ana, person } = await called();
    const offer = await answer(ana, 'Me chamem depois');
    expect(choicesOf(offer)).toEqual([
      'Hoje, segunda, às 11h30',
      'Hoje, segunda, às 12h',
      'Amanhã, terça, às 9h',
      'Outros horários',
      'Continuar agora',
      'Deixar para lá',
    ]);
    expect(await read(ana)).toMatchObject({ owner: { kind: 'agent' } });
    expect(choicesOf(await answer(ana, 'Outros horários'))[0]).toBe('Amanhã, terça, às 12h');
    expect(await kindsAfter(ana, 'hoje às 14h')).toEqual(['callback-booked']);
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'bot' },
      booking: { startsAt: at(23, '17:00'), agentName: 'Júlia' },
    });
    expect((await person.get('/api/session')).body).toMatchObject({ staff: { load: 0 } });
    await pass(3 * hour + 52 * minute - 2 * minute);
    await person.call('PUT', '/api/me/presence', { status: 'online' });
    await pass(2 * minute);
    await service.sweep();
    expect(await read(ana)).toMatchObject({ owner: { kind: 'agent', agentName: 'Júlia' }, booking: null });
  });

  it('goes to one of two who race for its last place, also beside a customer of the bot', async () => {
    const { ana } = await called();
    await answer(ana, 'Me chamem depois');
    const rui = await service.customer();
    await answer(rui, 'podem me ligar?');
    await Promise.all([ana.say('amanhã às 10h'), rui.say('amanhã às 10h')]);
    await service.service.whenIdle();
    const booked = [await read(ana), await read(rui)].filter(({ booking }) => booking !== null);
    expect(booked).toHaveLength(1);
  });
});

describe('staff', () => {
  shareService();

  const listSchema = z.object({
    items: z.array(z.looseObject({ id: z.string(), booking: z.object({ startsAt: z.string() }) })),
  });

  async function booked(when: string): Promise<DirectLineClient> {
    const ana = await service.customer();
    await answers(ana, `me liga ${when}`);
    return ana;
  }

  it('see the coming calls, the next one first', async () => {
    const [late, soon] = [await booked('quarta às 10h'), await booked('amanhã às 10h')];
    const person = await julia();
    const { body } = await person.get('/api/conversations?view=booked');
    const { items } = listSchema.parse(body);
    expect(items.map(({ id, booking }) => [id, booking.startsAt])).toEqual([
      [soon.conversationId, at(24, '13:00')],
      [late.conversationId, at(25, '13:00')],
    ]);
    const first = await person.get('/api/conversations?view=booked&limit=1');
    const { nextCursor } = z.object({ nextCursor: z.string() }).parse(first.body);
    const second = await person.get(
      `/api/conversations?view=booked&limit=1&cursor=${encodeURIComponent(nextCursor)}`,
    );
    expect(listSchema.parse(second.body).items.map(({ id }) => id)).toEqual([late.conversationId]);
  });

  it('move a call, which is told and recorded; a taken time and one that is none are refused', async () => {
    const ana = await booked('amanhã às 10h');
    await booked('amanhã às 11h');
    const person = await julia();
    const address = `/api/conversations/${ana.conversationId}/booking`;
    expect((await read(ana)).allowed).toContain('booking');
    const { body } = await person.get(`/api/conversations/${ana.conversationId}/free-times`);
    const { items } = z.object({ items: z.array(z.object({ startsAt: z.string() })) }).parse(body);
    const free = items.map(({ startsAt }) => startsAt);
    expect(free).toContain(at(24, '13:00'));
    expect(free).not.toContain(at(24, '14:00'));
    const taken = await person.call('PUT', address, { startsAt: at(24, '14:00') });
    expect([taken.status, taken.body]).toEqual([
      409,
      { error: expect.objectContaining({ code: 'time-taken' }) },
    ]);
    const none = await person.call('PUT', address, { startsAt: at(24, '05:00') });
    expect([none.status, none.body]).toEqual([
      400,
      { error: expect.objectContaining({ code: 'invalid-input', fields: { startsAt: expect.anything() } }) },
    ]);
    const moved = await person.call('PUT', address, { startsAt: at(25, '18:00') });
    expect([moved.status, moved.body]).toEqual([
      200,
      expect.objectContaining({ booking: expect.objectContaining({ startsAt: at(25, '18:00') }) }),
    ]);
    const told = (await allOf(ana)).at(-1);
    expect(told?.text).toContain('quarta, 25/11, às 15h');
    expect((await (await fresh()).get('/api/audit')).text).toContain('callback.moved');
  });

  it('move a call and leave who asked for a person meanwhile in the queue, where they were', async () => {
    const ana = await booked('amanhã às 10h');
    expect(await kindsAfter(ana, 'quero falar com uma pessoa')).toEqual(['queued']);
    const { waitingSince } = await read(ana);
    const person = await julia();
    const address = `/api/conversations/${ana.conversationId}/booking`;
    expect((await person.call('PUT', address, { startsAt: at(25, '18:00') })).status).toBe(200);
    expect(await read(ana)).toMatchObject({
      owner: { kind: 'queue' },
      waitingSince,
      position: 1,
      booking: { startsAt: at(25, '18:00') },
    });
  });

  it('book a time for the customer whom they serve, who is told; nobody else may, nor twice', async () => {
    const ana = await service.customer();
    await ana.ask('atendente', 'queued');
    const person = await julia();
    const conversation = `/api/conversations/${ana.conversationId}`;
    const address = `${conversation}/booking`;
    const startsAt = at(24, '13:00');
    await person.post(`${conversation}/claim`, {});
    const colleague = await service.person({ name: 'Otto' });
    expect((await colleague.call('POST', address, { startsAt })).status).toBe(403);
    expect(await read(ana, colleague)).toMatchObject({ allowed: expect.not.arrayContaining(['book']) });
    expect(await read(ana, person)).toMatchObject({ allowed: expect.arrayContaining(['book']) });
    const none = await person.call('POST', address, { startsAt: at(24, '05:00') });
    expect(none.status).toBe(400);
    const booked = await person.call('POST', address, { startsAt });
    expect([booked.status, booked.body]).toEqual([
      200,
      expect.objectContaining({
        owner: { kind: 'bot' },
        booking: expect.objectContaining({ startsAt, agentName: 'Júlia' }),
        allowed: expect.not.arrayContaining(['book']),
      }),
    ]);
    expect((await person.get('/api/session')).body).toMatchObject({ staff: { load: 0 } });
    const told = (await allOf(ana)).at(-1);
    expect(told?.text).toContain('amanhã, terça, às 10h');
    expect(choicesOf(told)).toEqual(['Remarcar', 'Cancelar horário']);
    expect((await (await fresh()).call('POST', address, { startsAt: at(24, '14:00') })).status).toBe(409);
    expect((await (await fresh()).get('/api/audit')).text).toContain('callback.booked');
    const rui = await service.customer();
    await rui.ask('atendente', 'queued');
    await person.post(`/api/conversations/${rui.conversationId}/claim`, {});
    const taken = await person.call('POST', `/api/conversations/${rui.conversationId}/booking`, { startsAt });
    expect([taken.status, taken.body]).toEqual([
      409,
      { error: expect.objectContaining({ code: 'time-taken' }) },
    ]);
    await configure({ enabled: false });
    expect(await read(rui, person)).toMatchObject({ allowed: expect.not.arrayContaining(['book']) });
  });

  it('cancel a call: the customer is told, and may choose another', async () => {
    const ana = await booked('amanhã às 10h');
    const person = await julia();
    const address = `/api/conversations/${ana.conversationId}/booking`;
    expect((await person.call('DELETE', address)).status).toBe(200);
    const told = (await allOf(ana)).at(-1);
    expect(told?.text).toMatch(/cancelar/);
    expect(choicesOf(told)).toEqual(['Outros horários', 'Falar com uma pessoa']);
    expect((await person.call('DELETE', address)).status).toBe(409);
    expect(kindOf(await answer(ana, 'Outros horários'))).toBe('callback-times');
    expect(await kindsAfter(ana, 'amanhã às 11h')).toEqual(['callback-booked']);
  });

  it('set what may be booked, by team; two lines for one team are refused', async () => {
    await configure({ customersPerTime: 2, minutes: 60, noticeMinutes: 0 });
    const everyone = [
      await booked('amanhã às 10h'),
      await booked('amanhã às 10h'),
      await booked('amanhã às 10h'),
    ];
    const starts = await Promise.all(everyone.map(async (one) => (await read(one)).booking?.startsAt));
    expect(starts).toEqual([at(24, '13:00'), at(24, '13:00'), undefined]);
    await configure({ teams: [{ team: 'atendimento', customersPerTime: 0 }] } as never);
    const ana = await service.customer();
    const told = await answer(ana, 'podem me ligar?');
    expect(told.text).toMatch(/não há horários|ocupados/);
    const line = { team: 'atendimento', customersPerTime: 1 };
    const twice = await (await fresh()).call('PUT', '/api/settings/callbacks', {
      ...settings,
      teams: [line, line],
    });
    expect(twice.status).toBe(400);
    expect((await (await fresh()).get('/api/settings/callbacks')).body).toMatchObject({ minutes: 30 });
  });
});
