import type { DirectLineClient } from './direct-line-client';
import type { TestService } from './start-test-service';

/** A customer who wants a copy of other conversations, and cannot prove that they are theirs: people decide. */
export async function askUnproven(service: TestService): Promise<DirectLineClient> {
  const customer = await service.customer();
  for (const text of ['meus dados', 'Incluir outras conversas minhas']) {
    await customer.say(text);
    await service.service.whenIdle();
  }
  for (let tries = 0; tries < 3; tries += 1) {
    await customer.say('ana@example.com, pedido 48213');
    await service.service.whenIdle();
  }
  await service.sweep();
  return customer;
}
