import { useState } from 'react';

/**
 * A dialog's form that is kept by conversation until it is sent: whoever leaves it, to read on or to answer first, goes
 * on with it when they open it again.
 */
export function createBegunForms<Form extends object>(empty: Form) {
  const begun = new Map<string, Form>();
  return function useBegunForm(conversationId: string) {
    const [form, setForm] = useState(() => begun.get(conversationId) ?? empty);
    return {
      ...form,
      fill(part: Partial<Form>) {
        const next = { ...form, ...part };
        begun.set(conversationId, next);
        setForm(next);
      },
      /** It was sent: the next one begins empty. */
      forget: () => void begun.delete(conversationId),
    };
  };
}
