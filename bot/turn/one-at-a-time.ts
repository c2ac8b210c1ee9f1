/** Runs work one after the other for each key, in the order in which it was asked for; keys side by side. */
interface OneAtATime {
  run<Result>(key: string, work: () => Promise<Result>): Promise<Result>;
  /** What is under way or waits, for whoever ends only after it. */
  pending(): Promise<unknown>[];
}

export function createOneAtATime(): OneAtATime {
  /** By key: the last that was asked for. It never rejects. */
  const last = new Map<string, Promise<unknown>>();

  return {
    async run(key, work) {
      const ahead = last.get(key) ?? Promise.resolve();
      const result = ahead.then(work);
      const settled = result.catch(() => undefined);
      last.set(key, settled);
      await settled;
      if (last.get(key) === settled) last.delete(key);
      return result;
    },
    pending: () => [...last.values()],
  };
}
