/** @jsxImportSource preact */
import { useTexts } from './chat-context';
import { Icon } from './icons';
import type { ChosenFile } from './use-files';

/** The files that go with the next message. */
export function FileTray({
  files,
  onRemove,
}: {
  files: readonly ChosenFile[];
  onRemove: (index: number) => void;
}) {
  const texts = useTexts();
  return (
    <ul class="tray">
      {files.map(({ file, previewUrl }, index) => (
        <li key={previewUrl ?? file.name + file.lastModified}>
          {previewUrl === null ? <Icon name="file" /> : <img src={previewUrl} alt="" />}
          <span>{file.name}</span>
          <button
            type="button"
            class="quiet square"
            aria-label={texts.removeFile(file.name)}
            onClick={() => onRemove(index)}
          >
            <Icon name="remove" />
          </button>
        </li>
      ))}
    </ul>
  );
}
