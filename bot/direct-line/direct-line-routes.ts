import type { Route } from '../http/route';
import { activityRoutes } from './activity-routes';
import { conversationRoutes } from './conversation-routes';
import { createDirectLineAccess, type DirectLineDependencies } from './direct-line-access';
import { placeRoutes } from './place-routes';
import { tokenRoutes } from './token-routes';

/** The addresses of the self-hosted Direct Line 3.0: tokens, conversations, activities, uploads. */
export function directLineRoutes(dependencies: DirectLineDependencies): Route[] {
  const access = createDirectLineAccess(dependencies);
  return [tokenRoutes, conversationRoutes, activityRoutes, placeRoutes].flatMap((routes) =>
    routes(dependencies, access),
  );
}
