import fc from 'fast-check';
import type { IncomingActivity } from '../../../web/widget/direct-line/activity';
import { readActivity, readActivitySet } from '../../../web/widget/direct-line/read-activity';
import { describeQueue } from '../../../web/widget/texts/describe-queue';
import { en } from '../../../web/widget/texts/en';
import { dayOf } from '../../../web/widget/texts/format';
import { ptBr } from '../../../web/widget/texts/pt-br';
import { deriveStatus, withPlace } from '../../../web/widget/transcript/derive-status';
import { groupEntries } from '../../../web/widget/transcript/group-entries';
import { readReceipt } from '../../../web/widget/transcript/read-receipts';
import { emptyTranscript, listEntries } from '../../../web/widget/transcript/transcript';
import {
  addActivities,
  addPending,
  expireTyping,
  markDelivery,
} from '../../../web/widget/transcript/update-transcript';

const start = Date.parse('2026-03-02T13:00:00Z');
let counter = 0;

/** An activity as the server would send it, `minute` minutes after the start. */
function activity(fields: Record<string, unknown>, minute = 0): IncomingActivity {
  counter += 1;
  const read = readActivity({
    id: `a${counter}`,
    type: 'message',
    from: { role: 'bot', name: 'Lia' },
    timestamp: new Date(start + minute * 60_000).toISOString(),
    ...fields,
  });
  if (read === null) throw new Error('This activity is not one that a chat shows.');
  return read;
}
const noted = (kind: string, more: object = {}, minute = 0) =>
  activity({ text: kind, channelData: { plantao: { kind, ...more } } }, minute);
const own = (text: string, minute = 0) => activity({ text, from: { role: 'user' } }, minute);
const transcriptOf = (...activities: IncomingActivity[]) => addActivities(emptyTranscript, activities, start);
const statusOf = (...activities: IncomingActivity[]) => deriveStatus(transcriptOf(...activities));

describe('readActivity', () => {
  test('skips what a chat does not show, and frames of another shape', () => {
    expect(readActivity({ type: 'conversationUpdate', id: '1' })).toBeNull();
    expect(readActivity({ type: 'message' })).toBeNull();
    for (const frame of [null, 'x', 7, [], { activities: 'x' }, { activities: [null, 3, {}] }]) {
      expect(readActivitySet(frame).activities).toEqual([]);
    }
  });

  test('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void readActivitySet({ activities: [value], watermark: value })),
    );
  });

  test('knows own messages by the role that the server gives', () => {
    expect(own('oi').own).toBe(true);
    expect(activity({ from: { id: 'dl_1' } }).own).toBe(true);
    expect(activity({ from: { id: 'dl_1', role: 'bot' } }).own).toBe(false);
  });

  test('reads cards, files, choices, and the text that a card it cannot draw carries for that case', () => {
    const read = activity({
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.hero',
          content: {
            title: 'Ipê',
            images: [{ url: '/i.png' }],
            buttons: [{ type: 'openUrl', title: 'Ver', value: '/x' }],
          },
        },
        { contentType: 'image/png', contentUrl: '/files/1', name: 'foto.png' },
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { fallbackText: 'Veja no site' } },
        { contentType: 'application/vnd.microsoft.card.adaptive', content: {} },
      ],
      suggestedActions: { actions: [{ type: 'imBack', title: 'Sim', value: 'Sim, resolveu' }, {}] },
    });
    expect(read.attachments).toMatchObject([
      { type: 'card', card: { title: 'Ipê', buttons: [{ type: 'openUrl', title: 'Ver', value: '/x' }] } },
      { type: 'file', name: 'foto.png', url: '/files/1' },
      { type: 'card', card: { text: 'Veja no site' } },
    ]);
    expect(read.suggestedActions).toEqual([{ type: 'imBack', title: 'Sim', value: 'Sim, resolveu' }]);
  });

  test('finds its own files where the page comes from, whatever address the server thinks it has', () => {
    const own = '/v3/directline/attachments/abc?t=1';
    const read = activity({
      attachments: [
        { contentType: 'image/png', contentUrl: `http://127.0.0.1:3978${own}`, name: 'foto.png' },
        { contentType: 'image/png', contentUrl: 'https://cdn.example/foto.png', name: 'foto.png' },
      ],
    });
    expect(read.attachments).toMatchObject([{ url: own }, { url: 'https://cdn.example/foto.png' }]);
  });

  test('ignores a kind that it does not know', () => {
    expect(noted('constructor').note).toBeUndefined();
    expect(noted('greeting').note?.kind).toBe('greeting');
  });
});

