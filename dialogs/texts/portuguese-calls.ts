import type { CallTexts } from './texts';

/** What is said of a time to be called back. */
export const portugueseCalls: CallTexts = {
  callTimes: [
    'Combinado. Escolha um horário para a equipe falar com você, ou escreva outro, como “sexta à tarde”.',
    'Claro! Qual horário fica bom? Se preferir, escreva outro dia e hora.',
  ],
  callTimesMore: [
    'Estes também estão livres. Se preferir, escreva o dia e a hora.',
    'Tenho mais estes. Pode escrever outro dia e hora, se preferir.',
  ],
  callTimesFit: [
    'Nesse período tenho estes horários livres:',
    'Achei estes horários livres. Qual fica melhor?',
  ],
  callTimeTaken: [
    'Esse horário já está ocupado. Os livres mais próximos são estes:',
    'Esse horário acabou de ser preenchido. Perto dele tenho estes:',
  ],
  callTimeClosed: [
    'Nesse horário não atendemos. Os livres mais próximos são estes:',
    'A equipe não atende nesse horário. Perto dele tenho estes:',
  ],
  callTimeTooSoon: [
    'Para esse horário está muito em cima da hora. Os próximos livres são estes:',
    'Tão em cima da hora não consigo marcar. Tenho estes:',
  ],
  callTimeTooLate: [
    'Essa data ainda não está aberta para marcar. Tenho estes horários:',
    'Tão para a frente ainda não consigo marcar. Estes estão livres:',
  ],
  callTimesNone: [
    'No momento não há horários livres. Se quiser, fale com uma pessoa: você entra na fila, e a equipe responde por aqui.',
    'Todos os horários estão ocupados por enquanto. Posso colocar você na fila para falar com uma pessoa.',
  ],
  callTimesBeside: [
    'Se preferir, marque um horário para a equipe falar com você:',
    'Ou escolha um horário, e a equipe chama você na hora marcada:',
  ],
  callBooked: [
    ({ when }) =>
      `Marcado: ${when}. Nessa hora a equipe continua por aqui, já sabendo o que você contou. Se precisar, escreva “remarcar” ou “cancelar”.`,
    ({ when }) =>
      `Pronto, reservei para você: ${when}. A equipe retoma a conversa nessa hora. Para mudar, é só escrever “remarcar” ou “cancelar”.`,
  ],
  callMoved: [
    ({ when }) => `Remarcado: ${when}. Até lá!`,
    ({ when }) => `Pronto, mudei para ${when}. Até lá!`,
  ],
  callStands: [
    ({ when }) => `Seu horário com a equipe está marcado: ${when}.`,
    ({ when }) => `A equipe fala com você no horário marcado: ${when}.`,
  ],
  callCancelled: [
    'Cancelei o horário. Posso ajudar com mais alguma coisa?',
    'Pronto, horário cancelado. Se quiser outro, é só pedir. Precisa de mais alguma coisa?',
  ],
  callCancelledQueued: [
    'Cancelei o horário. Seu lugar na fila continua guardado.',
    'Pronto, horário cancelado. Você continua na fila, e a equipe responde por aqui.',
  ],
  callMovedByStaff: [
    ({ when }) => `A equipe mudou o seu horário: agora é ${when}. Se não der para você, escreva “remarcar”.`,
    ({ when }) => `Seu horário passou para ${when}. Se não ficar bom, é só escrever “remarcar”.`,
  ],
  callCancelledByStaff: [
    'A equipe precisou cancelar o horário marcado. Desculpe! Quer escolher outro ou falar com uma pessoa?',
    'Desculpe, a equipe teve que cancelar o seu horário. Posso marcar outro ou chamar uma pessoa.',
  ],
  callDue: [
    ({ name }) =>
      `${name === null ? 'Chegou' : `${name}, chegou`} a hora combinada. Já chamei a equipe, que recebeu tudo o que você contou.`,
    ({ name }) =>
      `${name === null ? 'É' : `${name}, é`} a hora que marcamos: a equipe já está com a sua conversa e responde por aqui.`,
  ],
  callDueNobody: [
    ({ name }) =>
      `${name === null ? 'Chegou' : `${name}, chegou`} a hora combinada, mas neste momento ninguém da equipe está disponível. Desculpe! Você é a primeira pessoa a ser atendida assim que alguém chegar.`,
    ({ name }) =>
      `${name === null ? 'É' : `${name}, é`} a hora que marcamos, e a equipe ainda não chegou. Sinto muito: seu lugar é o primeiro da fila.`,
  ],
  callDueClosed: [
    ({ name, opens }) =>
      `${name === null ? 'Chegou' : `${name}, chegou`} a hora combinada, mas a equipe só volta ${opens}. Desculpe! Você está no começo da fila; se preferir, escreva “outros horários”.`,
    ({ name, opens }) =>
      `${name === null ? 'É' : `${name}, é`} a hora que marcamos, mas o atendimento está fechado e volta ${opens}. Sinto muito: seu lugar no começo da fila está guardado.`,
  ],
};
