import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../lib/copy-text';
import { IconButton } from './button';
import { showToast } from './toast';

/** Copies a text; the icon and the name say so for two seconds. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = () => {
    copyText(text).then(
      () => setCopied(true),
      () => showToast(t('actions.notCopied'), { tone: 'bad' }),
    );
  };
  return (
    <IconButton
      icon={copied ? 'check' : 'copy'}
      label={copied ? t('actions.copied') : label}
      onClick={copy}
    />
  );
}
