import './conversation.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { errorCode } from '../../lib/api/api-error';
import { conversationQuery, transcriptQuery } from '../../lib/api/conversations';
import { customerName } from '../../lib/customer-name';
import { putBackIntoDraft, takeArticlesOfDraft } from '../../lib/drafts';
import { useStore } from '../../lib/store';
import { useSession } from '../../lib/use-session';
import { Button } from '../../ui/button';
import { ErrorNotice } from '../../ui/error-notice';
import { Loaded } from '../../ui/loaded';
import { SkeletonRows } from '../../ui/states';
import { ClosedStrip } from './closed-strip';
import { Composer } from './composer';
import { ConversationHeader } from './conversation-header';
import { deskOutbox } from './desk-outbox';
import { Transcript } from './transcript';
import { TypingStrip } from './typing-strip';
import { useComposerFocus } from './use-composer-focus';
import { useConversationActs } from './use-conversation-acts';
import { type ConversationCommands, useConversationCommands } from './use-conversation-commands';

const CloseDialog = lazy(() => import('./close-dialog'));
const TransferDialog = lazy(() => import('./transfer-dialog'));

interface ConversationPaneProps {
  id: string;
  contextOpen: boolean;
  onToggleContext: () => void;
  onBack: () => void;
  onClosed: () => void;
}

export function ConversationPane(props: ConversationPaneProps) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(conversationQuery(props.id));
  // What was read before is not to be shown to somebody who may not read it any more.
  const refused = error !== null && errorCode(error) === 'not-allowed';
  if (data !== undefined && !refused) return <Conversation {...props} conversation={data} />;
  return error === null ? (
    <SkeletonRows rows={6} />
  ) : (
    <div className="pane-center">
      <ErrorNotice title={t('conversation.notLoaded')} error={error} onRetry={() => void refetch()}>
        <Button icon="back" onClick={props.onBack}>
          {t('conversation.backToList')}
        </Button>
      </ErrorNotice>
    </div>
  );
}

function Conversation(props: ConversationPaneProps & { conversation: ConversationDetail }) {
  const { id, conversation } = props;
  const { t } = useTranslation();
  const { staff } = useSession();
  const client = useQueryClient();
  const outbox = deskOutbox(client, staff.id);
  const transcript = useQuery(transcriptQuery(id));
  const acts = useConversationActs(id);
  const { mode, setMode, write, field, heading } = useComposerFocus(conversation);
  const [dialog, setDialog] = useState<'transfer' | 'close' | null>(null);
  // What the last try was refused for says nothing of the next one.
  const openDialog = (which: 'transfer' | 'close') => {
    acts[which].reset();
    setDialog(which);
  };
  const items = transcript.data?.items ?? [];
  const confirmed = new Set(items.flatMap((item) => (item.clientId === undefined ? [] : [item.clientId])));
  const outgoing = useStore(outbox.entries).filter(
    (entry) => entry.conversationId === id && !confirmed.has(entry.clientId),
  );

  const run: ConversationCommands = {
    write,
    claim: () => acts.claim.mutate(undefined, { onSuccess: () => write('reply') }),
    release: () => acts.release.mutate(),
    transfer: () => openDialog('transfer'),
    close: () => openDialog('close'),
    reopen: () => acts.reopen.mutate(),
    back: () => {
      const inField = document.activeElement;
      if (inField instanceof HTMLElement && inField.matches('textarea, input')) inField.blur();
      else props.onBack();
    },
  };
  const latestRun = useRef(run);
  latestRun.current = run;
  useConversationCommands(conversation.allowed, latestRun);

  const name = customerName(conversation.customer) ?? t('inbox.anonymous', { number: conversation.number });
  return (
    <section className="conversation" aria-label={t('conversation.region', { name })}>
      <ConversationHeader
        heading={heading}
        conversation={conversation}
        staffId={staff.id}
        acts={acts}
        contextOpen={props.contextOpen}
        onToggleContext={props.onToggleContext}
        onBack={props.onBack}
        onClaim={run.claim}
        onTransfer={run.transfer}
        onClose={run.close}
      />
      <ClosedStrip conversation={conversation} />
      <div className="transcript-place">
        <Loaded query={transcript} rows={5}>
          {() => (
            <Transcript
              id={id}
              items={items}
              outgoing={outgoing}
              conversation={conversation}
              staffId={staff.id}
              onRetry={(clientId, force) => outbox.retry(clientId, force)}
              onDrop={(clientId) => outbox.drop(clientId)}
              onEdit={(entry) => {
                outbox.drop(entry.clientId);
                putBackIntoDraft(id, entry.mode, entry.text);
                write(entry.mode);
              }}
            />
          )}
        </Loaded>
      </div>
      <TypingStrip conversationId={id} staffId={staff.id} />
      <Composer
        conversation={conversation}
        mode={mode}
        onMode={setMode}
        onWrite={write}
        field={field}
        onSend={(sentMode, text) => {
          const articleIds = sentMode === 'reply' ? takeArticlesOfDraft(id, text) : [];
          outbox.add({
            conversationId: id,
            mode: sentMode,
            text,
            afterSeq: transcript.data?.seq ?? conversation.seq,
            ...(articleIds.length === 0 ? {} : { articleIds: articleIds.slice(0, 5) }),
          });
        }}
        onClaim={run.claim}
        onReopen={run.reopen}
      />
      <Suspense fallback={null}>
        {dialog === 'transfer' ? (
          <TransferDialog
            opened
            onClose={() => setDialog(null)}
            conversation={conversation}
            transfer={acts.transfer}
          />
        ) : null}
        {dialog === 'close' ? (
          <CloseDialog
            conversationId={id}
            opened
            onClose={() => setDialog(null)}
            close={acts.close}
            onClosed={props.onClosed}
          />
        ) : null}
      </Suspense>
    </section>
  );
}
