import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../contracts/conversation';
import { copyText } from '../../lib/copy-text';
import { customerName } from '../../lib/customer-name';
import { viewersOf } from '../../lib/live/live-state';
import { onMac, writeKey } from '../../lib/shortcuts';
import { useStore } from '../../lib/store';
import { useFormats } from '../../lib/use-formats';
import { Button, IconButton } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { DropMenu } from '../../ui/menu';
import { PriorityMark } from '../../ui/priority-mark';
import { SlaMark } from '../../ui/sla-mark';
import { showToast } from '../../ui/toast';
import type { ConversationActs } from './use-conversation-acts';

interface ConversationHeaderProps {
  heading: Ref<HTMLHeadingElement>;
  conversation: ConversationDetail;
  staffId: string;
  acts: ConversationActs;
  contextOpen: boolean;
  onToggleContext: () => void;
  onBack: () => void;
  onClaim: () => void;
  onTransfer: () => void;
  onClose: () => void;
}

export function ConversationHeader(props: ConversationHeaderProps) {
  const { conversation, staffId, acts, contextOpen } = props;
  const { t } = useTranslation();
  const may = (act: ConversationDetail['allowed'][number]) => conversation.allowed.includes(act);
  const viewers = (useStore(viewersOf)[conversation.id] ?? []).filter((one) => one.id !== staffId);
  const name = customerName(conversation.customer);
  const formats = useFormats();
  const copyLink = () => {
    copyText(window.location.href).then(
      () => showToast(t('actions.copied')),
      () => showToast(t('actions.notCopied'), { tone: 'bad' }),
    );
  };
  return (
    <header className="conversation-head">
      <span className="only-narrow">
        <IconButton icon="back" label={t('conversation.backToList')} onClick={props.onBack} />
      </span>
      <div className="grow">
        <h2 className="conversation-name" ref={props.heading} tabIndex={-1}>
          <span className="ellipsis">{name ?? t('inbox.anonymous', { number: conversation.number })}</span>{' '}
          {name === null ? null : (
            <span className="muted numbers conversation-number">
              <span className="visually-hidden">
                {t('conversation.number', { number: conversation.number })}
              </span>
              <span aria-hidden="true">#{conversation.number}</span>
            </span>
          )}
          {conversation.priority === 'normal' ? null : <PriorityMark priority={conversation.priority} />}
        </h2>
        {conversation.status === 'closed' ? null : <SlaMark sla={conversation.sla} />}
        {viewers.length === 0 ? null : (
          <p className="small muted row">
            <Icon name="eye" size={14} />
            {t('inbox.viewing', {
              count: viewers.length,
              names: formats.list(viewers.map((one) => one.name)),
            })}
          </p>
        )}
      </div>
      <div className="conversation-acts">
        {may('claim') ? (
          <Button look="primary" loading={acts.claim.isPending} onClick={props.onClaim}>
            {t('conversation.claim')}
          </Button>
        ) : null}
        {may('transfer') ? (
          <span className="not-tiny">
            <Button icon="transfer" onClick={props.onTransfer}>
              {t('conversation.transfer')}
            </Button>
          </span>
        ) : null}
        {may('reopen') ? (
          <Button loading={acts.reopen.isPending} onClick={() => acts.reopen.mutate()}>
            {t('conversation.reopen')}
          </Button>
        ) : null}
        <IconButton
          icon="panel"
          label={contextOpen ? t('conversation.hideContext') : t('conversation.showContext')}
          pressed={contextOpen}
          onClick={props.onToggleContext}
        />
        <DropMenu
          opener={<IconButton icon="more" label={t('actions.more')} />}
          groups={[
            [
              ...(may('transfer')
                ? [
                    {
                      key: 'transfer',
                      icon: 'transfer' as const,
                      label: t('conversation.transfer'),
                      hint: 'T',
                      onSelect: props.onTransfer,
                    },
                  ]
                : []),
              ...(may('release')
                ? [
                    {
                      key: 'release',
                      icon: 'inbox' as const,
                      label: t('conversation.release'),
                      onSelect: () => acts.release.mutate(),
                    },
                  ]
                : []),
              { key: 'link', icon: 'copy' as const, label: t('conversation.copyLink'), onSelect: copyLink },
            ],
            may('close')
              ? [
                  {
                    key: 'close',
                    icon: 'check' as const,
                    label: t('conversation.close'),
                    hint: writeKey('mod+shift+e', onMac),
                    onSelect: props.onClose,
                  },
                ]
              : [],
          ]}
        />
      </div>
    </header>
  );
}
