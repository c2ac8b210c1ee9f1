import './privacy-requests.css';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PrivacyRequestView, PrivacyState } from '../../../../contracts/privacy';
import { useChannelName } from '../../lib/use-channel-name';
import { useFormats } from '../../lib/use-formats';
import { useNow } from '../../lib/use-now';
import { Badge, type Tone } from '../../ui/badge';
import { Button } from '../../ui/button';

const tones: Record<PrivacyState, Tone> = { waiting: 'warn', open: 'primary', done: 'ok', refused: 'plain' };

interface RequestRowProps {
  request: PrivacyRequestView;
  onCarryOut: () => void;
  onRefuse: () => void;
}

/** One request: what is asked, where it stands, by when, and what is to be decided. */
export function RequestRow({ request, onCarryOut, onRefuse }: RequestRowProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const channelName = useChannelName();
  const id = useId();
  const { kind, state, conversation, channel, requestedAt, dueAt, waitsForAgents, decidedBy, registeredBy } =
    request;
  const isAnswered = state === 'done' || state === 'refused';
  const isLate = !isAnswered && Date.parse(dueAt) < now.getTime();
  const date = formats.date(dueAt);
  const facts = [
    channelName(channel),
    t('privacy.asked', { time: formats.ago(requestedAt, now) }),
    ...(isAnswered ? [] : [isLate ? t('privacy.late', { date }) : t('privacy.due', { date })]),
    ...(registeredBy === null ? [] : [t('privacy.registeredBy', { name: registeredBy })]),
    ...(decidedBy === null ? [] : [t('privacy.decided', { name: decidedBy })]),
    ...(request.conversations === null ? [] : [t('privacy.covered', { count: request.conversations })]),
  ];
  return (
    <li className="privacy-request" aria-labelledby={id}>
      <p className="row">
        <b id={id}>{t(`privacy.kind.${kind}`)}</b>
        <Badge tone={tones[state]}>{t(`privacy.state.${state}`)}</Badge>
        <Link to={`/inbox/closed/${conversation.id}`}>
          {t(registeredBy === null ? 'privacy.from' : 'privacy.about', { number: conversation.number ?? '' })}
        </Link>
      </p>
      <p className={isLate ? 'small numbers privacy-late' : 'small muted numbers'}>{facts.join(' · ')}</p>
      {waitsForAgents === 0 ? null : (
        <p className="small">{t('privacy.agents', { count: waitsForAgents })}</p>
      )}
      {state !== 'waiting' ? null : (
        <>
          <p className="small">{t(registeredBy === null ? 'privacy.unproven' : 'privacy.unchecked')}</p>
          <div className="row">
            <Button look="primary" icon="check" aria-describedby={id} onClick={onCarryOut}>
              {t('privacy.carryOut')}
            </Button>
            <Button icon="close" aria-describedby={id} onClick={onRefuse}>
              {t('privacy.refuse')}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}
