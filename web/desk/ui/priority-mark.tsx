import { useTranslation } from 'react-i18next';
import type { Priority } from '../../../contracts/priority';
import { Badge, type Tone } from './badge';
import type { IconName } from './icon';

const looks: Record<Priority, { tone: Tone; icon: IconName }> = {
  urgent: { tone: 'bad', icon: 'alert' },
  high: { tone: 'warn', icon: 'up' },
  normal: { tone: 'plain', icon: 'minus' },
  low: { tone: 'plain', icon: 'down' },
};

/** Icon, word and colour: no one of them alone. */
export function PriorityMark({ priority }: { priority: Priority }) {
  const { t } = useTranslation();
  return (
    <Badge tone={looks[priority].tone} icon={looks[priority].icon}>
      {t(`priority.${priority}`)}
    </Badge>
  );
}
