import type { IntakeTexts } from './texts';
import { lowerFirst } from './word-values';

/** What is said while details are asked for. */
export const portugueseIntake: IntakeTexts = {
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
  aboutDetail: {
    'order-number': [
      'O número do pedido está no e-mail de confirmação; com ele a equipe acha a sua compra na hora. Qual é? Se não tiver à mão, é só dizer “não tenho”.',
      'Ele veio no e-mail de confirmação e serve para a equipe encontrar a sua compra. Pode me passar? Se preferir, seguimos sem ele.',
    ],
    email: [
      'É o e-mail que você usou na compra: por ele a equipe encontra o seu cadastro. Qual é?',
      'Serve para a equipe achar o seu cadastro e responder a você. Pode ser o da compra. Qual é?',
    ],
    cpf: [
      'O CPF confirma que a compra é sua, e só quem atender você vê o número. Pode me informar? Se preferir, seguimos sem ele.',
      'É para a equipe ter certeza de que a compra é sua. Qual é o CPF? Se não quiser dizer agora, é só responder “não tenho”.',
    ],
    phone: [
      'É para a equipe falar com você se a conversa cair. Qual é o número, com DDD?',
      'Assim a equipe consegue ligar se precisar. Pode ser o celular: qual é, com DDD?',
    ],
    name: [
      'É só para a equipe saber como chamar você. Qual é o seu nome?',
      'Assim quem atender você já sabe com quem está falando. Como você se chama?',
    ],
    cnpj: [
      'É o CNPJ do cadastro da empresa, o mesmo da nota fiscal: por ele a equipe acha a compra. Qual é?',
      'Com o CNPJ a equipe encontra o cadastro da empresa. Pode me passar os 14 números?',
    ],
    postcode: [
      'É o CEP do endereço de entrega: com ele a equipe confere o envio. Qual é?',
      'Com o CEP a equipe vê o que chega aí e quando. Pode me passar os 8 números?',
    ],
  },
  goAhead: ['Pode, sim: é só mandar aqui.', 'Claro, pode mandar.'],
  backTo: [
    ({ question }) => `Voltando ao seu caso: ${lowerFirst(question)}`,
    ({ question }) => `E, para seguir com o seu caso: ${lowerFirst(question)}`,
  ],
  notedBackTo: [
    ({ question }) => `Anotei para a equipe. ${question}`,
    ({ question }) => `Certo, isso vai junto. ${question}`,
  ],
  nextBackTo: [
    ({ question }) =>
      `Falta pouco: com isto, uma pessoa da equipe vê o seu caso e diz o que fazer. ${question}`,
    ({ question }) =>
      `Daqui a equipe continua, e eu só preciso disto para ela achar a sua compra. ${question}`,
  ],
  unsureAside: [
    'Isso eu não sei dizer com certeza: deixo a pergunta para a equipe.',
    'Essa eu não quero responder no chute. Vai junto para quem for atender você.',
    'Não tenho essa informação aqui; a equipe responde essa também.',
  ],
  withoutDetail: ['Sem problema, seguimos sem isso.', 'Tudo bem, quem for atender você vê isso depois.'],
  theDetail: {
    'order-number': 'o número do pedido',
    email: 'o e-mail',
    cpf: 'o CPF',
    phone: 'o telefone',
    name: 'o seu nome',
    cnpj: 'o CNPJ',
    postcode: 'o CEP',
  },
  notedWithout: [
    ({ detail }) => `Anotei, isso vai junto. Seguimos sem ${detail}.`,
    ({ detail }) => `Certo, já está com o seu caso. Por ora, seguimos sem ${detail}.`,
  ],
  gotInstead: [
    ({ details, question }) => `Anotei ${details}, obrigada! ${question}`,
    ({ details, question }) => `Certo, já tenho ${details}. ${question}`,
  ],
};
