import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from 'react-router';
import type { ConversationView } from '../../../contracts/conversation';
import { conversationsQuery } from '../lib/api/conversations';
import { focusWish } from '../lib/focus-wish';
import { preferences } from '../lib/preferences';

/** After a close: stays, or opens the next conversation of the list, as the person likes. Its heading takes the focus. */
export function useNextConversation(view: ConversationView, id: string | undefined): () => void {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { search } = useLocation();
  const findNext = () => {
    if (preferences.get().afterClose !== 'next') return undefined;
    const filters = Object.fromEntries(new URLSearchParams(search));
    const list = client.getQueryData(conversationsQuery(view, filters).queryKey);
    const items = list?.pages.flatMap((page) => page.items) ?? [];
    const at = items.findIndex((item) => item.id === id);
    return items[at + 1] ?? items[at - 1];
  };
  return () => {
    const next = findNext();
    if (next !== undefined) navigate({ pathname: `/inbox/${view}/${next.id}`, search });
    const shown = next?.id ?? id;
    if (shown !== undefined) focusWish.set({ conversationId: shown, at: 'heading' });
  };
}
