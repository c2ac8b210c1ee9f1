import type { Texts } from './texts';

const wait = (minutes: string | null) => (minutes === null ? '' : ` A espera deve ser de ${minutes}.`);
const hello = (name: string | null, rest: string) =>
  name === null ? rest.charAt(0).toUpperCase() + rest.slice(1) : `${name}, ${rest}`;
const topic = (about: string | null) => (about === null ? '' : ` sobre “${about}”`);

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
    'Posso ajudar com mais alguma coisa?',
    'Precisa de mais alguma coisa?',
    'Ficou mais alguma dúvida?',
  ],
  thanks: ['Por nada! Se precisar, é só chamar.', 'Imagina! Conte comigo.', 'De nada! Fico feliz em ajudar.'],
  goodbye: [
    'Até mais! Quando precisar, é só escrever aqui.',
    'Tchau, até a próxima!',
    'Até logo! Um bom dia para você.',
  ],
  howAreYou: [
    'Tudo certo por aqui, obrigada! E com você? Me conta como posso ajudar.',
    'Tudo ótimo! Em que posso ajudar?',
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
  clarify: [
    'Encontrei mais de um assunto parecido. Qual deles é o seu?',
    'Só para eu acertar: qual destes é o seu caso?',
    'Pode ser mais de uma coisa. Qual delas você quer saber?',
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
  gladItHelped: ['Que bom! Posso ajudar com mais alguma coisa?', 'Ótimo! Precisa de mais alguma coisa?'],
  nextRequest: [({ request }) => `Agora, sobre “${request}”:`, ({ request }) => `E quanto a “${request}”:`],
  sorryNotHelpful: [
    'Desculpe, não era isso. Pode me contar com outras palavras o que você precisa? Se preferir, chamo uma pessoa.',
    'Entendi, ainda não resolveu. Me conta um pouco mais, ou chamo uma pessoa para ajudar.',
  ],
  understood: ['Entendi. Isso é com uma pessoa da equipe.', 'Certo, vou passar para uma pessoa da equipe.'],
  understoodAs: [
    ({ category }) => `Entendi: ${category.toLowerCase()}. Isso é com uma pessoa da equipe.`,
    ({ category }) => `Certo, é sobre ${category.toLowerCase()}. Vou passar para uma pessoa da equipe.`,
  ],
  understoodUrgent: [
    'Sinto muito por isso. Vou passar você agora para uma pessoa da equipe, com prioridade.',
    'Entendo, e isso é importante. Já estou chamando uma pessoa da equipe para cuidar do seu caso.',
  ],
  askDetail: {
    'order-number': ['Qual é o número do pedido?', 'Pode me passar o número do pedido?'],
    email: ['Qual é o e-mail do seu cadastro?', 'Pode me dizer o e-mail que você usou na compra?'],
    cpf: ['Qual é o CPF do titular da compra?', 'Pode me informar o CPF do cadastro?'],
    phone: ['Qual é um telefone para contato, com DDD?', 'Pode me passar um telefone com DDD?'],
    name: ['Como você se chama?', 'Qual é o seu nome?'],
    cnpj: ['Qual é o CNPJ da empresa?', 'Pode me informar o CNPJ?'],
    postcode: ['Qual é o CEP da entrega?', 'Pode me passar o CEP?'],
  },
  invalidDetail: {
    'order-number': [
      'Não reconheci esse número. O do pedido tem só dígitos (ou letras e dígitos) e está no e-mail de confirmação.',
      'Esse não parece um número de pedido. Pode conferir? Se não tiver à mão, é só dizer “não tenho”.',
    ],
    email: [
      'Esse e-mail não parece completo. Pode conferir? Um exemplo: nome@provedor.com.br',
      'Não reconheci o e-mail. Pode escrever de novo, com o @?',
    ],
    cpf: [
      'Esse CPF não confere. Pode digitar de novo os 11 números?',
      'Os números do CPF não batem. Pode conferir? Se não quiser informar agora, é só dizer “não tenho”.',
    ],
    phone: [
      'Não reconheci o telefone. Pode escrever com o DDD? Por exemplo: 11 91234-5678',
      'Esse telefone parece incompleto. Pode conferir o DDD e o número?',
    ],
    name: ['Pode me dizer só o seu nome?', 'Não peguei o seu nome. Como posso chamar você?'],
    cnpj: [
      'Esse CNPJ não confere. Pode digitar de novo os 14 números?',
      'Os números do CNPJ não batem. Pode conferir?',
    ],
    postcode: [
      'Não reconheci o CEP. São 8 números: pode conferir?',
      'Esse CEP parece incompleto. Pode digitar de novo?',
    ],
  },
  withoutDetail: ['Sem problema, seguimos sem isso.', 'Tudo bem, a pessoa que atender você vê isso depois.'],
  queued: [
    ({ place, wait: minutes }) =>
      `Você é a ${place} pessoa da fila.${wait(minutes)} Já passei tudo o que você contou.`,
    ({ place, wait: minutes }) =>
      `Chamei a equipe: você é a ${place} pessoa da fila.${wait(minutes)} Não precisa repetir nada.`,
  ],
  queuedAlone: [
    ({ wait: minutes }) =>
      `Você é a próxima pessoa a ser atendida.${wait(minutes)} Já passei tudo o que você contou.`,
    ({ wait: minutes }) =>
      `Chamei a equipe e você é a próxima pessoa da fila.${wait(minutes)} Não precisa repetir nada.`,
  ],
  outOfHours: [
    ({ when }) =>
      `Nossa equipe volta ${when}. Seu atendimento já está na fila, com tudo o que você contou: pode deixar seu recado aqui.`,
    ({ when }) =>
      `Agora não há ninguém da equipe; voltamos ${when}. Já guardei o seu lugar na fila. Se quiser, deixe mais detalhes por aqui.`,
  ],
  outOfHoursUnknown: [
    'Agora não há ninguém da equipe por aqui. Já guardei o seu lugar na fila e avisei as pessoas; pode deixar seu recado.',
  ],
  stillQueued: [
    ({ place, wait: minutes }) => `Você é a ${place} pessoa da fila.${wait(minutes)}`,
    ({ place, wait: minutes }) => `Seu lugar na fila: ${place}.${wait(minutes)}`,
  ],
  queuedNote: [
    'Anotei. A pessoa que atender você já vai ler isso.',
    'Certo, juntei ao seu atendimento.',
    'Recebi. Já está com o seu atendimento.',
  ],
  failed: [
    'Tive um problema por aqui e não consegui responder. Já chamei uma pessoa da equipe para continuar com você.',
    'Algo falhou do meu lado. Coloquei você na fila para falar com uma pessoa.',
  ],
  returned: ['Que bom que você voltou! Continuamos de onde paramos.', 'Olá de novo! Seguimos daqui.'],
  returnedToAgent: [
    ({ agent }) => `Que bom que você voltou! Avisei ${agent}, que já conhece o seu caso.`,
    ({ agent }) => `Olá de novo! Seu atendimento volta para a fila, de preferência com ${agent}.`,
  ],
  callbackAsk: [
    'Claro. Que dia e horário ficam bons para a equipe chamar você?',
    'Combinado. Quando podemos chamar você? Por exemplo: amanhã às 15h.',
  ],
  callbackNoted: [
    ({ wish }) => `Anotado: “${wish}”. A equipe vai ver o seu pedido. Até lá!`,
    ({ wish }) => `Pronto, registrei “${wish}” para a equipe. Até mais!`,
  ],
  leftIt: [
    'Sem problema, encerro por aqui. Quando quiser, é só escrever.',
    'Tudo bem! Fica para outra hora: é só chamar.',
  ],
  goOn: ['Ótimo, continuamos. Pode escrever.', 'Que bom! Pode seguir de onde parou.'],
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
  reopenedByAgent: ['Reabrimos o seu atendimento: continuamos daqui.', 'Seu atendimento foi retomado.'],
  survey: [
    'De 0 a 10, quanto você recomendaria o nosso atendimento?',
    'Que nota, de 0 a 10, você dá para este atendimento?',
  ],
  surveyThanks: ['Obrigada pela nota!', 'Nota anotada, obrigada!'],
  absenceNotice: [
    ({ name, about, wait: left }) =>
      `${hello(name, `estou esperando a sua resposta${topic(about)}.`)} Sem notícias suas, encerro a conversa em ${left}.`,
    ({ name, about, wait: left }) =>
      `${hello(name, 'você ainda está por aí?')} Paramos${topic(about) || ' na sua resposta'}. Se você não puder agora, a conversa fecha em ${left}.`,
    ({ name, about, wait: left }) =>
      `${hello(name, `falta só a sua resposta${topic(about)} para continuarmos.`)} Deixo a conversa aberta por mais ${left}.`,
  ],
  absenceSecondCall: [
    ({ name, wait: left }) =>
      `${hello(name, 'imagino que você esteja em um momento corrido.')} Quer continuar agora, que a equipe chame você em outro horário, ou deixar para lá? Encerro em ${left}.`,
    ({ name, wait: left }) =>
      `${hello(name, 'sei que o dia aperta às vezes.')} Podemos seguir agora, marcar um horário para chamar você, ou parar por aqui. A conversa fecha em ${left}.`,
  ],
  absenceClose: [
    ({ name, about }) =>
      `${hello(name, `como não tive resposta${topic(about)}, encerrei a conversa.`)} Quando puder, é só escrever aqui: nas próximas 24 horas continuamos de onde paramos.`,
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
    skip: 'Não tenho',
  },
};
