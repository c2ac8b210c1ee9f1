import { useTranslation } from 'react-i18next';

const channels = ['web', 'whatsapp', 'directline', 'msteams', 'webchat', 'emulator'] as const;

/** A channel as people call it; its own id where it has no name here. */
export function useChannelName(): (channel: string) => string {
  const { t } = useTranslation();
  return (channel) => {
    const known = channels.find((one) => one === channel);
    return known === undefined ? channel : t(`context.channels.${known}`);
  };
}
