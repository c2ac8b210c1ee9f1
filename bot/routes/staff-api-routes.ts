import type { Triage } from '../../triage/triage-service';
import type { Core } from '../create-core';
import type { Knowledge } from '../create-knowledge';
import type { ChannelTyping } from '../direct-line/send-typing';
import type { Route } from '../http/route';
import { articleRoutes } from './article-routes';
import { conversationRoutes } from './conversation-routes';
import { hoursRoutes } from './hours-routes';
import { knowledgeRoutes } from './knowledge-routes';
import { reportRoutes } from './report-routes';
import { sessionRoutes } from './session-routes';
import { settingsRoutes } from './settings-routes';
import { staffRoutes } from './staff-routes';

interface Dependencies {
  core: Core;
  knowledge: Knowledge;
  triage: Triage;
  typing: ChannelTyping;
  now: () => Date;
  https: boolean;
}

/** Everything under `/api` that staff use. */
export function staffApiRoutes({ core, knowledge, triage, typing, now, https }: Dependencies): Route[] {
  const { handoff, audit, conversations } = core;
  const readTimeZone = async () => (await handoff.hours.read())?.timeZone ?? 'America/Sao_Paulo';
  return [
    ...sessionRoutes({
      ...core,
      now,
      https,
      presenceOf: handoff.presenceOf,
      setPresence: handoff.setPresence,
      readWorkspace: async () => ({ name: 'Casa Aroeira', timeZone: await readTimeZone() }),
    }),
    ...staffRoutes({ ...core, presenceOf: handoff.presenceOf }),
    ...conversationRoutes({
      handoff,
      find: conversations.find,
      tellColleagues: typing.colleagues,
      tellCustomer: typing.agent,
    }),
    ...hoursRoutes({ handoff, audit: audit.record }),
    ...reportRoutes({ handoff, readTimeZone, now }),
    ...articleRoutes({ articles: knowledge.articles, audit }),
    ...knowledgeRoutes(knowledge),
    ...settingsRoutes({ ...core, triage }),
  ];
}
