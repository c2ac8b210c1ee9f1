import type { QueueTexts } from './texts';
import { lowerFirst } from './word-values';

const wait = (minutes: string | null) => (minutes === null ? '' : ` A espera deve ser de ${minutes}.`);

/** What is said to who gets, has or leaves a place in the queue. */
export const portugueseQueue: QueueTexts = {
  queued: [
    ({ place, wait: minutes }) =>
      `Você é a ${place} pessoa da fila.${wait(minutes)} Já passei tudo o que você contou.`,
    ({ place, wait: minutes }) =>
      `Chamei a equipe: você é a ${place} pessoa da fila.${wait(minutes)} Não precisa repetir nada.`,
  ],
  queuedNobody: [
    ({ place }) =>
      `Guardei o seu lugar: você é a ${place} pessoa da fila. Neste momento ninguém da equipe está disponível; assim que alguém chegar, responde por aqui, já sabendo o que você contou.`,
    ({ place }) =>
      `Já está na fila, na ${place} posição. Agora não há ninguém disponível na equipe, mas a sua conversa fica à espera da primeira pessoa que chegar. Pode deixar mais detalhes.`,
  ],
  queuedAlone: [
    ({ wait: minutes }) =>
      `Você é a próxima pessoa a ser atendida.${wait(minutes)} Já passei tudo o que você contou.`,
    ({ wait: minutes }) =>
      `Chamei a equipe e você é a próxima pessoa da fila.${wait(minutes)} Não precisa repetir nada.`,
  ],
  outOfHours: [
    ({ when }) =>
      `Nossa equipe volta ${when}. Seu atendimento já está na fila, com tudo o que você contou. Se quiser, deixe um recado aqui.`,
    ({ when }) =>
      `No momento não há ninguém da equipe por aqui; voltamos ${when}. Guardei o seu lugar na fila e, se quiser, você pode deixar mais detalhes.`,
  ],
  stillQueued: [
    ({ place, wait: minutes }) => `Você é a ${place} pessoa da fila.${wait(minutes)}`,
    ({ place, wait: minutes }) => `Por enquanto, você é a ${place} pessoa da fila.${wait(minutes)}`,
  ],
  stillNobody: [
    ({ place }) =>
      `Você é a ${place} pessoa da fila. Ainda não há ninguém da equipe disponível; assim que alguém chegar, responde por aqui.`,
    ({ place }) =>
      `Por enquanto ninguém da equipe está disponível. Seu lugar está guardado: ${place} na fila. Não precisa ficar com a página aberta.`,
  ],
  stillNext: [
    ({ wait: minutes }) => `Você é a próxima pessoa a ser atendida.${wait(minutes)}`,
    ({ wait: minutes }) => `Falta pouco: a próxima pessoa da fila é você.${wait(minutes)}`,
  ],
  queuedNote: [
    'Anotei. Quem for atender você vai ler isso.',
    'Certo, juntei ao seu atendimento.',
    'Recebi, já está junto do seu atendimento.',
  ],
  queuedMatter: [
    ({ category }) => `Anotei: ${lowerFirst(category)}. Quem for atender você já vai saber.`,
    ({ category }) => `Certo, é sobre ${lowerFirst(category)}. Juntei ao seu atendimento.`,
  ],
  cancelWhat: [
    'Só para eu entender: você quer sair da fila? Se for para cancelar outra coisa, escreva o quê, e a pessoa que atender você cuida disso.',
    'Quer sair da fila, ou cancelar outra coisa? Se for outra coisa, conte aqui que a equipe já lê.',
  ],
  questionKept: 'Essa eu deixo para a equipe responder.',
  queuedMeanwhile: [
    'Seu lugar na fila continua guardado. Se isso já resolveu, é só escrever “não preciso mais”.',
    'Você continua na fila para falar com a equipe. Se não precisar mais, escreva “não preciso mais”.',
  ],
  queuedUrgent: [
    'Entendi que não dá para esperar: passei o seu caso para os urgentes.',
    'Certo, marquei como urgente e o seu caso subiu na fila.',
  ],
  queuedSorry: [
    'Sinto muito por tudo isso. Quem for atender você vai ler o que escreveu.',
    'Entendo a sua irritação, e peço desculpas. Já está tudo junto do seu atendimento.',
  ],
  queuedWorry: [
    'Entendo a preocupação. O seu lugar está guardado, e quem for atender você vai ler tudo isso.',
    'Sinto muito que você esteja passando por isso. Já está junto do seu atendimento, e a equipe responde por aqui.',
  ],
  queuedRead: [
    'Leio, sim, e guardo tudo para a pessoa que vai atender você. Ela responde por aqui.',
    'Desculpe se não ajudei. Tudo o que você escreve vai para quem for atender você.',
  ],
  goodbyeQueued: [
    'Até mais! Seu lugar na fila continua guardado.',
    'Até logo! A equipe fala com você por aqui.',
  ],
  leftQueue: [
    'Pronto, tirei você da fila e encerrei por aqui. Se precisar, é só escrever.',
    'Tudo bem! Você saiu da fila. Quando quiser, é só chamar de novo.',
  ],
};
