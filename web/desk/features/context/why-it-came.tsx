import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { useHandoffReason } from '../../lib/handoff-reason';
import { useFormats } from '../../lib/use-formats';
import { useTeamName } from '../../lib/use-team-name';
import { Badge } from '../../ui/badge';
import { PriorityMark } from '../../ui/priority-mark';
import { Fact } from './fact';

const signals = ['harm', 'legal-threat', 'fraud', 'anger', 'vulnerable', 'waiting-long'] as const;

export function WhyItCame({ conversation }: { conversation: ConversationDetail }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const reasonText = useHandoffReason();
  const teamName = useTeamName();
  const { triage, handoff, callback } = conversation;
  const signalText = (signal: string) => {
    const known = signals.find((one) => one === signal);
    return known === undefined ? signal : t(`context.signal.${known}`);
  };
  return (
    <section>
      <h3>{t('context.why')}</h3>
      <dl>
        <Fact name={t('context.category')}>
          {triage?.categoryName ?? triage?.category ?? t('context.noCategory')}
          {triage === null || triage.category === null ? null : (
            <span className="muted small numbers">
              {' '}
              {t('context.confidence', {
                percent: formats.percent(Math.round(triage.confidence * 100) / 100),
              })}
            </span>
          )}
        </Fact>
        <Fact name={t('priority.label')}>
          <PriorityMark priority={conversation.priority} />
        </Fact>
        {triage === null || triage.signals.length === 0 ? null : (
          <Fact name={t('context.signals')}>
            <span className="row">
              {triage.signals.map((signal) => (
                <Badge key={signal} tone="warn" icon="flame">
                  {signalText(signal)}
                </Badge>
              ))}
            </span>
          </Fact>
        )}
        {handoff === null ? null : <Fact name={t('context.reason')}>{reasonText(handoff.reason)}</Fact>}
        {callback === null ? null : <Fact name={t('context.callback')}>{callback.wish}</Fact>}
        {conversation.team === null ? null : (
          <Fact name={t('context.team')}>{teamName(conversation.team)}</Fact>
        )}
        {triage === null || triage.skills.length === 0 ? null : (
          <Fact name={t('context.skills')}>{triage.skills.join(', ')}</Fact>
        )}
        <Fact name={t('context.language')}>{t(`locale.${conversation.locale}`)}</Fact>
      </dl>
    </section>
  );
}
