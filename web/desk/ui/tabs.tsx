import { type KeyboardEvent, useRef } from 'react';
import { Icon, type IconName } from './icon';

interface Tab<K extends string> {
  key: K;
  label: string;
  /** A count after the label. */
  count?: string;
  /** Stands for the label where a narrow list of tabs (its own styles) has no room for it. */
  icon?: IconName;
}

/** Tabs by the ARIA pattern: one tab stop, arrows move, Home and End jump. The caller renders the panel. */
export function Tabs<K extends string>({
  tabs,
  selected,
  onSelect,
  onPick = onSelect,
  label,
  panelId,
  className,
}: {
  tabs: Tab<K>[];
  selected: K;
  onSelect: (key: K) => void;
  /** In place of `onSelect` for a click, where it leads on into the panel; the arrows stay on the tabs. */
  onPick?: (key: K) => void;
  label: string;
  panelId: string;
  className?: string;
}) {
  const list = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent) => {
    const at = tabs.findIndex((tab) => tab.key === selected);
    const last = tabs.length - 1;
    const next: Record<string, number> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = next[event.key];
    const tab = to === undefined ? undefined : tabs[to];
    if (tab === undefined) return;
    event.preventDefault();
    onSelect(tab.key);
    list.current?.querySelector<HTMLElement>(`[data-key="${tab.key}"]`)?.focus();
  };
  return (
    <div className={`tabs ${className ?? ''}`} role="tablist" aria-label={label} ref={list}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          className="tab"
          title={tab.icon === undefined ? undefined : tab.label}
          data-key={tab.key}
          id={`${panelId}-${tab.key}`}
          aria-selected={tab.key === selected}
          aria-controls={panelId}
          tabIndex={tab.key === selected ? 0 : -1}
          onClick={() => onPick(tab.key)}
          onKeyDown={move}
        >
          {tab.icon === undefined ? null : <Icon name={tab.icon} />}
          <span>{tab.label}</span>{' '}
          {tab.count === undefined ? null : <span className="count numbers">{tab.count}</span>}
        </button>
      ))}
    </div>
  );
}
