import type { HttpClient } from '../support/http-client';
import { until } from '../support/until';

/** Waits until an address answers with what a page was told to save: a page's own words may be of the save before. */
export async function untilStored(client: HttpClient, address: string, expected: object): Promise<void> {
  let body: unknown;
  const isStored = async () => {
    ({ body } = await client.get(address));
    try {
      expect(body).toMatchObject(expected);
      return true;
    } catch {
      return false;
    }
  };
  await until(isStored).catch(() => expect(body).toMatchObject(expected));
}
