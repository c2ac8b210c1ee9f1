import { readAboutBooking } from '../../../dialogs/hearing/about-booking';
import { asksQuestion } from '../../../dialogs/hearing/asks-question';
import { asksWhatNext } from '../../../dialogs/hearing/asks-what-next';
import { readBareAnswer } from '../../../dialogs/hearing/bare-answer';
import { readCallWish } from '../../../dialogs/hearing/call-wish';
import { confirmsErasure } from '../../../dialogs/hearing/confirms-erasure';
import { declinesDetail } from '../../../dialogs/hearing/declines-detail';
import { saysMisunderstood } from '../../../dialogs/hearing/misunderstood';
import { saysSolved } from '../../../dialogs/hearing/solved';
import { recogniseSignals } from '../../../triage/recognise-signals';
import { createSlips } from '../../support/slips';

const bare = (text: string) => readBareAnswer(text, recogniseSignals(text));

const heard: [(text: string) => unknown, string[]][] = [
  [
    readCallWish,
    [
      'me liga amanhã às 10h',
      'prefiro que me liguem',
      'quero que liguem para mim',
      'could you call me back',
      'I would like a phone call',
    ],
  ],
  [
    readAboutBooking,
    ['cancelar a ligação', 'quero desmarcar o horário', 'please cancel the call', 'cancel my appointment'],
  ],
  [
    readAboutBooking,
    [
      'quero remarcar o horário',
      'outro horário por favor',
      'can we change the time please',
      'reschedule the call please',
    ],
  ],
  [
    bare,
    [
      'ainda não funcionou',
      'não consegui aqui',
      'não entendi nada',
      'it still does not work',
      'that did not help',
    ],
  ],
  [bare, ['ah entendi', 'sounds good', 'makes sense thanks']],
  [
    declinesDetail,
    [
      'não tenho o número do pedido',
      'não lembro qual é o telefone',
      "I don't have the order number",
      "sorry I can't find the number",
    ],
  ],
  [
    saysMisunderstood,
    [
      'você não entendeu o que perguntei',
      'não foi isso que perguntei',
      "that's not what I asked",
      'you misunderstood me',
    ],
  ],
  [saysSolved, ['já está resolvido', 'I already found it']],
  [
    asksQuestion,
    [
      'quanto tempo demora',
      'queria saber se entregam em Manaus',
      'which store is closest',
      'where do I see the invoice',
    ],
  ],
  [asksWhatNext, ['o que acontece agora?', 'what happens now?', 'what should I do now?']],
];

test('most of what is said to the bot is heard with a slip in any word', () => {
  const slipIn = createSlips(1);
  const all = heard.flatMap(([hear, sentences]) =>
    sentences.flatMap((sentence) => {
      const meant = hear(sentence);
      expect(meant).toBeTruthy();
      return Array.from({ length: 25 }, () => slipIn(sentence)).map((slip) => ({
        slip,
        is: hear(slip) === meant,
      }));
    }),
  );
  const missed = all.filter(({ is }) => !is).map(({ slip }) => slip);
  expect({ good: missed.length <= all.length * 0.2, missed }).toMatchObject({
    good: true,
  });
});

test('what might be a slip of a confirmation erases nothing', () => {
  expect(confirmsErasure('sim, pode apagar')).toBe(true);
  expect(confirmsErasure('sim, pode aapgar')).toBe(false);
});
