/** What the launcher says. Its name carries the unread count; in pt-BR zero counts as one, so it has its own form. */
interface LauncherTexts {
  open: string;
  openUnread: (count: number) => string;
  close: string;
  frame: string;
}

const ptBr: LauncherTexts = {
  open: 'Abrir o atendimento',
  openUnread: (count) =>
    `Abrir o atendimento: ${count} ${count === 1 ? 'mensagem não lida' : 'mensagens não lidas'}`,
  close: 'Fechar o atendimento',
  frame: 'Atendimento',
};

const en: LauncherTexts = {
  open: 'Open support chat',
  openUnread: (count) => `Open support chat: ${count} unread ${count === 1 ? 'message' : 'messages'}`,
  close: 'Close support chat',
  frame: 'Support chat',
};

/** The texts that fit a BCP 47 tag: Portuguese for any Portuguese, English for the rest. */
export function launcherTexts(tag: string): LauncherTexts {
  return /^pt\b/i.test(tag) ? ptBr : en;
}
