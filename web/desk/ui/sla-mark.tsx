import { useTranslation } from 'react-i18next';
import type { SlaView } from '../../../contracts/sla';
import { shownSla } from '../lib/shown-sla';
import { useFormats } from '../lib/use-formats';
import { useNow } from '../lib/use-now';
import { Badge, type Tone } from './badge';
import type { IconName } from './icon';

const looks: Record<'running' | 'warned' | 'overdue', { tone: Tone; icon: IconName }> = {
  running: { tone: 'plain', icon: 'flag' },
  warned: { tone: 'warn', icon: 'flag' },
  overdue: { tone: 'bad', icon: 'alert' },
};

/** The promised time that counts now, as icon, words and colour; red only when it is overdue. */
export function SlaMark({ sla }: { sla: SlaView }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const now = useNow();
  const shown = shownSla(sla, now);
  if (shown === null) return null;
  const { clock, state, dueAt } = shown;
  const seconds = Math.abs(Date.parse(dueAt) - now.getTime()) / 1_000;
  const words =
    state === 'overdue'
      ? t(`sla.overdue.${clock}`, { time: formats.duration(seconds) })
      : formats.sameDay(dueAt, now)
        ? t(`sla.due.${clock}`, { time: formats.duration(seconds) })
        : t(`sla.dueOn.${clock}`, { day: formats.date(dueAt), time: formats.time(dueAt) });
  return (
    <Badge tone={looks[state].tone} icon={looks[state].icon}>
      <span className="numbers">{words}</span>
    </Badge>
  );
}
