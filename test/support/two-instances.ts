import { startTestService, type TestService, type TestServiceOptions } from './start-test-service';

/** Two instances of the service on one database, as behind a load balancer. */
export interface TwoInstances {
  readonly first: TestService;
  readonly second: TestService;
  stop(): Promise<void>;
}

/**
 * On the embedded engine no change stream tells one instance of the other: as where a hint is late, or was lost.
 *
 * @param options of both
 */
export async function startTwoInstances(
  options: Omit<TestServiceOptions, 'database'> = {},
): Promise<TwoInstances> {
  const first = await startTestService(options);
  const second = await startTestService({ ...options, database: first.database });
  return {
    first,
    second,
    async stop() {
      // The first drops the database.
      await second.stop();
      await first.stop();
    },
  };
}
