import { PlantaoError } from '../../contracts/plantao-error';
import type { Conversation } from '../../conversations/conversation';
import { mayDo, mayReadConversation } from '../../staff/permissions';
import type { Actor } from '../actor';
import type { Agent } from '../agents/agent';

/** What of a conversation decides who may read it. */
type Readable = Pick<Conversation, 'team' | 'owner' | 'closed' | 'status' | 'queue'>;

/** How long the teams' members are kept before they are read again, in milliseconds. */
const keepMs = 2_000;

/**
 * Who may read what. An agent reads their own conversations, their teams', those of no team and those of a team that
 * has no members; one who belongs to no team serves all. `conversations:read-all` reads everything.
 */
export interface ConversationAccess {
  /** Teams whose conversations this person may not read unless they are their own. */
  hiddenTeams(actor: Actor): Promise<string[]>;
  mayRead(actor: Actor, conversation: Readable): Promise<boolean>;
  /** Somebody's teams are others now: who is in which is read again. */
  forget(): void;
  /** Throws `not-allowed`. The earlier conversations of a customer whom they serve now may be read as well. */
  mustRead(actor: Actor, conversation: Conversation): Promise<void>;
}

function teamsWithMembers(agents: Agent[]): string[] {
  return [...new Set(agents.filter(({ active }) => active).flatMap(({ teams }) => teams))];
}

export function createConversationAccess({
  listAgents,
  servesCustomer,
  now,
}: {
  listAgents: () => Promise<Agent[]>;
  /** True while the agent owns an open conversation of that customer. */
  servesCustomer: (agentId: string, customerId: string) => Promise<boolean>;
  now: () => Date;
}): ConversationAccess {
  let known: { at: number; teams: Promise<string[]> } | null = null;

  function staffedTeams(): Promise<string[]> {
    const at = now().getTime();
    if (known === null || Math.abs(at - known.at) >= keepMs) {
      known = { at, teams: listAgents().then(teamsWithMembers) };
      known.teams.catch(() => {
        known = null;
      });
    }
    return known.teams;
  }

  async function hiddenTeams(actor: Actor): Promise<string[]> {
    if (mayDo(actor.roles, 'conversations:read-all') || actor.teams.length === 0) return [];
    return (await staffedTeams()).filter((team) => !actor.teams.includes(team));
  }

  async function mayRead(actor: Actor, conversation: Readable): Promise<boolean> {
    const { team, owner, closed, status, queue } = conversation;
    if (queue?.onlyAgentId === actor.id) return mayDo(actor.roles, 'conversations:read');
    const isHidden = team !== null && (await hiddenTeams(actor)).includes(team);
    return mayReadConversation(
      { id: actor.id, roles: actor.roles, teams: isHidden || team === null ? [] : [team] },
      {
        status,
        team,
        ownerId: owner.kind === 'agent' ? owner.agentId : null,
        closedOwnerId: closed?.ownerBefore.kind === 'agent' ? closed.ownerBefore.agentId : null,
      },
    );
  }

  return {
    hiddenTeams,
    mayRead,
    forget() {
      known = null;
    },
    async mustRead(actor, conversation) {
      if (await mayRead(actor, conversation)) return;
      const isReader = mayDo(actor.roles, 'conversations:read');
      if (isReader && (await servesCustomer(actor.id, conversation.customer.id))) return;
      throw new PlantaoError('not-allowed', 'This conversation belongs to a team that you are not in.');
    },
  };
}
