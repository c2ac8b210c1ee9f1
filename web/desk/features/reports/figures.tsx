import { useTranslation } from 'react-i18next';
import type { Overview, Share, Times } from '../../../../contracts/report';
import { slaClockNameSchema } from '../../../../contracts/sla';
import { useFormats } from '../../lib/use-formats';
import { Figure } from './figure';

const shares = ['containment', 'abandoned'] as const;
const times = ['wait', 'firstReply', 'handle'] as const;

/** The period's figures, each beside that of the period before once that is known. */
export function Figures({ now, before }: { now: Overview; before: Overview | undefined }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const compare = (text: string | null | undefined) =>
    before === undefined ? undefined : t('reports.before', { value: text ?? t('reports.nothing') });
  const percent = (of: Share | undefined) =>
    of === undefined || of.share === null ? null : formats.percent(of.share);
  const median = (of: Times | undefined) =>
    of === undefined || of.p50Seconds === null ? null : formats.duration(of.p50Seconds);
  const points = (of: Overview | undefined) =>
    of === undefined || of.nps.score === null ? null : formats.number(of.nps.score);
  const sample = (count: number) => t('reports.sample', { count });
  const { resolutions } = now;
  return (
    <div className="figures">
      <Figure
        label={t('reports.figures.volume')}
        value={formats.number(now.volume.total)}
        more={t('reports.handedOff', { count: now.handedOff })}
        before={compare(before && formats.number(before.volume.total))}
        definition={t('reports.definitions.volume')}
      />
      {shares.map((key) => (
        <Figure
          key={key}
          label={t(`reports.figures.${key}`)}
          value={percent(now[key])}
          sample={sample(now[key].n)}
          before={compare(percent(before?.[key]))}
          definition={t(`reports.definitions.${key}`)}
        />
      ))}
      {slaClockNameSchema.options
        .filter((clock) => now.sla[clock].n > 0 || (before?.sla[clock].n ?? 0) > 0)
        .map((clock) => (
          <Figure
            key={clock}
            label={t(`reports.kept.${clock}`)}
            value={percent(now.sla[clock])}
            sample={sample(now.sla[clock].n)}
            before={compare(percent(before?.sla[clock]))}
            definition={t(`reports.keptDefinition.${clock}`)}
          />
        ))}
      {times.map((key) => (
        <Figure
          key={key}
          label={t(`reports.figures.${key}`)}
          value={median(now[key])}
          more={t('reports.p90', { value: formats.duration(now[key].p90Seconds ?? 0) })}
          sample={sample(now[key].n)}
          before={compare(median(before?.[key]))}
          definition={t(`reports.definitions.${key}`)}
        />
      ))}
      <Figure
        label={t('reports.figures.repeats')}
        value={percent(now.repeats)}
        sample={t('reports.messages', { count: now.repeats.n })}
        before={compare(percent(before?.repeats))}
        definition={t('reports.definitions.repeats')}
      />
      <Figure
        label={t('reports.figures.nps')}
        value={points(now)}
        sample={t('reports.answers', { count: now.nps.n })}
        before={compare(points(before))}
        definition={t('reports.definitions.nps')}
      />
      <Figure
        label={t('reports.figures.resolutions')}
        value={formats.number(resolutions.solved)}
        more={t('reports.otherwise', { unsolved: resolutions.unsolved, spam: resolutions.spam })}
        before={compare(before && formats.number(before.resolutions.solved))}
        definition={t('reports.definitions.resolutions')}
      />
    </div>
  );
}
