import { useTranslation } from 'react-i18next';
import type { Sla, SlaTargets } from '../../../../contracts/sla';
import { useFormats } from '../../lib/use-formats';
import { OtherVersion, type VersionChoice, VersionConflict } from '../../ui/version-conflict';
import { differingParts, type SlaPart } from './compare-sla';
import { writeDuration } from './parse-duration';
import { clocks, priorities } from './sla-form';

/** What the targets that somebody else saved meanwhile say otherwise; null when theirs promise nothing. */
export function SlaConflict({
  mine,
  theirs,
  nameOf,
  ...choice
}: { mine: Sla; theirs: Sla | null; nameOf: (category: string) => string } & VersionChoice) {
  const { t } = useTranslation();
  return (
    <VersionConflict title={t('targets.conflict.title')} text={t('targets.conflict.text')} {...choice}>
      {theirs === null ? (
        <p className="small">{t('targets.none')}</p>
      ) : (
        <TheirSla mine={mine} theirs={theirs} nameOf={nameOf} />
      )}
    </VersionConflict>
  );
}

function TheirSla({
  mine,
  theirs,
  nameOf,
}: {
  mine: Sla;
  theirs: Sla;
  nameOf: (category: string) => string;
}) {
  const { t } = useTranslation();
  const formats = useFormats();
  const line = (targets: SlaTargets, clock: (typeof clocks)[number]) =>
    priorities
      .map((priority) => {
        const minutes = targets[clock][priority];
        return `${t(`priority.${priority}`)} ${minutes === null ? '–' : writeDuration(minutes)}`;
      })
      .join(', ');
  const titleOf = (part: SlaPart) => {
    if (part.kind === 'clock') return t(`targets.${part.clock}`);
    return part.kind === 'category' ? nameOf(part.category) : t(`targets.${part.kind}`);
  };
  const wordsOf = (part: SlaPart) => {
    if (part.kind === 'clock') return line(theirs, part.clock);
    if (part.kind === 'warnBeforePercent') return formats.percent(theirs.warnBeforePercent / 100);
    if (part.kind === 'escalate') return t(`targets.conflict.${theirs.escalate ? 'yes' : 'no'}`);
    const own = theirs.categories.find(({ category }) => category === part.category);
    if (own === undefined) return t('targets.conflict.noOwn');
    return clocks.map((clock) => `${t(`targets.${clock}`)}: ${line(own, clock)}`).join('\n');
  };
  return (
    <OtherVersion
      title={t('targets.conflict.theirs')}
      parts={differingParts(theirs, mine).map((part) => ({ name: titleOf(part), words: wordsOf(part) }))}
    />
  );
}
