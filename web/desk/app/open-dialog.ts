import { createStore } from '../lib/store';

/** Which of the app's own dialogs is open. */
export const openDialog = createStore<'palette' | 'help' | 'preferences' | 'password' | null>(null);
