import { asSeen } from './agent';
import type { AgentStore } from './agent-store';

/** How often being heard of is written down, in milliseconds. */
const everyMs = 60_000;

interface AgentNotice {
  seen(agentId: string): void;
  /** Resolves when all is written down. */
  whenIdle(): Promise<void>;
}

/** Writes down that something was heard of an agent, at most once a minute. */
export function createAgentNotice({
  agents,
  now,
  onReturn,
  onFault,
}: {
  agents: Pick<AgentStore, 'change'>;
  now: () => Date;
  /** Somebody who had been given up is there again. */
  onReturn: () => void;
  onFault: (error: unknown) => void;
}): AgentNotice {
  const noticed = new Map<string, number>();
  const writing = new Set<Promise<void>>();

  return {
    seen(agentId) {
      const at = now();
      const age = at.getTime() - (noticed.get(agentId) ?? Number.NEGATIVE_INFINITY);
      if (age >= 0 && age < everyMs) return;
      noticed.set(agentId, at.getTime());
      const done = agents
        .change(agentId, (agent) => asSeen(agent, at))
        .then(onReturn, onFault)
        .finally(() => writing.delete(done));
      writing.add(done);
    },
    async whenIdle() {
      await Promise.all(writing);
    },
  };
}
