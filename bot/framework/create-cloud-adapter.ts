import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { Logger } from 'pino';
import type { Settings } from '../settings';

/** The adapter for Azure's channels and the Bot Framework's tools. Null credentials: no authentication at all. */
export function createCloudAdapter(credentials: Settings['botFramework'], logger: Logger): CloudAdapter {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: credentials?.appId ?? '',
    MicrosoftAppPassword: credentials?.password ?? '',
    MicrosoftAppTenantId: credentials?.tenantId ?? '',
    MicrosoftAppType: credentials?.type ?? 'MultiTenant',
  });
  const adapter = new CloudAdapter(authentication);
  adapter.onTurnError = async (_context, error) => {
    logger.error({ err: error }, 'A Bot Framework activity could not be handled');
    throw error;
  };
  return adapter;
}
