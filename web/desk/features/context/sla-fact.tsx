import { useTranslation } from 'react-i18next';
import type { SlaClockName, SlaClockView } from '../../../../contracts/sla';
import { useFormats } from '../../lib/use-formats';
import { Fact } from './fact';

/** One promised time: how much of it has run, and how it stands. Nothing where nothing is promised. */
export function SlaFact({ clock, view }: { clock: SlaClockName; view: SlaClockView | null }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (view === null) return null;
  const { elapsedSeconds, targetSeconds, state } = view;
  const spans = { elapsed: formats.duration(elapsedSeconds), target: formats.duration(targetSeconds) };
  return (
    <Fact name={t(`sla.name.${clock}`)}>
      <span className="numbers">{t('sla.of', spans)}</span> · {t(`sla.state.${state}`)}
    </Fact>
  );
}
