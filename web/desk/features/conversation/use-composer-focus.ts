import { useEffect, useRef, useState } from 'react';
import type { ConversationDetail } from '../../../../contracts/conversation';
import type { DraftMode } from '../../lib/drafts';
import { focusWish } from '../../lib/focus-wish';
import { useStore } from '../../lib/store';

/** What is written, a reply or a note, and where the focus goes: to its field, or to the conversation's heading. */
export function useComposerFocus({ id, allowed }: ConversationDetail) {
  const [mode, setMode] = useState<DraftMode>('reply');
  const field = useRef<HTMLTextAreaElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const focusWanted = useRef(false);
  const write = (next: DraftMode) => {
    setMode(next);
    focusWanted.current = true;
    field.current?.focus();
  };
  // The field may not be there yet: a conversation that is claimed gets it with the next draw.
  useEffect(() => {
    if (!focusWanted.current || field.current === null) return;
    focusWanted.current = false;
    field.current.focus();
  });

  // On a narrow page the row that led here is hidden now, and may have lost the focus already.
  useEffect(() => {
    const at = document.activeElement;
    const isNowhere = !(at instanceof HTMLElement) || at.offsetParent === null;
    if (isNowhere && window.matchMedia('(max-width: 767.98px)').matches) heading.current?.focus();
  }, []);
  const wish = useStore(focusWish);
  useEffect(() => {
    if (wish === null || wish.at === 'row') return;
    const isHere = wish.conversationId === id;
    // A wish for another's heading is for the conversation that comes next; a reply elsewhere cannot be written here.
    if (wish.at === 'heading' && !isHere) return;
    // Until it is open again there is no reply to write.
    if (wish.at === 'reply' && isHere && allowed.includes('reopen')) return;
    focusWish.set(null);
    if (wish.at === 'reply' && isHere && allowed.includes('reply')) write('reply');
    else heading.current?.focus();
  });
  return { mode, setMode, write, field, heading };
}
