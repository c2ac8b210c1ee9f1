import { useTranslation } from 'react-i18next';
import type { Effect, EffectChange, MeasuredEffect } from '../../../../contracts/learning';
import { useFormats } from '../../lib/use-formats';
import { Badge } from '../../ui/badge';
import { useAnswerText } from '../../ui/use-answer-text';

const kinds = ['lost', 'won', 'changed'] as const;
const tones = { lost: 'bad', won: 'ok', changed: 'plain' } as const;
const icons = { lost: 'down', won: 'up', changed: 'refresh' } as const;

/** What a further alternative question would do to the answers, or how far measuring it has come. */
export function EffectView({ measured }: { measured: MeasuredEffect }) {
  const { t } = useTranslation();
  const { effect, progress } = measured;
  const measuring = progress < 1 ? <Measuring progress={progress} /> : null;
  if (effect === null) {
    return (
      <div className="effect" aria-busy="true">
        {measuring}
      </div>
    );
  }
  return (
    <div className="effect" aria-busy={progress < 1 ? true : undefined}>
      <p className="row">
        {kinds
          .filter((kind) => effect.counts[kind] > 0)
          .map((kind) => (
            <Badge key={kind} tone={tones[kind]} icon={icons[kind]}>
              {t(`learning.${kind}`, { count: effect.counts[kind] })}
            </Badge>
          ))}
        {kinds.every((kind) => effect.counts[kind] === 0) ? (
          <Badge tone="ok" icon="check">
            {t('learning.harmless')}
          </Badge>
        ) : null}
      </p>
      <Figures effect={effect} />
      {kinds.map((kind) =>
        effect[kind].length === 0 ? null : (
          <Changes key={kind} title={t(`learning.list.${kind}`)} changes={effect[kind]} />
        ),
      )}
      {measuring}
    </div>
  );
}

function Measuring({ progress }: { progress: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const label = t('learning.measuring', {
    percent: formats.percent(Math.round(progress * 20) / 20),
  });
  return (
    <p className="row small muted numbers">
      <progress className="effect-progress" value={progress} max={1} aria-label={label} />
      {label}
    </p>
  );
}

function Figures({ effect: { questions, before, after, itself } }: { effect: Effect }) {
  const { t } = useTranslation();
  const answerText = useAnswerText();
  const isSame =
    itself.before.outcome === itself.after.outcome && itself.before.articleId === itself.after.articleId;
  return (
    <>
      <p className="small numbers">
        {isSame
          ? t('learning.itselfSame', { answer: answerText(itself.after) })
          : t('learning.itself', {
              before: answerText(itself.before),
              after: answerText(itself.after),
            })}
      </p>
      <p className="small muted numbers">
        {t('learning.figures', {
          questions,
          rightBefore: before.right,
          rightAfter: after.right,
          answeredBefore: before.answered,
          answeredAfter: after.answered,
        })}
      </p>
    </>
  );
}

function Changes({ title, changes }: { title: string; changes: readonly EffectChange[] }) {
  const { t } = useTranslation();
  const answerText = useAnswerText();
  return (
    <details className="small">
      <summary>{title}</summary>
      <ul className="effect-changes">
        {changes.map((change) => (
          <li key={`${change.origin} ${change.question} ${change.expected}`}>
            <q>{change.question}</q> <span className="muted">({t(`learning.origin.${change.origin}`)})</span>
            <br />
            {t('learning.change', {
              before: answerText(change.before),
              after: answerText(change.after),
            })}
            {change.expected === null ? null : (
              <span className="muted"> {t('learning.expected', { title: change.expected })}</span>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
