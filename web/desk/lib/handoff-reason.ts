import { useTranslation } from 'react-i18next';

const known = [
  'asked-for-person',
  'no-answer',
  'not-helped',
  'urgent',
  'needs-person',
  'sent-file',
  'callback-wished',
  'customer-returned',
] as const;

/** The bot's reasons are codes; people's are their own words. */
export function useHandoffReason(): (reason: string) => string {
  const { t } = useTranslation();
  return (reason) => {
    const code = known.find((one) => one === reason);
    return code === undefined ? reason : t(`conversation.handoffReason.${code}`);
  };
}
