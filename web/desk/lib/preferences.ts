import * as z from 'zod/mini';
import { createStore } from './store';

const preferencesSchema = z.object({
  shortcuts: z._default(z.boolean(), true),
  sound: z._default(z.boolean(), true),
  desktopAlerts: z._default(z.boolean(), false),
  /** After a close: stay on the conversation, or open the next one of the list. */
  afterClose: z._default(z.enum(['stay', 'next']), 'stay'),
});
type Preferences = z.infer<typeof preferencesSchema>;

const key = 'plantao.desk.preferences';

function read(): Preferences {
  try {
    const parsed = z.safeParse(preferencesSchema, JSON.parse(localStorage.getItem(key) ?? '{}'));
    if (parsed.success) return parsed.data;
  } catch {
    // Unreadable or forbidden storage: the defaults serve.
  }
  return z.parse(preferencesSchema, {});
}

/** What this person likes on this device, in all its tabs. */
export const preferences = createStore<Preferences>(read());

window.addEventListener('storage', (event) => {
  if (event.key === key) preferences.set(read());
});

export function setPreference(change: Partial<Preferences>) {
  preferences.set((before) => ({ ...before, ...change }));
  try {
    localStorage.setItem(key, JSON.stringify(preferences.get()));
  } catch {
    // It holds for this page at least.
  }
}
