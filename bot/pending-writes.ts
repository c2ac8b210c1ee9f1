/** Writes that nobody waits for but the end of the service: the connection goes only after them. */
interface PendingWrites {
  /** Keeps the write in mind until it is settled; its outcome stays the caller's business. */
  track<T>(write: Promise<T>): Promise<T>;
  /** Resolves when none is under way, however they ended. */
  settle(): Promise<void>;
}

export function createPendingWrites(): PendingWrites {
  const pending = new Set<Promise<unknown>>();
  return {
    track(write) {
      pending.add(write);
      const forget = () => pending.delete(write);
      write.then(forget, forget);
      return write;
    },

    async settle() {
      await Promise.allSettled(pending);
    },
  };
}
