import { useTranslation } from 'react-i18next';
import type { TriedAnswer } from '../../../contracts/learning';

/** Says what a question is answered with. */
export function useAnswerText(): (answer: TriedAnswer) => string {
  const { t } = useTranslation();
  return ({ outcome, title }) =>
    outcome === 'answer' && title !== null
      ? t('learning.answers', { title })
      : t(`learning.outcome.${outcome === 'clarify' ? 'clarify' : 'none'}`);
}
