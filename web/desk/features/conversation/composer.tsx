import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ConversationDetail, maxMessageLength } from '../../../../contracts/conversation';
import { sayTyping } from '../../lib/api/conversations';
import type { DraftMode } from '../../lib/drafts';
import { findGaps, type Gap } from '../../lib/fill-reply';
import { onMac, writeKey } from '../../lib/shortcuts';
import { useFormats } from '../../lib/use-formats';
import { usePart } from '../../lib/use-part';
import { Button } from '../../ui/button';
import { Tabs } from '../../ui/tabs';
import { replaceText } from './canned/replace-text';
import { ReplyField } from './canned/reply-field';
import { ReplyGaps } from './canned/reply-gaps';
import { KeptDraft } from './kept-draft';
import { useDraft } from './use-draft';
import { WhyNoReply } from './why-no-reply';

const loadAskedAgain = () => import('./asked-again-strip');

/** The typing signal is repeated at most this often, in ms. */
const typingEvery = 3_000;

interface ComposerProps {
  conversation: ConversationDetail;
  mode: DraftMode;
  onMode: (mode: DraftMode) => void;
  /** Goes on to the mode's field as well. */
  onWrite: (mode: DraftMode) => void;
  field: RefObject<HTMLTextAreaElement | null>;
  onSend: (mode: DraftMode, text: string) => void;
  onClaim: () => void;
  onReopen: () => void;
}

/** Reply and internal note: two drafts, two looks, two buttons, so that one is never taken for the other. */
export function Composer({
  conversation,
  mode,
  onMode,
  onWrite,
  field,
  onSend,
  onClaim,
  onReopen,
}: ComposerProps) {
  const { t } = useTranslation();
  const formats = useFormats();
  const reply = useDraft(conversation.id, 'reply', conversation.draft.reply);
  const note = useDraft(conversation.id, 'note', conversation.draft.note);
  const lastTyping = useRef(0);
  const draft = mode === 'reply' ? reply : note;
  const may = conversation.allowed.includes(mode);
  const tooLong = draft.text.length > maxMessageLength;
  const gaps = mode === 'reply' ? findGaps(draft.text) : [];
  const isReplying = mode === 'reply' && draft.text.trim() !== '';
  const AskedAgainStrip = usePart(loadAskedAgain, isReplying);
  /** The text that was not sent for its gaps. */
  const [refused, setRefused] = useState<string | null>(null);
  const goToGap = ({ start, end }: Gap) => {
    field.current?.focus();
    field.current?.setSelectionRange(start, end);
  };
  const putIn = (value: string) => {
    if (field.current === null) return;
    replaceText(field.current, field.current.selectionStart, field.current.selectionEnd, value);
  };
  const name = conversation.customer.name ?? t('conversation.customer');

  const write = (text: string) => {
    draft.write(text);
    const now = Date.now();
    if (mode !== 'reply' || text === '' || now - lastTyping.current < typingEvery) return;
    lastTyping.current = now;
    sayTyping(conversation.id).catch(() => undefined);
  };
  const send = () => {
    if (draft.text.trim() === '' || tooLong || !may) return;
    const [gap] = gaps;
    if (gap !== undefined) {
      setRefused(draft.text);
      goToGap(gap);
      return;
    }
    onSend(mode, draft.text);
    draft.clear();
    lastTyping.current = 0;
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.nativeEvent.isComposing) {
      event.preventDefault();
      send();
    }
  };

  return (
    <div className="composer" data-mode={mode}>
      <Tabs
        label={t('conversation.modes')}
        panelId="composer-panel"
        selected={mode}
        onSelect={onMode}
        onPick={onWrite}
        tabs={[
          { key: 'reply', label: t('conversation.reply') },
          { key: 'note', label: t('conversation.noteTab') },
        ]}
      />
      <div
        id="composer-panel"
        role="tabpanel"
        aria-labelledby={`composer-panel-${mode}`}
        className="composer-panel"
      >
        {may ? (
          <>
            <ReplyField
              field={field}
              conversation={conversation}
              canned={mode === 'reply'}
              rows={3}
              aria-label={
                mode === 'reply' ? t('conversation.replyField', { name }) : t('conversation.noteField')
              }
              aria-invalid={tooLong}
              placeholder={
                mode === 'reply' ? t('conversation.replyPlaceholder') : t('conversation.notePlaceholder')
              }
              text={draft.text}
              onText={write}
              onKeyDown={onKeyDown}
            />
            {isReplying && AskedAgainStrip !== null ? (
              <AskedAgainStrip conversation={conversation} text={draft.text} onUse={putIn} />
            ) : null}
            <ReplyGaps gaps={gaps} refused={refused === draft.text} onGo={goToGap} />
            <div className="composer-end">
              <span className="small muted grow" role={tooLong ? 'alert' : undefined}>
                {tooLong
                  ? t('conversation.tooLong', { max: formats.number(maxMessageLength) })
                  : t(mode === 'reply' ? 'replies.sendHint' : 'conversation.sendHint', {
                      key: writeKey('mod+enter', onMac),
                    })}
              </span>
              <Button
                look={mode === 'reply' ? 'primary' : 'normal'}
                icon={mode === 'reply' ? 'send' : 'note'}
                disabled={draft.text.trim() === '' || tooLong}
                onClick={send}
              >
                {mode === 'reply' ? t('conversation.send') : t('conversation.saveNote')}
              </Button>
            </div>
          </>
        ) : (
          <>
            <WhyNoReply conversation={conversation} onClaim={onClaim} onReopen={onReopen} />
            {draft.text.trim() === '' ? null : <KeptDraft text={draft.text} onDrop={draft.clear} />}
          </>
        )}
      </div>
    </div>
  );
}
