import type { Logger } from 'pino';
import { timeZoneOf } from '../../handoff/hours/hours-store';
import type { Privacy } from '../../privacy/create-privacy';
import type { Triage } from '../../triage/triage-service';
import type { Core } from '../create-core';
import type { Knowledge } from '../create-knowledge';
import type { ChannelTyping } from '../direct-line/send-typing';
import type { RateLimits } from '../http/rate-limits';
import type { Route } from '../http/route';
import type { Live } from '../live/create-live';
import { unnamedWorkspace } from '../workspace';
import { articleRoutes } from './article-routes';
import { articleTestRoutes } from './article-test-routes';
import { breachRoutes } from './breach-routes';
import { callbackRoutes } from './callback-routes';
import { cannedReplyRoutes } from './canned-reply-routes';
import { categoryRoutes } from './category-routes';
import { conversationRoutes } from './conversation-routes';
import { hoursRoutes } from './hours-routes';
import { knowledgeRoutes } from './knowledge-routes';
import { learningRoutes } from './learning-routes';
import { privacyRoutes } from './privacy-routes';
import { recallRoutes } from './recall-routes';
import { recordSentArticles } from './record-sent-articles';
import { reportRoutes } from './report-routes';
import { sessionRoutes } from './session-routes';
import { slaRoutes } from './sla-routes';
import { staffRoutes } from './staff-routes';
import { synonymRoutes } from './synonym-routes';
import { workspaceRoutes } from './workspace-routes';

interface Dependencies {
  core: Core;
  knowledge: Knowledge;
  triage: Triage;
  typing: ChannelTyping;
  live: Live;
  privacy: Privacy;
  now: () => Date;
  logger: Logger;
  https: boolean;
  limits: Pick<RateLimits, 'countSignIn'>;
}

/** Everything under `/api` that staff use. */
export function staffApiRoutes({
  core,
  knowledge,
  triage,
  typing,
  live: { accessChanged },
  privacy,
  now,
  logger,
  https,
  limits,
}: Dependencies): Route[] {
  const { handoff, audit, conversations, workspace } = core;
  const readTimeZone = async () => timeZoneOf(await handoff.hours.read());
  return [
    ...sessionRoutes({
      ...core,
      https,
      limits,
      accessChanged,
      presenceOf: handoff.presenceOf,
      setPresence: handoff.setPresence,
      readWorkspace: async () => ({
        ...((await workspace.read()) ?? unnamedWorkspace),
        timeZone: await readTimeZone(),
      }),
    }),
    ...staffRoutes({ ...core, accessChanged, presenceOf: handoff.presenceOf }),
    ...conversationRoutes({
      handoff,
      get: conversations.get,
      tellColleagues: typing.colleagues,
      tellCustomer: typing.agent,
      articlesSent: recordSentArticles({ record: knowledge.recordFeedback, logger }),
    }),
    ...workspaceRoutes({ workspace, audit }),
    ...cannedReplyRoutes({ ...core, audit }),
    ...hoursRoutes({ handoff, audit }),
    ...callbackRoutes({ handoff, audit }),
    ...slaRoutes({ sla: handoff.sla, audit }),
    ...reportRoutes({ handoff, readTimeZone, now }),
    ...breachRoutes({ handoff, readTimeZone, now }),
    ...articleRoutes({ ...knowledge, audit }),
    ...articleTestRoutes(knowledge),
    ...privacyRoutes({ privacy }),
    ...recallRoutes({ ...knowledge, handoff }),
    ...knowledgeRoutes(knowledge),
    ...learningRoutes({ ...knowledge, audit }),
    ...synonymRoutes({ ...knowledge, audit }),
    ...categoryRoutes({ ...core, triage }),
  ];
}
