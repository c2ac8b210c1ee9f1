import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CloseInput, TransferInput } from '../../../../contracts/conversation';
import { errorCode } from '../../lib/api/api-error';
import {
  claimConversation,
  closeConversation,
  conversationKeys,
  releaseConversation,
  reopenConversation,
  transferConversation,
} from '../../lib/api/conversations';
import { focusWish } from '../../lib/focus-wish';
import { useErrorText } from '../../lib/use-error-text';
import { hideToast, showToast } from '../../ui/toast';
import { ToastAction } from '../../ui/toast-action';

/** What can be done with a conversation as a whole. Each says how it went, and the page reads what changed. */
export function useConversationActs(id: string) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const errorText = useErrorText();
  const readAgain = () => {
    void client.invalidateQueries({ queryKey: conversationKeys.detail(id) });
    void client.invalidateQueries({ queryKey: conversationKeys.lists });
    void client.invalidateQueries({ queryKey: conversationKeys.transcript(id) });
  };
  const onError = (error: unknown) => showToast(errorText(error), { tone: 'bad' });
  const common = { onError, onSettled: readAgain };

  const claim = useMutation({
    mutationFn: () => claimConversation(id),
    onSuccess: () => showToast(t('conversation.claimed')),
    onError: (error) => {
      const code = errorCode(error);
      // Who has no room is oneself here; elsewhere it is whom one chose.
      if (code === 'at-capacity') showToast(t('conversation.noRoom'), { tone: 'bad' });
      else onError(error);
      // The button goes away: there is nothing left to take.
      if (code === 'already-claimed') focusWish.set({ conversationId: id, at: 'heading' });
    },
    onSettled: readAgain,
  });
  const release = useMutation({
    mutationFn: () => releaseConversation(id),
    onSuccess: () => showToast(t('conversation.released')),
    ...common,
  });
  const reopen = useMutation({
    mutationFn: () => reopenConversation(id),
    onSuccess: ({ owner }) => {
      // Whoever had it may have no room any more, or may have left.
      showToast(t(owner.kind === 'queue' ? 'conversation.reopenedInQueue' : 'conversation.reopened'));
      focusWish.set({ conversationId: id, at: 'reply' });
    },
    ...common,
  });
  const transfer = useMutation({
    mutationFn: ({ input }: { input: TransferInput; toName: string }) => transferConversation(id, input),
    onSuccess: (_answer, { toName }) => showToast(t('conversation.transferredToast', { to: toName })),
    onSettled: readAgain,
  });
  const close = useMutation({
    mutationFn: (input: CloseInput) => closeConversation(id, input),
    onSuccess: () => {
      const toast = `closed-${id}`;
      showToast(
        <ToastAction
          label={t('actions.undo')}
          onAct={() => {
            hideToast(toast);
            reopen.mutate();
          }}
        >
          {t('conversation.closedToast')}
        </ToastAction>,
        { id: toast, long: true },
      );
    },
    onSettled: readAgain,
  });
  return { claim, release, reopen, transfer, close };
}

export type ConversationActs = ReturnType<typeof useConversationActs>;
