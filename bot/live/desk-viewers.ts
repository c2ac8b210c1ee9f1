import type { DeskSignals } from './desk-signals';

/** How long another instance's word holds, in milliseconds; it is repeated twice as often. */
const holdMs = 120_000;

export interface Viewer {
  id: string;
  name: string;
}

/** Who has which conversation in front of them, over all instances. */
interface DeskViewers {
  /** What one socket looks at now; null for nothing. */
  set(socketId: string, viewer: Viewer, conversationId: string | null): void;
  of(conversationId: string): Viewer[];
  /** Conversations that somebody looks at. */
  viewed(): string[];
  close(): void;
}

interface Options {
  signals: Pick<DeskSignals, 'instanceId' | 'send' | 'onSignal'>;
  now: () => Date;
}

export function createDeskViewers({ signals, now }: Options): DeskViewers {
  const sockets = new Map<string, { viewer: Viewer; conversationId: string }>();
  /** By conversation and instance; this instance's own are in `sockets`. */
  const others = new Map<string, Map<string, { viewers: Viewer[]; at: number }>>();

  function here(conversationId: string): Viewer[] {
    return [...sockets.values()]
      .filter((view) => view.conversationId === conversationId)
      .map(({ viewer }) => viewer);
  }

  function announce(conversationId: string): void {
    const viewers = here(conversationId);
    signals.send({ type: 'viewing', conversationId, instanceId: signals.instanceId, viewers });
  }

  /** An instance that died takes nothing back. */
  function forgetSilent(): void {
    const since = now().getTime() - holdMs;
    for (const [conversationId, instances] of others) {
      for (const [instanceId, { at }] of instances) if (at < since) instances.delete(instanceId);
      if (instances.size === 0) others.delete(conversationId);
    }
  }

  const stopListening = signals.onSignal((signal) => {
    if (signal.type !== 'viewing' || signal.instanceId === signals.instanceId) return;
    const instances = others.get(signal.conversationId) ?? new Map();
    if (signal.viewers.length === 0) instances.delete(signal.instanceId);
    else instances.set(signal.instanceId, { viewers: signal.viewers, at: now().getTime() });
    if (instances.size === 0) others.delete(signal.conversationId);
    else others.set(signal.conversationId, instances);
  });

  const repeat = setInterval(() => {
    for (const id of new Set([...sockets.values()].map(({ conversationId }) => conversationId))) announce(id);
  }, holdMs / 2);
  repeat.unref();

  return {
    set(socketId, viewer, conversationId) {
      const before = sockets.get(socketId)?.conversationId ?? null;
      if (before === conversationId) return;
      if (conversationId === null) sockets.delete(socketId);
      else sockets.set(socketId, { viewer, conversationId });
      for (const id of [before, conversationId]) if (id !== null) announce(id);
    },

    of(conversationId) {
      const since = now().getTime() - holdMs;
      const elsewhere = [...(others.get(conversationId)?.values() ?? [])].filter(({ at }) => at >= since);
      const all = [...here(conversationId), ...elsewhere.flatMap(({ viewers }) => viewers)];
      return [...new Map(all.map((viewer) => [viewer.id, viewer])).values()];
    },

    viewed() {
      forgetSilent();
      return [...new Set([...others.keys(), ...[...sockets.values()].map((view) => view.conversationId)])];
    },

    close() {
      clearInterval(repeat);
      stopListening();
    },
  };
}
