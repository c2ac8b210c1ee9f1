import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from '../lib/store';
import { IconButton } from './button';
import { Icon } from './icon';
import { hideToast, type Toast, toasts } from './toast';

/** The toasts, spoken politely; failures at once. */
export function Toasts() {
  const all = useStore(toasts);
  return (
    <div className="toasts">
      <div role="status">
        {all
          .filter((one) => one.tone === 'ok')
          .map((one) => (
            <ToastCard key={one.id} toast={one} />
          ))}
      </div>
      <div role="alert">
        {all
          .filter((one) => one.tone === 'bad')
          .map((one) => (
            <ToastCard key={one.id} toast={one} />
          ))}
      </div>
    </div>
  );
}

function ToastCard({ toast }: { toast: Toast }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => hideToast(toast.id), toast.stays);
    return () => clearTimeout(timer);
  }, [held, toast]);
  return (
    // Pointing at it or moving the focus into it only holds it.
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing happens here that has no key
    <div
      className={`toast toast-${toast.tone}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon name={toast.tone === 'bad' ? 'alert' : 'check'} />
      <div className="grow">{toast.message}</div>
      <IconButton icon="close" label={t('actions.close')} onClick={() => hideToast(toast.id)} />
    </div>
  );
}
