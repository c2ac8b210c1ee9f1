import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { type Command, useCommands } from '../../lib/commands';

export interface ConversationCommands {
  write: (mode: 'reply' | 'note') => void;
  claim: () => void;
  release: () => void;
  transfer: () => void;
  close: () => void;
  reopen: () => void;
  back: () => void;
}

/** Offers by key and in the palette what is allowed now. `run` must stay the same object. */
export function useConversationCommands(
  allowed: ConversationDetail['allowed'] | undefined,
  run: { current: ConversationCommands },
) {
  const { t } = useTranslation();
  const key = allowed?.join(' ') ?? '';
  const commands = useMemo<Command[]>(() => {
    const group = t('help.conversation');
    const may = new Set(key.split(' '));
    const offer = (name: string, command: Omit<Command, 'group' | 'id'>): Command[] =>
      may.has(name) ? [{ id: name, group, ...command }] : [];
    return [
      ...offer('reply', {
        key: 'r',
        label: t('conversation.commands.reply'),
        run: () => run.current.write('reply'),
      }),
      ...offer('note', {
        key: 'n',
        label: t('conversation.commands.note'),
        run: () => run.current.write('note'),
      }),
      ...offer('claim', {
        key: 'a',
        label: t('conversation.commands.claim'),
        run: () => run.current.claim(),
      }),
      ...offer('transfer', {
        key: 't',
        label: t('conversation.commands.transfer'),
        run: () => run.current.transfer(),
      }),
      ...offer('close', {
        key: 'mod+shift+e',
        label: t('conversation.commands.close'),
        run: () => run.current.close(),
      }),
      ...offer('release', { label: t('conversation.commands.release'), run: () => run.current.release() }),
      ...offer('reopen', { label: t('conversation.commands.reopen'), run: () => run.current.reopen() }),
      {
        id: 'send',
        group,
        key: 'mod+enter',
        listedOnly: true,
        label: t('conversation.commands.send'),
        run: () => undefined,
      },
      {
        id: 'back',
        group,
        key: 'escape',
        hidden: true,
        label: t('conversation.commands.back'),
        run: () => run.current.back(),
      },
    ];
  }, [t, key, run]);
  useCommands(commands);
}
