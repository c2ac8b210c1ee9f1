import { portugueseCalls } from './portuguese-calls';
import { portugueseIntake } from './portuguese-intake';
import { portuguesePrivacy } from './portuguese-privacy';
import { portugueseQueue } from './portuguese-queue';
import type { AbsenceValues, Texts } from './texts';
import { lowerFirst } from './word-values';

const hello = (name: string | null, rest: string) =>
  name === null ? rest.charAt(0).toUpperCase() + rest.slice(1) : `${name}, ${rest}`;
type Topic = Pick<AbsenceValues, 'about' | 'question'>;
const answerTo = ({ about, question }: Topic) =>
  question !== null ? ` a “${question}”` : about !== null ? ` sobre “${about}”` : '';
const stoppedAt = ({ about, question }: Topic) =>
  question !== null ? `na pergunta “${question}”` : about !== null ? `em “${about}”` : 'na sua resposta';
const isWaiting = (agent: string | null) => (agent === null ? 'estou esperando' : `${agent} está esperando`);

export const portuguese: Texts = {
  greeting: [
    'Oi! Sou a Lia, assistente virtual. Como posso ajudar?',
    'Olá! Aqui é a Lia, assistente virtual. O que você precisa?',
    'Oi, tudo bem? Sou a Lia, a assistente virtual daqui. Me conta: como posso ajudar?',
  ],
  greetingByName: [
    ({ name }) => `Oi, ${name}! Sou a Lia, assistente virtual. Como posso ajudar?`,
    ({ name }) => `Olá, ${name}! Aqui é a Lia, assistente virtual. O que você precisa?`,
  ],
  helpMore: [
    'Tudo bem! Posso ajudar com mais alguma coisa?',
    'Certo! Precisa de mais alguma coisa?',
    'Combinado. Ficou mais alguma dúvida?',
  ],
  tellMe: [
    'Pode contar: o que você precisa?',
    'Claro, me conta o que aconteceu.',
    'Estou aqui: é só escrever a sua dúvida.',
  ],
  noMore: [
    'Combinado! Se precisar, é só escrever aqui.',
    'Tudo bem! Estou por aqui quando você precisar.',
    'Certo! Qualquer coisa, é só chamar.',
  ],
  briefHello: ['Oi! Tudo certo por aqui.', 'Olá! Que bom falar com você.'],
  thanks: ['Por nada! Se precisar, é só chamar.', 'Imagina! Conte comigo.', 'De nada! Fico feliz em ajudar.'],
  goodbye: [
    'Até mais! Quando precisar, é só escrever aqui.',
    'Tchau, até a próxima!',
    'Até logo! Tudo de bom.',
  ],
  howAreYou: [
    'Tudo certo por aqui, obrigada! E com você? Me conta como posso ajudar.',
    'Tudo ótimo! Em que posso ajudar?',
  ],
  languages: [
    'Falo português e inglês: escreva no que preferir. Como posso ajudar?',
    'Entendo português e inglês. O que você precisa?',
  ],
  whoAreYou: [
    'Sou a Lia, uma assistente virtual: respondo as dúvidas mais comuns e, quando precisa, chamo uma pessoa da equipe.',
    'Eu sou a Lia, um robô de atendimento. Se você preferir falar com uma pessoa, é só pedir.',
  ],
  compliment: [
    'Que bom ler isso, obrigada! Posso ajudar em mais alguma coisa?',
    'Obrigada! Precisando, estou aqui.',
  ],
  askHelpful: ['Era isso que você precisava?', 'Isso resolve a sua dúvida?', 'Ajudou?'],
  askHelpfulFirst: [
    ({ request }) => `Isso resolve? Depois vejo “${request}”.`,
    ({ request }) => `Era isso? Em seguida respondo sobre “${request}”.`,
  ],
  clarify: [
    'Encontrei mais de um assunto parecido. Qual deles é o seu?',
    'Só para eu acertar: qual destes é o seu caso?',
    'Isso pode ser mais de uma coisa. Sobre qual delas você quer saber?',
  ],
  clarifyOne: [
    ({ title }) => `Só para eu acertar: a sua dúvida é sobre “${title}”?`,
    ({ title }) => `Seria sobre “${title}”?`,
  ],
  noneOfThese: 'Nenhuma dessas',
  unsure: [
    'Não tenho certeza se entendi. Pode me contar com outras palavras? Se preferir, chamo uma pessoa.',
    'Não encontrei uma resposta para isso. Quer tentar de outro jeito ou falar com uma pessoa?',
  ],
  unsureAgain: [
    'Ainda não encontrei a resposta, e não quero inventar. Quer que eu chame uma pessoa da equipe?',
    'Desculpe, essa eu não sei responder. Posso chamar alguém da equipe para ajudar você?',
  ],
  glad: ['Que bom!', 'Ótimo!'],
  allRight: ['Tudo bem!', 'Certo!'],
  gladItHelped: ['Que bom! Posso ajudar com mais alguma coisa?', 'Ótimo! Precisa de mais alguma coisa?'],
  nextRequest: [({ request }) => `Agora, sobre “${request}”:`, ({ request }) => `E quanto a “${request}”:`],
  sorryNotHelpful: [
    'Desculpe, não era isso. Pode me contar com outras palavras o que você precisa? Se preferir, chamo uma pessoa.',
    'Entendi, ainda não resolveu. Me conta um pouco mais, ou chamo uma pessoa para ajudar.',
  ],
  sorryNotWorked: [
    'Que pena que não deu certo. Me conta o que aparece para você, ou chamo uma pessoa da equipe. Chamo?',
    'Puxa, não funcionou então. Quer que eu chame uma pessoa da equipe para ver isso com você?',
  ],
  sorryUnclear: [
    'Desculpe, não fui clara. O que ficou confuso? Se preferir, chamo uma pessoa para explicar. Chamo?',
    'Vamos por partes: o que você quer fazer? Ou chamo uma pessoa da equipe para explicar. Chamo?',
  ],
  misunderstood: [
    'Desculpe, entendi errado. Pode me dizer com outras palavras o que você precisa? Se preferir, chamo uma pessoa.',
    'Peço desculpas, não era isso então. Escreva em poucas palavras a sua dúvida, ou chamo uma pessoa da equipe.',
  ],
  nobodyCalled: [
    'Combinado, não chamo ninguém. Me conta o que você precisa, que eu procuro por aqui.',
    'Tudo bem, seguimos por aqui mesmo. O que você quer resolver?',
  ],
  nextIsPerson: [
    'O próximo passo é uma pessoa da equipe ver o seu caso. Chamo agora?',
    'Agora o melhor é alguém da equipe olhar isso com você. Quer que eu chame?',
  ],
  worryOffer: [
    'Entendo a preocupação. Quer que eu chame uma pessoa da equipe para ver isso com você?',
    'É natural se preocupar. Se quiser, chamo alguém da equipe agora. Chamo?',
  ],
  passedOn: [
    'Certo. Vou chamar uma pessoa da equipe para continuar de onde vocês pararam.',
    'Entendi. A equipe continua isso com você: já estou chamando uma pessoa.',
  ],
  understood: [
    'Entendi. Vou chamar uma pessoa da equipe para ver isso com você.',
    'Certo, vou passar para uma pessoa da equipe.',
  ],
  understoodAs: [
    ({ category }) =>
      `Entendi: ${lowerFirst(category)}. Vou chamar uma pessoa da equipe para ver isso com você.`,
    ({ category }) => `Certo, é sobre ${lowerFirst(category)}. Vou passar para uma pessoa da equipe.`,
  ],
  understoodUrgent: [
    'Sinto muito por isso. Vou passar você agora para uma pessoa da equipe, com prioridade.',
    'Entendo, e isso é importante. Já estou chamando uma pessoa da equipe para cuidar do seu caso.',
  ],
  sorryFirst: [
    'Sinto muito pelo incômodo. Veja se isto resolve; se preferir uma pessoa, é só pedir.',
    'Entendo, é chato mesmo. Aqui vai a resposta; se quiser, chamo uma pessoa da equipe.',
  ],
  understoodInjury: [
    'Sinto muito. Espero que esteja tudo bem. Já estou chamando uma pessoa da equipe, com prioridade. Em emergência, ligue agora para o 192 (SAMU) ou o 193 (bombeiros).',
    'Sinto muito mesmo por isso. Já estou chamando alguém da equipe para falar com você. Se alguém estiver ferido ou em perigo, ligue primeiro para o 192 (SAMU) ou o 193 (bombeiros).',
  ],
  understoodMisconduct: [
    'Sinto muito, isso é grave. Já estou chamando uma pessoa da equipe, com prioridade. Se você não estiver em segurança, ligue agora para o 190 (polícia).',
    'Sinto muito que você tenha passado por isso. Já estou chamando alguém da equipe para falar com você. Em perigo, ligue agora para o 190 (polícia).',
  ],
  ...portugueseIntake,
  ...portugueseCalls,
  gotFile: ['Recebi o arquivo e já juntei ao seu atendimento.', 'O arquivo chegou, obrigada!'],
  gotFileAlone: [
    'Recebi o arquivo, obrigada! Vou passar para uma pessoa da equipe ver. Se puder, conte em uma frase do que se trata.',
    'O arquivo chegou. Já chamo uma pessoa da equipe; enquanto isso, me diga em poucas palavras o que aconteceu.',
  ],
  detailNoted: ['Anotei, obrigada! E o que você precisa?', 'Certo, anotado. Como posso ajudar?'],
  wrongCpf: [
    'Esse CPF não confere. Se quiser que ele vá junto, digite de novo os 11 números.',
    'Os números desse CPF não batem: pode conferir e mandar de novo?',
  ],
  detailNotedOffer: [
    'Anotei, obrigada! Quer que eu chame uma pessoa da equipe para ver o seu caso?',
    'Certo, anotado. Para ver o seu caso em particular, posso chamar uma pessoa da equipe. Chamo?',
  ],
  detailDeclined: [
    'Tudo bem, você não precisa passar isso. Como posso ajudar?',
    'Sem problema, isso não é necessário aqui. O que você precisa?',
  ],
  detailDeclinedOffer: [
    'Tudo bem, não precisa passar isso. Quer que eu chame uma pessoa da equipe para ver o seu caso?',
    'Sem problema, seguimos sem esse dado. Se quiser, chamo uma pessoa da equipe.',
  ],
  inLastAnswer: [
    ({ passage }) => `Sobre isso, a resposta acima diz:\n\n${passage}\n\nResolve a sua dúvida?`,
    ({ passage }) => `Está na resposta que mandei:\n\n${passage}\n\nEra isso?`,
  ],
  answeredAbove: [
    'Sobre isso, só sei o que está na resposta acima. Se não encontrou ali, posso chamar uma pessoa da equipe. Chamo?',
    'Além do que já mandei, não tenho mais nada sobre isso. Quer que eu chame uma pessoa da equipe?',
  ],
  anyDoubt: [
    'Entendi. Se a resposta acima não resolve o seu caso, posso chamar uma pessoa da equipe para ver com você.',
    'Certo. Se a resposta não resolveu, posso chamar uma pessoa da equipe. Chamo?',
  ],
  keptAfterThanks: [
    'Por nada! A equipe continua daqui, com o que você já contou.',
    'Imagina! Deixo o seu caso com a equipe, com o que você já contou.',
  ],
  keptForTeam: [
    'Até mais! Vou deixar o seu caso com a equipe, com o que você já contou.',
    'Tudo bem! A equipe continua daqui, com o que você já contou.',
  ],
  ...portugueseQueue,
  ...portuguesePrivacy,
  failed: [
    'Tive um problema por aqui e não consegui responder. Já chamei uma pessoa da equipe para continuar com você.',
    'Algo falhou do meu lado. Coloquei você na fila para falar com uma pessoa.',
  ],
  returned: ['Que bom que você voltou! Vamos continuar de onde paramos.', 'Olá de novo! Seguimos daqui.'],
  returnedAfresh: ['Oi de novo! Que bom que você voltou.', 'Olá mais uma vez!'],
  returnedToAgent: [
    ({ agent }) => `Que bom que você voltou! Avisei ${agent}, que já conhece o seu caso.`,
    ({ agent }) => `Olá de novo! Seu atendimento volta para a fila, de preferência com ${agent}.`,
  ],
  callbackAsk: [
    'Claro. Que dia e horário ficam bons para a equipe chamar você?',
    'Combinado. Quando podemos chamar você? Por exemplo: amanhã às 15h.',
  ],
  callbackAskAgain: [
    'E quando podemos chamar você?',
    'Então, que dia e horário ficam bons para a equipe chamar você?',
  ],
  callbackNoted: [
    ({ wish }) => `Anotado: “${wish}”. A equipe vai ver o seu pedido. Até lá!`,
    ({ wish }) => `Pronto, registrei “${wish}” para a equipe. Até mais!`,
  ],
  callbackNumber: 'Para ligarmos, escreva também o número com DDD.',
  callbackCancelled: [
    'Certo, sem ligação então. Seu lugar na fila continua guardado, e a equipe responde por aqui.',
    'Cancelado: ninguém vai ligar. Você continua na fila, e a resposta vem por aqui.',
  ],
  leftIt: [
    'Sem problema, encerro por aqui. Quando quiser, é só escrever.',
    'Tudo bem! Fica para outra hora: é só chamar.',
  ],
  goOn: ['Ótimo, vamos continuar. Pode escrever.', 'Que bom! Pode seguir de onde parou.'],
  agentJoined: [({ agent }) => `${agent} entrou na conversa.`],
  transferredToTeam: [
    ({ team }) => `Vou passar você para a equipe de ${team}, que cuida disso. Não precisa repetir nada.`,
    ({ team }) =>
      `Quem cuida disso é a equipe de ${team}. Estou transferindo, com tudo o que você já contou.`,
  ],
  transferredToAgent: [
    ({ agent }) => `Vou passar você para ${agent}, com tudo o que você já contou.`,
    ({ agent }) => `${agent} vai continuar o seu atendimento. Não precisa repetir nada.`,
  ],
  closedByAgent: [
    ({ agent }) => `${agent} encerrou o atendimento. Se precisar de algo mais, é só escrever aqui.`,
    ({ agent }) => `Atendimento encerrado por ${agent}. Quando precisar, é só chamar.`,
  ],
  reopenedByAgent: ['Reabrimos o seu atendimento: vamos continuar daqui.', 'Seu atendimento foi retomado.'],
  survey: [
    'De 0 a 10, quanto você recomendaria o nosso atendimento?',
    'De 0 a 10, qual a chance de você recomendar o nosso atendimento a alguém?',
  ],
  surveyCommentThanks: [
    'Obrigada! Vou passar o seu comentário à equipe.',
    'Anotei o seu comentário, obrigada!',
  ],
  surveyAskScore: [
    'Obrigada por contar! E em número, de 0 a 10, quanto seria?',
    'Obrigada pelo comentário! Se puder, mande também uma nota de 0 a 10.',
  ],
  surveyThanks: ['Obrigada pela nota!', 'Nota anotada, obrigada!'],
  absenceNotice: [
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, `${isWaiting(agent)} a sua resposta${answerTo(topic)}.`)} Sem notícias suas, encerro a conversa em ${left}.`,
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, 'você ainda está por aí?')} ${agent === null ? 'Paramos' : `${agent} parou`} ${stoppedAt(topic)}. Se você não puder agora, a conversa fecha em ${left}.`,
    ({ name, agent, wait: left, ...topic }) =>
      `${hello(name, `falta só a sua resposta${answerTo(topic)} para ${agent === null ? 'continuarmos' : `${agent} continuar`}.`)} Deixo a conversa aberta por mais ${left}.`,
  ],
  absenceSecondCall: [
    ({ name, wait: left }) =>
      `${hello(name, 'imagino que você esteja em um momento corrido.')} Quer continuar agora, que a equipe chame você em outro horário, ou deixar para lá? Encerro em ${left}.`,
    ({ name, wait: left }) =>
      `${hello(name, 'sei que o dia aperta às vezes.')} Podemos seguir agora, marcar um horário para chamar você, ou parar por aqui. A conversa fecha em ${left}.`,
  ],
  absenceClose: [
    ({ name, agent: _agent, ...topic }) =>
      `${hello(name, `como não tivemos a sua resposta${answerTo(topic)}, encerrei a conversa.`)} Quando puder, é só escrever aqui: nas próximas 24 horas continuamos de onde paramos.`,
    ({ name }) =>
      `${hello(name, 'encerrei por aqui porque ficamos sem a sua resposta.')} Se escrever em até 24 horas, retomamos do mesmo ponto.`,
  ],
  choices: {
    yes: 'Sim',
    no: 'Não',
    person: 'Falar com uma pessoa',
    goOn: 'Continuar agora',
    callBack: 'Me chamem depois',
    leaveIt: 'Deixar para lá',
    stayQueued: 'Continuar na fila',
    leaveQueue: 'Sair da fila',
    skip: 'Não tenho',
    eraseAll: 'Sim, apagar tudo',
    keepData: 'Não, deixar como está',
    otherChats: 'Incluir outras conversas minhas',
    eraseData: 'Apagar meus dados',
    otherTimes: 'Outros horários',
    moveCall: 'Remarcar',
    cancelCall: 'Cancelar horário',
  },
};
