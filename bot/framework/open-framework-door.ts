import type { Logger } from 'pino';
import type restify from 'restify';
import type { PolicyOf } from '../../conversations/absence/absence-policy';
import type { Conversations } from '../../conversations/conversations';
import type { Transition } from '../../conversations/transition';
import type { OpenThread } from '../channels/open-thread';
import type { Configuration } from '../configuration/read-configuration';
import type { TurnRunner } from '../turn/run-turns';
import { createCloudAdapter } from './create-cloud-adapter';
import { type ChannelDelivery, createChannelDelivery } from './deliver-to-channel';
import { mountMessagesEndpoint } from './messages-endpoint';

interface Options {
  server: restify.Server;
  configuration: Pick<Configuration, 'botFramework' | 'publicUrl' | 'host' | 'port'>;
  conversations: Conversations;
  turns: TurnRunner;
  openThread: OpenThread;
  greet: Transition;
  policyOf: PolicyOf;
  logger: Logger;
  limitMessages: (threadId: string) => Promise<void>;
}

/** Opens `/api/messages` and sends what its channels' customers are owed. */
export function openFrameworkDoor(options: Options): ChannelDelivery {
  const { server, configuration, conversations, policyOf, logger } = options;
  const { botFramework } = configuration;
  const adapter = createCloudAdapter(botFramework);
  const publicUrl = configuration.publicUrl ?? `http://${configuration.host}:${configuration.port}`;
  const delivery = createChannelDelivery({
    adapter,
    appId: botFramework?.appId ?? '',
    conversations,
    policyOf,
    logger,
    publicUrl,
  });
  mountMessagesEndpoint(server, {
    ...options,
    adapter,
    isAuthenticated: botFramework !== null,
    delivery,
    publicUrl,
  });
  return delivery;
}
