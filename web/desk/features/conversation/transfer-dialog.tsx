import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
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
import type { ConversationActs } from './use-conversation-acts';

export interface TransferDialogProps {
  opened: boolean;
  onClose: () => void;
  conversation: ConversationDetail;
  transfer: ConversationActs['transfer'];
}

/** Asks to whom and why, and shows what is handed over. */
export default function TransferDialog({ opened, onClose, conversation, transfer }: TransferDialogProps) {
  const { t } = useTranslation();
  const { staff } = useSession();
  const { data: teams = [] } = useQuery({ ...teamsQuery, enabled: opened });
  const { data: everybody = [] } = useQuery({ ...colleaguesQuery, enabled: opened, staleTime: 0 });
  const [to, setTo] = useState<'team' | 'person'>('team');
  const [team, setTeam] = useState('');
  const [person, setPerson] = useState('');
  const [reason, setReason] = useState('');
  const people = everybody.filter((one) => one.id !== staff.id && one.presence !== 'offline');
  const { form, refused, refuse } = useRefusals();
  const missesReason = reason.trim() === '';

  const submit = (event: FormEvent) => {
    event.preventDefault();
    // The browser asks for what is empty, not for what is blank.
    if (missesReason) return refuse();
    const toName =
      to === 'team'
        ? (teams.find((one) => one.key === team)?.name ?? team)
        : (people.find((one) => one.id === person)?.name ?? '');
    const input = { reason: reason.trim(), ...(to === 'team' ? { teamId: team } : { agentId: person }) };
    transfer.mutate(
      { input, toName },
      {
        onSuccess: () => {
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
                onChange={() => setTo(value)}
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
            onChange={(event) => setTeam(event.target.value)}
          />
        ) : (
          <ColleagueChoice people={people} chosen={person} onChoose={setPerson} />
        )}
        <TextAreaField
          label={t('conversation.transferDialog.reason')}
          description={t('conversation.transferDialog.reasonHint')}
          required
          maxLength={500}
          value={reason}
          error={refused && missesReason ? t('validation.required') : undefined}
          onChange={(event) => setReason(event.target.value)}
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