describe('the transcript', () => {
  test('takes each activity once, whatever is replayed', () => {
    const activities = Array.from({ length: 6 }, (_, index) => activity({ text: String(index) }));
    const replay = fc.array(fc.nat({ max: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(replay, (starts) => {
        let state = addActivities(emptyTranscript, activities, start);
        for (const from of starts) state = addActivities(state, activities.slice(from), start);
        expect(listEntries(state).map(({ text }) => text)).toEqual(['0', '1', '2', '3', '4', '5']);
      }),
    );
  });

  test('puts the echo of a message in its place and keeps its key and its picture', () => {
    const localFiles = [{ name: 'a.png', contentType: 'image/png', previewUrl: 'blob:1' }];
    const pending = {
      ...{ key: 'k1', from: 'customer' as const, name: '', text: 'oi', markdown: false, attachments: [] },
      ...{ suggestedActions: [], at: start, localFiles },
    };
    let state = addPending(emptyTranscript, pending);
    state = addPending(state, { ...pending, key: 'k2', text: 'de novo' });
    const echo = activity({ text: 'oi', from: { role: 'user' }, channelData: { clientActivityID: 'k1' } });
    state = addActivities(state, [echo, activity({ text: 'resposta' })], start);
    expect(listEntries(state).map(({ key, text }) => [key, text])).toEqual([
      ['k1', 'oi'],
      [expect.any(String), 'resposta'],
      ['k2', 'de novo'],
    ]);
    expect(state.confirmed[0]).toMatchObject({ delivery: 'delivered', localFiles });
    expect(markDelivery(state, 'k1', 'failed').confirmed[0]?.delivery).toBe('delivered');
  });

  test('believes a typing indicator for a while, and only until a message comes', () => {
    const typing = transcriptOf(activity({ type: 'typing', id: '' }));
    expect(typing.typing?.name).toBe('Lia');
    expect(expireTyping(typing, start + 5_999).typing).not.toBeNull();
    expect(expireTyping(typing, start + 6_000).typing).toBeNull();
    expect(addActivities(typing, [activity({ text: 'pronto' })], start).typing).toBeNull();
    expect(transcriptOf(activity({ type: 'typing', from: { role: 'user' } })).typing).toBeNull();
  });
});

describe('the status', () => {
  test('follows the conversation from the bot to the queue to an agent to the close', () => {
    const queued = noted('queued', { position: 3, expectedWaitSeconds: 240 });
    const joined = noted('agent-joined', { agentName: 'Júlia' });
    expect(statusOf(noted('greeting')).phase).toBe('bot');
    expect(statusOf(queued)).toMatchObject({ phase: 'queue', position: 3, expectedAt: start + 240_000 });
    expect(statusOf(queued, noted('acknowledged'))).toMatchObject({ phase: 'queue', position: 3 });
    expect(statusOf(queued, joined)).toMatchObject({ phase: 'agent', agentName: 'Júlia' });
    expect(statusOf(joined, noted('transferred', { agentName: 'Rafa' })).phase).toBe('queue');
    const passedOn = noted('transferred', { agentName: 'Rafa', joined: true });
    expect(statusOf(joined, passedOn)).toMatchObject({ phase: 'agent', agentName: 'Rafa' });
    expect(statusOf(joined, noted('closed')).phase).toBe('closed');
    expect(statusOf(noted('closed'), noted('reopened')).phase).toBe('bot');
  });

  test('stays what it was through what says nothing to the customer', () => {
    const event = activity({ type: 'event', channelData: { plantao: { kind: 'handoff' } } });
    const survey = noted('survey');
    expect(statusOf(survey, event)).toEqual(statusOf(survey));
    expect(statusOf(noted('queued', { position: 2 }), event)).toMatchObject({ phase: 'queue', position: 2 });
  });

  test('shows no expected wait while there is nothing to base it on', () => {
    expect(statusOf(noted('queued', { position: 1, expectedWaitSeconds: null })).expectedAt).toBeUndefined();
  });

  test('says between when the wait ends, and less as it passes', () => {
    const expectedWaitRange = { fromSeconds: 120, toSeconds: 420 };
    const status = statusOf(noted('queued', { position: 2, expectedWaitSeconds: 240, expectedWaitRange }));
    const said = (seconds: number, texts = en) =>
      describeQueue(status, start + seconds * 1000, texts).replaceAll('\u00a0', ' ');
    expect(said(0)).toMatch(/2 min to 7 min\.$/);
    expect(said(0, ptBr)).toMatch(/De 2 min a 7 min\.$/);
    expect(said(130)).toMatch(/Up to 5 min\.$/);
    expect(said(130, ptBr)).toMatch(/Até 5 min\.$/);
    expect(said(400)).toMatch(/in a moment\.$/);
    const later = {
      ...status,
      position: 1,
      withoutAgents: false,
      expectedFrom: start + 500_000,
      expectedAt: start + 900_000,
    };
    expect(withPlace(status, later)).toMatchObject({
      expectedFrom: start + 420_000,
      expectedAt: start + 420_000,
    });
  });

  test('names no place while nobody is there to take it', () => {
    const status = statusOf(noted('queued', { position: 1, expectedWaitSeconds: null, withoutAgents: true }));
    expect([status.phase, status.withoutAgents]).toEqual(['queue', true]);
    const now = statusOf(noted('queued', { position: 1, withoutAgents: false }));
    expect(describeQueue(status, start, ptBr)).toBe('Você está na fila. Avisamos quando alguém entrar.');
    expect(describeQueue(status, start, en)).toBe("You're in line. We'll tell you when someone joins.");
    expect(describeQueue(now, start, ptBr)).toBe('Você é a próxima pessoa da fila.');
  });

  test('takes the place of now while one waits, and no later end than was named before', () => {
    const told = noted('queued', { position: 3, expectedWaitSeconds: null, withoutAgents: true });
    const place = {
      position: 1,
      withoutAgents: false,
      expectedFrom: start + 60_000,
      expectedAt: start + 60_000,
    };
    const seen = withPlace(statusOf(told), place);
    expect(describeQueue(seen, start, ptBr)).toMatch(/próxima pessoa da fila.*1\smin/);
    const named = statusOf(noted('queued', { position: 3, expectedWaitSeconds: 30 }));
    expect(withPlace(named, place).expectedAt).toBe(named.expectedAt);
    const opens = withPlace(statusOf(told), { ...place, opensAt: start });
    expect(opens).toMatchObject({ phase: 'out-of-hours', opensAt: start });
    expect(withPlace(statusOf(noted('agent-joined')), place).phase).toBe('agent');
    expect(withPlace(statusOf(told), null)).toEqual(statusOf(told));
  });

  test('takes a new place that comes without a message', () => {
    const quiet = activity({ type: 'event', channelData: { plantao: { kind: 'queued', position: 2 } } });
    const queued = noted('queued', { position: 3 });
    expect(statusOf(queued, quiet)).toMatchObject({ phase: 'queue', position: 2 });
    expect(statusOf(queued, quiet, noted('agent-joined', { agentName: 'J' })).phase).toBe('agent');
    expect(transcriptOf(queued, quiet).confirmed).toHaveLength(1);
  });

  test('counts down to a close until the customer gives a sign of life', () => {
    const joined = noted('agent-joined', { agentName: 'Júlia' });
    const notice = noted('absence-notice', { closesAt: '2026-03-02T13:10:00Z' });
    expect(statusOf(joined, notice)).toMatchObject({ phase: 'agent', closesAt: start + 600_000 });
    expect(statusOf(joined, notice, own('estou aqui')).closesAt).toBeUndefined();
  });

  test('asks for a rating after the close, until it is given or the customer writes on', () => {
    const survey = noted('survey');
    expect(statusOf(noted('closed'), survey).survey).toBe(survey.id);
    expect(statusOf(survey, own('mais uma coisa')).survey).toBeNull();
    // What is on its way will be heard; what was refused never was.
    const sent = addPending(transcriptOf(survey), {
      ...{ key: 'k', from: 'customer', name: '', text: 'e isto', markdown: false, attachments: [] },
      ...{ suggestedActions: [], at: start },
    });
    expect(deriveStatus(sent).survey).toBeNull();
    expect(deriveStatus(markDelivery(sent, 'k', 'failed')).survey).toBe(survey.id);
    expect(statusOf(noted('absence-close')).survey).toBeNull();
  });
});

test('a message counts as read once someone answers or types, not when the service speaks by itself', () => {
  const receipt = (typing: boolean, ...later: IncomingActivity[]) =>
    readReceipt(transcriptOf(own('oi'), ...later).confirmed, 0, typing);
  expect(receipt(false)).toBe('delivered');
  expect(receipt(false, noted('queued', { position: 1 }), noted('acknowledged'))).toBe('delivered');
  expect(receipt(true)).toBe('read');
  expect(receipt(false, noted('answer'))).toBe('read');
});

test('messages are grouped by sender, pause, day and the divider', () => {
  const minutes = [0, 1, 2, 9, 10, 60 * 24];
  const state = transcriptOf(
    ...minutes.map((minute, index) => (index === 4 ? own('eu', minute) : activity({ text: 'x' }, minute))),
  );
  const third = state.confirmed[2]?.key ?? null;
  const groups = groupEntries(state.confirmed, third, dayOf);
  expect(groups.map(({ entries, from }) => [from, entries.length])).toEqual([
    ['bot', 2],
    ['bot', 1],
    ['bot', 1],
    ['customer', 1],
    ['bot', 1],
  ]);
  expect(groups.map(({ unreadFrom }) => unreadFrom)).toEqual([false, true, false, false, false]);
  expect(groups.map(({ newDay }) => newDay !== undefined)).toEqual([true, false, false, false, true]);
});
