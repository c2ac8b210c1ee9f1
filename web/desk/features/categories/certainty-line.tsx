import { useTranslation } from 'react-i18next';
import type { TriageResult } from '../../../../contracts/category';
import { useFormats } from '../../lib/use-formats';

/** How sure the category is, or how near the nearest came, and how sure it has to be. */
export function CertaintyLine({ found: { category, confidence, explanation } }: { found: TriageResult }) {
  const { t } = useTranslation();
  const formats = useFormats();
  if (explanation === undefined) {
    return category === null ? <p className="muted">{t('settings.categories.why.nothing')}</p> : null;
  }
  return (
    <p>
      {t(category === null ? 'settings.categories.why.nearest' : 'settings.categories.why.found', {
        category: explanation.name,
        // Away from each other: what falls short must not read as the same number.
        percent: formats.percent(Math.floor(confidence * 100) / 100),
        threshold: formats.percent(Math.ceil(explanation.threshold * 100) / 100),
      })}
    </p>
  );
}
