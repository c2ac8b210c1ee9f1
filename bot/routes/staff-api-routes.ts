import type { Triage } from '../../triage/triage-service';
import type { Core } from '../create-core';
import type { Knowledge } from '../create-knowledge';
import type { ChannelTyping } from '../direct-line/send-typing';
import type { Route } from '../http/route';
import { sessionRoutes } from './session-routes';
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
export function staffApiRoutes({ core, now, https }: Dependencies): Route[] {
  const { handoff } = core;
  const workspaceZone = () => handoff.hours.current()?.timeZone ?? 'America/Sao_Paulo';
  return [
    ...sessionRoutes({
      ...core,
      now,
      https,
      presenceOf: handoff.presenceOf,
      setPresence: (staff, status) => handoff.setPresence(staff, status),
      readWorkspace: async () => ({ name: 'Casa Aroeira', timeZone: workspaceZone() }),
    }),
    ...staffRoutes({ ...core, presenceOf: handoff.presenceOf }),
  ];
}
