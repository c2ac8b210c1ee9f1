import { createStore } from './store';

interface FocusWish {
  /** Left out for the list itself. */
  conversationId?: string;
  /** Its reply, or its heading where there is none to write; its heading; its row in the list. */
  at: 'reply' | 'heading' | 'row';
}

/**
 * Where the focus is to go, set when what held it goes away with what it did. Whoever draws that place takes the
 * wish and sets it back to null.
 */
export const focusWish = createStore<FocusWish | null>(null);
