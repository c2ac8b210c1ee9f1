/** @jsxImportSource preact */
import { describeQueue } from '../texts/describe-queue';
import { formatCountdown, formatMoment } from '../texts/format';
import type { ConversationStatus } from '../transcript/derive-status';
import { useChatState, useTexts } from './chat-context';
import { Icon } from './icons';
import { useNow } from './use-now';

/** Where the customer stands: in the queue, out of hours, or about to be closed. `skewMs` is the server's lead. */
export function StatusStrip({ status, skewMs }: { status: ConversationStatus; skewMs: number }) {
  const texts = useTexts();
  const { locale } = useChatState();
  const closing = status.closesAt !== undefined;
  const waiting = status.phase === 'queue';
  const now = useNow(closing || waiting) + skewMs;
  if (status.closesAt !== undefined) {
    const left = status.closesAt - now;
    return (
      <div class="strip warn">
        <Icon name="clock" />
        <p>{left > 0 ? texts.closesIn(formatCountdown(left)) : texts.closesNow}</p>
      </div>
    );
  }
  if (waiting) {
    return (
      <div class="strip">
        <Icon name="clock" />
        <p>{describeQueue(status, now, texts)}</p>
      </div>
    );
  }
  if (status.phase === 'out-of-hours') {
    const when = status.opensAt === undefined ? undefined : formatMoment(locale, status.opensAt, now);
    return (
      <div class="strip">
        <Icon name="clock" />
        <p>{when === undefined ? texts.opensLater : texts.opensAt(when)}</p>
      </div>
    );
  }
  return null;
}
