import type { Db } from 'mongodb';
import { PlantaoError } from '../../contracts/plantao-error';
import { isDuplicateKey } from '../../database/duplicate-key';
import { type Agent, type AgentProfile, agentSchema, withProfile } from './agent';

const maxRetries = 100;

/** Queries on the agents: their presence and what they hold. Every change is one conditional update on `version`. */
export interface AgentStore {
  load(id: string): Promise<Agent | null>;
  list(): Promise<Agent[]>;
  /**
   * Runs a pure change against the newest state until its update holds. Null: the change left all as it was, or
   * there is no such agent.
   */
  change(id: string, decide: (agent: Agent) => Agent | null): Promise<Agent | null>;
  /** Takes over what staff/ knows. True when that changed something. */
  saveProfile(profile: AgentProfile): Promise<boolean>;
}

interface Options {
  db: Db;
  now: () => Date;
  /** Told when this instance changed whether an agent is there, or what they hold. Must not throw. */
  onPresence?: (agent: Agent) => void;
}

export function createAgentStore({ db, now, onPresence }: Options): AgentStore {
  const agents = db.collection<Agent>('agents');

  async function load(id: string): Promise<Agent | null> {
    const found = await agents.findOne({ _id: id });
    return found === null ? null : agentSchema.parse(found);
  }

  async function insert(agent: Agent): Promise<boolean> {
    try {
      await agents.insertOne(agent);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async function replace(before: Agent, next: Agent): Promise<Agent | null> {
    const stored = { ...next, version: before.version + 1, updatedAt: now() };
    const { _id, ...fields } = stored;
    const { matchedCount } = await agents.updateOne({ _id, version: before.version }, { $set: fields });
    return matchedCount === 1 ? stored : null;
  }

  return {
    load,

    async list() {
      const found = await agents.find({}).sort({ _id: 1 }).toArray();
      return found.map((agent) => agentSchema.parse(agent));
    },

    async change(id, decide) {
      for (let tries = 0; tries < maxRetries; tries += 1) {
        const before = await load(id);
        const next = before === null ? null : decide(before);
        if (before === null || next === null) return null;
        const stored = await replace(before, next);
        if (stored !== null) {
          const isSame = before.status === stored.status && before.holding.length === stored.holding.length;
          if (!isSame) onPresence?.(stored);
          return stored;
        }
      }
      throw new PlantaoError('conflict', 'Too much happened to this agent at once: try again.');
    },

    async saveProfile(profile) {
      for (let tries = 0; tries < maxRetries; tries += 1) {
        const before = await load(profile.id);
        const next = withProfile(before, profile, now());
        if (next === null) return false;
        const isStored = before === null ? await insert(next) : (await replace(before, next)) !== null;
        if (isStored) return true;
      }
      throw new PlantaoError('conflict', 'Too much happened to this agent at once: try again.');
    },
  };
}
