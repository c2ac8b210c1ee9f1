import type { ConversationItem } from '../../../../contracts/conversation';
import { parseMarkdown } from '../../../../markdown/parse-markdown';
import { toPlainText } from '../../../../markdown/to-plain-text';
import { nameSpeaker, type Speaker } from './name-speaker';

/**
 * The words that tell most about a row: the customer's last ones as long as they wait, also where the bot has spoken
 * since; else what was said last, and by whom.
 */
export function chooseWords(
  { customerWaits, customerWords, lastMessage }: ConversationItem,
  readerId: string,
): { speaker: Speaker | null; text: string } {
  if (customerWaits && customerWords !== null) return { speaker: null, text: customerWords.text };
  if (lastMessage === null) return { speaker: null, text: '' };
  const speaker = nameSpeaker(lastMessage, readerId);
  // The bot writes Markdown.
  const text = speaker?.kind === 'bot' ? toPlainText(parseMarkdown(lastMessage.text)) : lastMessage.text;
  return { speaker, text };
}
