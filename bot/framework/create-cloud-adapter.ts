import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { z } from 'zod';
import { PlantaoError } from '../../contracts/plantao-error';
import type { Configuration } from '../configuration/read-configuration';
import { withinLimit } from '../within-limit';
import type { FrameworkActivity } from './incoming-framework-activity';

/** Takes a checked activity for the SDK's own type; what that promises beyond the check, nobody here reads. */
const asActivity = z.custom<Activity>();
type ConnectorFactory = ReturnType<ConfigurationBotFrameworkAuthentication['createConnectorFactory']>;
type ConnectorClient = Awaited<ReturnType<ConnectorFactory['create']>>;

/** How long a channel may take with what it is sent, in milliseconds: the SDK itself would wait for ever. */
const channelLimitMs = 20_000;
const unauthorisedSchema = z.object({ statusCode: z.literal(401) });

/**
 * The SDK's adapter, whose faults come back to the caller: its own `process` answers every one with 500 and writes it,
 * personal data included, to the console.
 */
export class FrameworkAdapter extends CloudAdapter {
  /**
   * Authenticates an activity and runs `logic` on it.
   *
   * @throws PlantaoError `not-signed-in` when the caller does not prove to be the channel; what `logic` throws
   */
  async receive(
    authorization: string,
    activity: FrameworkActivity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    try {
      return await this.processActivity(authorization, asActivity.parse(activity), logic);
    } catch (error) {
      if (!unauthorisedSchema.safeParse(error).success) throw error;
      throw new PlantaoError('not-signed-in', 'Send the token of a Bot Framework channel.', { cause: error });
    }
  }

  /** Runs `logic` where what it sends reaches the customer; rejects when the channel takes too long to take it. */
  async reach(
    appId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
    limitMs = channelLimitMs,
  ): Promise<void> {
    await withinLimit({ limitMs }, (signal) =>
      this.continueConversationAsync(appId, reference, async (context) => {
        abortWith(context.turnState.get(this.ConnectorClientKey), signal);
        await logic(context);
      }),
    );
  }
}

/** Ends the client's requests with the signal: the SDK takes none, but hands its options on to each. */
function abortWith(client: ConnectorClient, signal: AbortSignal): void {
  const send = client.sendOperationRequest.bind(client);
  client.sendOperationRequest = (args, spec, callback) =>
    send({ ...args, options: { ...args.options, abortSignal: signal } }, spec, callback);
}

/** The adapter for Azure's channels and the Bot Framework's tools. Null credentials: no authentication at all. */
export function createCloudAdapter(credentials: Configuration['botFramework']): FrameworkAdapter {
  const authentication = new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: credentials?.appId ?? '',
    MicrosoftAppPassword: credentials?.password ?? '',
    MicrosoftAppTenantId: credentials?.tenantId ?? '',
    MicrosoftAppType: credentials?.type ?? 'MultiTenant',
  });
  const adapter = new FrameworkAdapter(authentication);
  // Whoever began the turn deals with its fault: the endpoint answers it, the delivery tries again.
  adapter.onTurnError = async (_context, error) => {
    throw error;
  };
  return adapter;
}
