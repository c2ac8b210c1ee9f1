import './context.css';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { loadPageTexts } from '../../lib/i18n/start-i18n';
import { areasOf } from '../../lib/permissions';
import { usePart } from '../../lib/use-part';
import { useSession } from '../../lib/use-session';
import { IconButton } from '../../ui/button';
import { SkeletonRows } from '../../ui/states';
import { ArticlesTried } from './articles-tried';
import { CustomerFacts } from './customer-facts';
import { DetailsGiven } from './details-given';
import { FindArticle } from './find-article';
import { History } from './history';
import { WhyItCame } from './why-it-came';

/** What says, books and changes the time of a call comes where there is one, or may be. */
const loadBookedCall = async () => (await Promise.all([import('./booked-call'), loadPageTexts()]))[0];

interface ContextPanelProps {
  /** Undefined while it is being read. */
  conversation: ConversationDetail | undefined;
  onClose: () => void;
  renderPast: (id: string) => ReactNode;
}

/** Everything that was already said, so that nobody asks it twice: why it came first. */
export function ContextPanel({ conversation, onClose, renderPast }: ContextPanelProps) {
  const { t } = useTranslation();
  const mayRead = areasOf(useSession()).articles;
  const isBooked = conversation !== undefined && conversation.booking !== null;
  const BookedCall = usePart(loadBookedCall, isBooked || conversation?.allowed.includes('book') === true);
  const call =
    BookedCall === null || conversation === undefined ? null : (
      <BookedCall key={`call ${conversation.id}`} conversation={conversation} />
    );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <aside className="context" aria-label={t('context.title')} tabIndex={0}>
      <header className="context-head">
        <h2 className="grow">{t('context.title')}</h2>
        <IconButton icon="close" label={t('conversation.hideContext')} onClick={onClose} />
      </header>
      {conversation === undefined ? (
        <SkeletonRows rows={4} />
      ) : (
        <>
          {isBooked ? call : null}
          <WhyItCame conversation={conversation} />
          <ArticlesTried conversation={conversation} />
          {mayRead ? <FindArticle key={`articles ${conversation.id}`} conversation={conversation} /> : null}
          <DetailsGiven details={conversation.details} />
          <section>
            <h3>{t('context.summary')}</h3>
            <p className="context-summary">
              {conversation.summary === '' ? t('context.summaryNone') : conversation.summary}
            </p>
          </section>
          {isBooked ? null : call}
          <CustomerFacts conversation={conversation} />
          <History history={conversation.history} renderPast={renderPast} />
        </>
      )}
    </aside>
  );
}
