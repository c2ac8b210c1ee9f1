import { useQuery } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { colleaguesQuery, teamsQuery } from '../../lib/api/staff';
import { focusWish } from '../../lib/focus-wish';
import { useRefusals } from '../../lib/use-refusals';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { ErrorStrip } from '../../ui/error-strip';
import { SelectField } from '../../ui/fields';
import { TextAreaField } from '../../ui/text-area-field';
import { ColleagueChoice, isFull } from './colleague-choice';
import { createBegunForms } from './create-begun-forms';
import type { ConversationActs } from './use-conversation-acts';

export interface TransferDialogProps {
  opened: boolean;
  onClose: () => void;
  conversation: ConversationDetail;
  transfer: ConversationActs['transfer'];
}

const useBegunTransfer = createBegunForms<{
  to: 'team' | 'person';
  team: string;
  person: string;
  reason: string;
}>({ to: 'team', team: '', person: '', reason: '' });

/** Asks to whom and why, and shows what is handed over. */
export default function TransferDialog({ opened, onClose, conversation, transfer }: TransferDialogProps) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const { data: teams = [] } = useQuery({ ...teamsQuery, enabled: opened });
  const { data: everybody = [] } = useQuery({ ...colleaguesQuery, enabled: opened, staleTime: 0 });
  const { to, team, person, reason, fill, forget } = useBegunTransfer(conversation.id);
  const people = everybody.filter((one) => one.id !== staff.id && one.presence !== 'offline');
  // Whoever was chosen when the dialog was open before may have left, or be full by now.
  const chosen = people.find((one) => one.id === person && !isFull(one));
  const { form, refused, refuse } = useRefusals();
  const missesReason = reason.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The browser asks for what is empty, not for what is blank.
    if (missesReason) return refuse();
    const toName =
      to === 'team' ? (teams.find((one) => one.key === team)?.name ?? team) : (chosen?.name ?? '');
    const input = { reason: reason.trim(), ...(to === 'team' ? { teamId: team } : { agentId: person }) };
    transfer.mutate(
      { input, toName },
      {
        onSuccess: () => {
          forget();
          onClose();
          // Whoever gave it away has no reply to write, and what opened the dialog goes as well.
          focusWish.set({ conversationId: conversation.id, at: 'heading' });
        },
      },
    );
  };
  return (
    <Dialog title={t('conversation.transferDialog.title')} opened={opened} onClose={onClose}>
      <form className="stack" ref={form} onSubmit={submit}>
        <fieldset className="choices">
          <legend>{t('conversation.transferDialog.to')}</legend>
          {(['team', 'person'] as const).map((value) => (
            <label key={value} className="choice">
              <input
                type="radio"
                name="to"
                value={value}
                checked={to === value}
                data-autofocus={to === value ? true : undefined}
                onChange={() => fill({ to: value })}
              />
              {t(`conversation.transferDialog.${value}`)}
            </label>
          ))}
        </fieldset>
        {to === 'team' ? (
          <SelectField
            label={t('conversation.transferDialog.pickTeam')}
            value={team}
            required
            choices={[
              { value: '', label: t('conversation.transferDialog.choose') },
              ...teams.map((one) => ({ value: one.key, label: one.name })),
            ]}
            onChange={(event) => fill({ team: event.target.value })}
          />
        ) : (
          <ColleagueChoice
            people={people}
            chosen={chosen?.id ?? ''}
            onChoose={(id) => fill({ person: id })}
          />
        )}
        <TextAreaField
          label={t('conversation.transferDialog.reason')}
          description={t('conversation.transferDialog.reasonHint')}
          required
          maxLength={500}
          value={reason}
          error={refused && missesReason ? t('validation.required') : undefined}
          onChange={(event) => fill({ reason: event.target.value })}
        />
        <section className="handed-over">
          <h3>{t('conversation.transferDialog.summary')}</h3>
          <p>
            {conversation.summary === '' ? t('conversation.transferDialog.noSummary') : conversation.summary}
          </p>
        </section>
        <ErrorStrip error={transfer.error} />
        <div className="dialog-end">
          <Button onClick={onClose}>{t('actions.cancel')}</Button>
          <Button
            type="submit"
            look="primary"
            disabled={to === 'person' && people.every(isFull)}
            loading={transfer.isPending}
          >
            {t('conversation.transferDialog.submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
