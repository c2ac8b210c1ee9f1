import type { PrivacyLines } from './texts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** What is said to who asks about their own data. */
export const portuguesePrivacy: PrivacyLines = {
  privacyCopyComing: [
    'Certo. Estou juntando o que guardo das nossas conversas por aqui; a cópia chega nesta conversa em instantes.',
    'Claro, é um direito seu. Estou montando a cópia do que guardo das nossas conversas por aqui; já envio.',
  ],
  privacyAskErase: [
    'Posso apagar. **Sai para sempre**: as mensagens, os dados que você informou, os arquivos, os retornos marcados, o seu nome e os comentários desta conversa e das anteriores por aqui.\n\n**Fica**: números sem você, como quantos atendimentos houve e as notas, e o que a lei manda guardar fora deste chat, como notas fiscais. Nas cópias de segurança, os dados somem quando elas vencem.\n\nDepois disso encerro esta conversa. Confirma?',
    'Antes de apagar, confirme, por favor. **Sai para sempre**: mensagens, dados informados, arquivos, retornos marcados, o seu nome e comentários desta conversa e das anteriores por aqui.\n\n**Fica**: números sem você (quantos atendimentos, notas) e o que a lei manda guardar fora deste chat, como notas fiscais. As cópias de segurança perdem os dados quando vencem.\n\nApago e encerro a conversa?',
  ],
  privacyAskEraseProven: [
    ({ others }) =>
      `Confirmado: ${many(others, 'outra conversa é sua', 'outras conversas são suas')}. Apago tudo, esta incluída, e encerro a conversa. Confirma?`,
  ],
  privacyErasing: [
    'Certo: encerro aqui e apago tudo agora. Obrigada pela conversa, e até mais!',
    'Combinado. Encerro esta conversa e apago os seus dados agora. Cuide-se!',
  ],
  privacyKept: [
    'Tudo bem, deixei como está. Posso ajudar em mais alguma coisa?',
    'Certo, não mudei nada. Precisa de mais alguma coisa?',
  ],
  privacyAskProof: [
    'Para ter certeza de que são suas, escreva em uma só mensagem o **e-mail** e o **CPF ou o número de um pedido** que você informou nessas conversas.',
    'Preciso confirmar que é você. Escreva numa só mensagem o **e-mail** e também o **CPF ou o número de um pedido** informados nelas.',
  ],
  privacyProofBoth: [
    'Preciso dos dois na mesma mensagem: o e-mail e o CPF ou o número de um pedido.',
    'Faltou um deles. Escreva juntos o e-mail e o CPF, ou o e-mail e o número de um pedido.',
  ],
  privacyNotProven: [
    'Não consegui confirmar com esses dados. Confira e tente de novo, ou diga “não” para deixar como está.',
    'Ainda não consegui confirmar. Você pode tentar mais uma vez, ou dizer “não” para deixar como está.',
  ],
  privacyToPeople: [
    'Não consigo confirmar isso por aqui, então passei o seu pedido para a nossa equipe, que responde em até 15 dias.',
    'Esse pedido quem decide é uma pessoa: já registrei para a equipe, com resposta em até 15 dias.',
  ],
  privacyCopyReady: [
    ({ conversations, messages, files, hours }) =>
      `Aqui está a cópia dos seus dados: ${many(conversations, 'conversa', 'conversas')} com ${many(messages, 'mensagem', 'mensagens')}, os dados que você informou, ${files === 0 ? 'nenhum arquivo' : many(files, 'arquivo', 'arquivos')} e as suas avaliações. O arquivo fica disponível por ${hours} horas.`,
  ],
  privacyErased: [
    'Pronto: os seus dados foram apagados. Se precisar, é só escrever, e começo uma conversa nova.',
  ],
  privacyRefused: [
    ({ reason }) => `Sobre o seu pedido a respeito dos seus dados: desta vez não pudemos atender. ${reason}`,
  ],
};
