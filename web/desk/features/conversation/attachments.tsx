import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../../contracts/activity';
import { useFormats } from '../../lib/use-formats';
import { Icon } from '../../ui/icon';

/** Only what a browser fetches over HTTP: never a script in an address. */
function safeUrl(url: string): string | null {
  try {
    const { protocol } = new URL(url, window.location.origin);
    return protocol === 'http:' || protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}

export function Attachments({ files }: { files: Attachment[] }) {
  const { t } = useTranslation();
  const formats = useFormats();
  return files.map((file) => {
    const url = safeUrl(file.url);
    const size = file.size === undefined ? '' : ` · ${formats.bytes(file.size)}`;
    if (url === null) return <p key={file.url}>{file.name}</p>;
    return (
      <a key={file.url} className="attachment" href={url} target="_blank" rel="noreferrer noopener">
        {file.contentType.startsWith('image/') ? (
          <img src={url} alt={t('conversation.attachment', { name: file.name })} loading="lazy" />
        ) : (
          <span className="row">
            <Icon name="file" />
            <span>
              {file.name}
              <span className="muted small numbers">{size}</span>
            </span>
          </span>
        )}
      </a>
    );
  });
}
