import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, useAllCommands } from '../lib/commands';
import { fold } from '../lib/fold';
import { onMac, writeKey } from '../lib/shortcuts';
import { Dialog } from '../ui/dialog';

/** Find and do anything by name: type, move with the arrows, Enter. */
export default function CommandPalette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  const all = useAllCommands();
  const general = [t('help.general'), t('help.go')];
  const isGeneral = (command: Command) => general.includes(command.group);
  // What the page in front can do comes first.
  const commands = [...all.filter((one) => !isGeneral(one)), ...all.filter(isGeneral)];
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = commands.filter(
    (command) => !command.hidden && !command.listedOnly && fold(command.label).includes(fold(words)),
  );
  const active = Math.min(at, found.length - 1);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const run = (command: Command | undefined) => {
    if (command === undefined) return;
    onClose();
    // After the dialog has given the focus back, so that the command may move it.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setAt((active + step + found.length) % found.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      run(found[active]);
    }
  };
  return (
    <Dialog title={t('palette.title')} opened onClose={onClose}>
      <input
        className="palette-input"
        data-autofocus
        role="combobox"
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={active < 0 ? undefined : `${id}-${active}`}
        aria-label={t('palette.search')}
        placeholder={t('palette.search')}
        value={words}
        onChange={(event) => {
          setWords(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? <p className="muted palette-empty">{t('palette.empty')}</p> : null}
      <div id={id} role="listbox" aria-label={t('palette.title')} className="palette-list">
        {found.map((command, index) => (
          // The input keeps the focus and its keys drive the list (combobox pattern).
          // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant stands for the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys
          <div
            key={command.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className="palette-option"
            onClick={() => run(command)}
            onPointerMove={() => setAt(index)}
          >
            <span>{command.label}</span>
            {command.key === undefined ? null : <kbd>{writeKey(command.key, onMac)}</kbd>}
          </div>
        ))}
      </div>
    </Dialog>
  );
}
