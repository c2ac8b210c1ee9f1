import './desk.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useLocation, useNavigate, useParams } from 'react-router';
import * as z from 'zod/mini';
import { type ConversationView, conversationViewSchema } from '../../../contracts/conversation';
import { ContextPanel } from '../features/context/context-panel';
import { ConversationPane } from '../features/conversation/conversation-pane';
import { deskOutbox } from '../features/conversation/desk-outbox';
import { PastTranscript } from '../features/conversation/past-transcript';
import { InboxPane } from '../features/inbox/inbox-pane';
import { PresenceHint } from '../features/presence/presence-hint';
import { conversationQuery } from '../lib/api/conversations';
import { focusWish } from '../lib/focus-wish';
import { usePageTitle } from '../lib/page-title';
import { useStore } from '../lib/store';
import { useSession } from '../lib/use-session';
import { EmptyState } from '../ui/states';
import { viewConversation } from './live-feed';
import { NotFound } from './not-found';
import { PaneBoundary } from './pane-boundary';
import { useMedia } from './use-media';
import { useNextConversation } from './use-next-conversation';

export default function DeskPage() {
  const { view, id } = useParams();
  const parsed = z.safeParse(conversationViewSchema, view);
  if (!parsed.success) return view === undefined ? <Navigate to="/inbox/queue" replace /> : <NotFound />;
  return <Desk view={parsed.data} id={id} />;
}

/** List, conversation, context: three panes, two below 1280 px, one below 768 px. */
function Desk({ view, id }: { view: ConversationView; id: string | undefined }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { search } = useLocation();
  const wide = useMedia('(min-width: 1280px)');
  const [contextOpen, setContextOpen] = useState(true);
  const [drawerOpen, setDrawerOpen] = useState(false);
  // Of what cannot be read there is no context, nor while it is tried again.
  const { data, errorUpdateCount } = useQuery({ ...conversationQuery(id ?? ''), enabled: id !== undefined });
  const isUnreadable = data === undefined && errorUpdateCount > 0;
  const showContext = id !== undefined && !isUnreadable && (wide ? contextOpen : drawerOpen);
  const openNext = useNextConversation(view, id);
  usePageTitle(t('inbox.title'));
  const client = useQueryClient();
  const { staff } = useSession();
  // What an earlier page could not send goes out, whatever is open.
  useEffect(() => void deskOutbox(client, staff.id), [client, staff.id]);

  useEffect(() => {
    viewConversation(id ?? null);
    return () => viewConversation(null);
  }, [id]);
  // Another conversation closes the drawer of the last one
  useEffect(() => setDrawerOpen(false), [id]);
  const wish = useStore(focusWish);
  useEffect(() => {
    if (wish === null) return;
    // The drawer lies over the place, or only the list is there.
    if (wish.at !== 'row') setDrawerOpen(false);
    if (wish.at !== 'row' && id === undefined) focusWish.set({ ...wish, at: 'row' });
  }, [wish, id]);

  const back = () => {
    if (!wide && drawerOpen) setDrawerOpen(false);
    else {
      navigate({ pathname: `/inbox/${view}`, search });
      if (id !== undefined) focusWish.set({ conversationId: id, at: 'row' });
    }
  };
  return (
    <div className="desk" data-open={id !== undefined} data-context={showContext}>
      <h1 className="visually-hidden">{t('inbox.title')}</h1>
      <div className="desk-list">
        <PresenceHint />
        <PaneBoundary resetKey={view}>
          <InboxPane view={view} selectedId={id} />
        </PaneBoundary>
      </div>
      <div className="desk-conversation">
        {id === undefined ? (
          <div className="pane-center">
            <EmptyState icon="inbox" title={t('inbox.pick')}>
              <p>{t('inbox.pickHint')}</p>
            </EmptyState>
          </div>
        ) : (
          <PaneBoundary resetKey={id}>
            <ConversationPane
              key={id}
              id={id}
              contextOpen={showContext}
              onToggleContext={() => (wide ? setContextOpen(!contextOpen) : setDrawerOpen(!drawerOpen))}
              onBack={back}
              onClosed={openNext}
            />
          </PaneBoundary>
        )}
      </div>
      {showContext ? (
        <PaneBoundary resetKey={id}>
          <Context id={id} onClose={() => (wide ? setContextOpen(false) : setDrawerOpen(false))} />
        </PaneBoundary>
      ) : null}
    </div>
  );
}

function Context({ id, onClose }: { id: string; onClose: () => void }) {
  const { data } = useQuery(conversationQuery(id));
  return (
    <ContextPanel
      conversation={data}
      onClose={onClose}
      renderPast={(pastId) => <PastTranscript id={pastId} />}
    />
  );
}
