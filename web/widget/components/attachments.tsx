/** @jsxImportSource preact */
import type { CardAction, HeroCard, IncomingAttachment } from '../direct-line/activity';
import type { Entry, LocalFile } from '../transcript/transcript';
import { useChat, useTexts } from './chat-context';
import { followableHref } from './followable-href';
import { Icon } from './icons';
import { MessageText } from './lazy-markdown';

/** The files and cards of a message. Own pictures show from this device, without waiting for the server's copy. */
export function Attachments({ entry }: { entry: Entry }) {
  if (entry.localFiles !== undefined) {
    return (
      <>
        {entry.localFiles.map((file, index) => (
          <LocalAttachment key={file.previewUrl ?? file.name} file={file} sent={entry.attachments[index]} />
        ))}
      </>
    );
  }
  return (
    <>
      {entry.attachments.map((attachment) =>
        attachment.type === 'card' ? (
          <Card
            key={attachment.card.title + attachment.card.text}
            card={attachment.card}
            markdown={entry.markdown}
          />
        ) : (
          <FileView key={attachment.url} {...attachment} />
        ),
      )}
    </>
  );
}

function LocalAttachment({ file, sent }: { file: LocalFile; sent: IncomingAttachment | undefined }) {
  const url = sent?.type === 'file' ? sent.url : undefined;
  return <FileView name={file.name} contentType={file.contentType} url={url} previewUrl={file.previewUrl} />;
}

interface FileViewProps {
  name: string;
  contentType: string;
  /** Undefined until the server has it. */
  url?: string;
  previewUrl?: string;
}

function FileView({ name, contentType, url, previewUrl }: FileViewProps) {
  const texts = useTexts();
  const picture = contentType.startsWith('image/');
  const label = name || (picture ? texts.picture : texts.file);
  const source = previewUrl ?? url;
  const content =
    picture && source !== undefined ? (
      <img class="picture" src={source} alt={label} loading="lazy" />
    ) : (
      <span class="file">
        <Icon name="file" />
        <span>{label}</span>
      </span>
    );
  const href = url === undefined ? null : followableHref(url);
  if (href === null) return content;
  return (
    <a
      class="attachment"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={texts.openFile(label)}
    >
      {content}
    </a>
  );
}

function Card({ card, markdown }: { card: HeroCard; markdown: boolean }) {
  return (
    <div class="card">
      {card.images.map((image) => (
        <img key={image.url} class="picture" src={image.url} alt={image.alt} loading="lazy" />
      ))}
      {card.title !== '' && <p class="card-title">{card.title}</p>}
      {card.subtitle !== '' && <p class="card-subtitle">{card.subtitle}</p>}
      {card.text !== '' && <MessageText text={card.text} markdown={markdown} />}
      {card.buttons.length > 0 && (
        <div class="card-buttons">
          {card.buttons.map((button) => (
            <CardButton key={`${button.title}\n${button.value}`} action={button} />
          ))}
        </div>
      )}
    </div>
  );
}

function CardButton({ action }: { action: CardAction }) {
  const chat = useChat();
  if (action.type === 'openUrl' || action.type === 'call') {
    const href = followableHref(action.value);
    if (href === null) return null;
    return (
      <a class="chip wide" href={href} target="_blank" rel="noopener noreferrer">
        {action.title}
      </a>
    );
  }
  return (
    <button type="button" class="chip wide" onClick={() => chat.press(action)}>
      {action.title}
    </button>
  );
}
