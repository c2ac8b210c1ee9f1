import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useChannelName } from '../../lib/use-channel-name';
import { useFormats } from '../../lib/use-formats';
import { CopyButton } from '../../ui/copy-button';
import { Fact } from './fact';
import { SlaFact } from './sla-fact';

export function CustomerFacts({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { customer, channel, sla, absence, survey, closed } = conversation;
  const channelName = useChannelName();
  return (
    <section>
      <h3>{t('context.customer')}</h3>
      <dl>
        <Fact name={t('context.name')}>{customer.name ?? t('context.nameUnknown')}</Fact>
        {customer.email === undefined ? null : (
          <Fact name={t('context.email')}>
            <span className="fact-copy">
              <span className="grow">{customer.email}</span>
              <CopyButton text={customer.email} label={t('context.copy', { what: t('context.email') })} />
            </span>
          </Fact>
        )}
        <Fact name={t('context.channel')}>{channelName(channel)}</Fact>
        <Fact name={t('context.since')}>
          <span className="numbers">{formats.dateTime(conversation.createdAt)}</span>
        </Fact>
        {sla.waitedSeconds === null ? null : (
          <Fact name={t('context.waited')}>
            <span className="numbers">{formats.duration(sla.waitedSeconds)}</span>
          </Fact>
        )}
        <SlaFact clock="firstResponse" view={sla.firstResponse} />
        <SlaFact clock="resolution" view={sla.resolution} />
        {absence === null ? null : (
          <Fact name={t('context.absence')}>
            {t(`context.absenceStage.${absence.stage}`, { time: formats.time(absence.dueAt) })}
          </Fact>
        )}
        {survey === null ? null : (
          <Fact name={t('context.survey')}>
            {t('context.surveyScore', { score: survey.score })}
            {survey.comment === undefined ? null : <p className="muted">{survey.comment}</p>}
          </Fact>
        )}
        {closed?.note === undefined ? null : <Fact name={t('context.closedNote')}>{closed.note}</Fact>}
      </dl>
    </section>
  );
}
