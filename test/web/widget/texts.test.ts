import fc from 'fast-check';
import { launcherTexts } from '../../../web/loader/texts';
import { checkFiles, largestFile, mostFiles } from '../../../web/widget/chat/check-files';
import { contrast } from '../../../web/widget/chat/contrast';
import { readableOn } from '../../../web/widget/chat/readable-on';
import { readableVariant } from '../../../web/widget/chat/readable-variant';
import { backoffDelay } from '../../../web/widget/direct-line/backoff';
import { errorForStatus } from '../../../web/widget/direct-line/direct-line-error';
import { readConfig, readSession } from '../../../web/widget/host/read-session';
import { en } from '../../../web/widget/texts/en';
import { formatCountdown, formatDay, formatMoment, formatWait } from '../../../web/widget/texts/format';
import { plural } from '../../../web/widget/texts/plural';
import { ptBr } from '../../../web/widget/texts/pt-br';
import { chooseLocale } from '../../../web/widget/texts/texts';

describe('texts', () => {
  test('zero has its own form: in pt-BR it would select "one"', () => {
    const forms = { zero: 'nenhuma', one: '# nova', other: '# novas' };
    expect([0, 1, 2, 1500].map((count) => plural('pt-BR', count, forms))).toEqual([
      'nenhuma',
      '1 nova',
      '2 novas',
      '1.500 novas',
    ]);
    expect(ptBr.jump(1)).toBe('1 mensagem nova');
    expect(en.jump(2)).toBe('2 new messages');
  });

  test('both languages say everything', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(ptBr).sort());
  });

  test('the way to a person is said in words that the bot always understands', () => {
    expect([ptBr.wantPersonSaid, en.wantPersonSaid]).toEqual(['Falar com uma pessoa', 'Talk to a person']);
  });

  test("the launcher's name carries the unread count", () => {
    expect(launcherTexts('pt-BR').openUnread(1)).toBe('Abrir o atendimento: 1 mensagem não lida');
    expect(launcherTexts('en-GB').openUnread(3)).toBe('Open support chat: 3 unread messages');
  });

  test.each([
    [['pt'], 'pt-BR'],
    [['pt_PT', 'en'], 'pt-BR'],
    [[undefined, 'en-AU'], 'en'],
    [['de-DE', 'pt-BR'], 'pt-BR'],
    [['de-DE'], 'en'],
    [[], 'pt-BR'],
  ])('%j reads %s', (tags, locale) => {
    expect(chooseLocale(tags)).toBe(locale);
  });
});

describe('formats', () => {
  const now = new Date(2026, 10, 21, 15, 5).getTime();
  const hour = 3_600_000;

  test('waits do not pretend to be exact', () => {
    expect([10_000, 240_000, 65 * 60_000].map(formatWait)).toEqual([
      '1\u00a0min',
      '4\u00a0min',
      '1\u00a0h 05\u00a0min',
    ]);
  });

  test('countdowns never show less than nothing', () => {
    expect([245_000, 59_100, -5, 3_845_000].map(formatCountdown)).toEqual([
      '4:05',
      '1:00',
      '0:00',
      '1:04:05',
    ]);
  });

  test('days and moments are named as people would', () => {
    expect(formatDay('pt-BR', ptBr, now - hour, now)).toBe('Hoje');
    expect(formatDay('en', en, now - 24 * hour, now)).toBe('Yesterday');
    expect(formatMoment('pt-BR', new Date(2026, 10, 22, 9, 0).getTime(), now)).toBe('amanhã às 09:00');
    expect(formatMoment('en', new Date(2026, 10, 21, 18, 0).getTime(), now)).toBe('today at 18:00');
    expect(formatMoment('pt-BR', new Date(2026, 10, 24, 9, 0).getTime(), now)).toBe(
      'terça-feira, 24/11 às 09:00',
    );
  });
});

describe('small decisions', () => {
  test('pauses double from half a second to thirty, half of them by chance', () => {
    const least = [0, 1, 2, 3, 6, 40].map((attempt) => backoffDelay(attempt, () => 0));
    const most = [0, 1, 2, 3, 6, 40].map((attempt) => backoffDelay(attempt, () => 1));
    expect(least).toEqual([500, 500, 1000, 2000, 15_000, 15_000]);
    expect(most).toEqual([500, 1000, 2000, 4000, 30_000, 30_000]);
  });

  test('a status says whether to repeat', () => {
    expect(errorForStatus(429, '7')).toMatchObject({ code: 'busy', retryAfterMs: 7000 });
    expect(errorForStatus(503, 'Wed, 21 Oct')).toMatchObject({ code: 'busy', retryAfterMs: 0 });
    expect([400, 401, 403, 404, 409, 413].map((status) => errorForStatus(status, null).code)).toEqual([
      'refused',
      'unauthorised',
      'unauthorised',
      'not-found',
      'refused',
      'refused',
    ]);
  });

  test.each([
    ['#ffffff', '#10131a'],
    ['#0b5cad', '#ffffff'],
    ['#7db8f5', '#10131a'],
    ['#000000', '#ffffff'],
    ['#ff9900', '#10131a'],
  ] as const)('text on %s is %s', (background, text) => {
    expect(readableOn(background)).toBe(text);
  });

  test.each(['#f5f7fa', '#1f2226'])('any colour has a shade that can be read on %s', (background) => {
    const channel = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
    const colour = fc.tuple(channel, channel, channel).map((parts) => `#${parts.join('')}`);
    fc.assert(
      fc.property(colour, (each) => {
        expect(contrast(readableVariant(each, background), background)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(contrast('#000000', '#ffffff')).toBe(21);
  });

  test('a colour that can be read as it is stays as it is', () => {
    expect(readableVariant('#8a3b1c', '#f5f7fa')).toBe('#8a3b1c');
    expect(readableVariant('#8a3b1c', '#1f2226')).not.toBe('#8a3b1c');
  });

  test('files that the server would refuse never leave, and the reason is said', () => {
    const file = (name: string, type: string, size = 10) => ({ name, type, size });
    const { files, faults } = checkFiles(
      [
        file('a.png', 'image/png'),
        file('b.exe', 'application/x-msdownload'),
        file('c.pdf', 'application/pdf', largestFile + 1),
        file('d.svg', 'image/svg+xml'),
        file('e.gif', 'image/gif', 0),
        ...Array.from({ length: mostFiles }, (_, index) => file(`${index}.jpg`, 'image/jpeg')),
      ],
      0,
      ptBr,
    );
    expect(files).toHaveLength(mostFiles);
    expect(faults).toEqual([
      'b.exe não pode ser enviado. Envie uma imagem ou um PDF.',
      'c.pdf passa de 10 MB. Envie um arquivo menor.',
      'd.svg não pode ser enviado. Envie uma imagem ou um PDF.',
      'e.gif está vazio.',
      'Envie até 5 arquivos por vez.',
    ]);
  });

  test('what a page kept or asks for is taken field by field', () => {
    expect(
      readSession({ conversationId: 7, draft: 'oi', unsent: [{ clientId: 'a', text: 'b' }, 3, {}] }),
    ).toEqual({
      draft: 'oi',
      active: false,
      unsent: [{ clientId: 'a', text: 'b' }],
    });
    expect(readSession('x')).toEqual({ active: false, unsent: [] });
    expect(readConfig({ colour: 'red;}', name: 'x'.repeat(99) })).toEqual({ name: 'x'.repeat(60) });
    expect(readConfig({ colour: '#8A3B1C' })).toEqual({ colour: '#8A3B1C' });
  });
});
