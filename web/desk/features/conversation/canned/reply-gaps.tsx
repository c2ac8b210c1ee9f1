import { useTranslation } from 'react-i18next';
import type { Gap } from '../../../lib/fill-reply';
import { Button } from '../../../ui/button';
import { Strip } from '../../../ui/states';

/** What a reply still lacks, each a click away; said at once to who tried to send it. */
export function ReplyGaps({
  gaps,
  refused,
  onGo,
}: {
  gaps: readonly Gap[];
  refused: boolean;
  onGo: (gap: Gap) => void;
}) {
  const { t } = useTranslation();
  if (gaps.length === 0) return null;
  return (
    <Strip tone="warn" icon="pencil" live={refused ? 'assertive' : 'polite'}>
      <span>{t(refused ? 'replies.fillFirst' : 'replies.toFill')}</span>
      {gaps.map((gap) => (
        <Button key={gap.start} compact onClick={() => onGo(gap)}>
          {gap.name}
        </Button>
      ))}
    </Strip>
  );
}
