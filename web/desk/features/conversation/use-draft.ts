import { useEffect } from 'react';
import {
  adoptDraft,
  clearDraft,
  type DraftMode,
  draftKey,
  drafts,
  flushDrafts,
  writeDraft,
} from '../../lib/drafts';
import { useStore } from '../../lib/store';

/** The unsent words of one mode: the server's at first, then this page's. */
export function useDraft(conversationId: string, mode: DraftMode, fromServer: string | undefined) {
  const all = useStore(drafts);
  useEffect(() => {
    if (fromServer !== undefined) adoptDraft(conversationId, mode, fromServer);
  }, [conversationId, mode, fromServer]);
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') flushDrafts(true);
    };
    document.addEventListener('visibilitychange', leave);
    return () => document.removeEventListener('visibilitychange', leave);
  }, []);
  return {
    text: all[draftKey(conversationId, mode)] ?? fromServer ?? '',
    write: (text: string) => writeDraft(conversationId, mode, text),
    clear: () => clearDraft(conversationId, mode),
  };
}
