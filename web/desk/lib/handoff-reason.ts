import { useTranslation } from 'react-i18next';
import { handoffReasons } from '../../../contracts/handoff-reason';

/** The service's reasons are codes; people's are their own words. */
export function useHandoffReason(): (reason: string) => string {
  const { t } = useTranslation();
  return (reason) => {
    const code = handoffReasons.find((one) => one === reason);
    return code === undefined ? reason : t(`conversation.handoffReason.${code}`);
  };
}
