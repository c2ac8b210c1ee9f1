import type { ReactNode } from 'react';
import { createStore } from '../lib/store';

export interface Toast {
  id: string;
  message: ReactNode;
  tone: 'ok' | 'bad';
  /** How long it stays, in ms, while nobody points at it. */
  stays: number;
}

export const toasts = createStore<readonly Toast[]>([]);

let made = 0;

/** Says what happened. With something to do about it, or after a failure, it stays for ten seconds. */
export function showToast(
  message: ReactNode,
  options: { tone?: 'ok' | 'bad'; id?: string; long?: boolean } = {},
) {
  made += 1;
  const id = options.id ?? `toast-${made}`;
  const tone = options.tone ?? 'ok';
  const toast: Toast = { id, message, tone, stays: options.long || tone === 'bad' ? 10_000 : 5_000 };
  toasts.set((before) => [...before.filter((one) => one.id !== id), toast].slice(-3));
}

export function hideToast(id: string) {
  toasts.set((before) => before.filter((one) => one.id !== id));
}
