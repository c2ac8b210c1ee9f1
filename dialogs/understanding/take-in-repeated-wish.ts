import { isWish } from '../hearing/wish';
import { takeInAs } from '../intake/take-in';
import { scopeOf } from '../scope-state';
import type { FoundRequest } from './request';

/** Who has read how to, and still says what they want, wants it done. */
export async function takeInRepeatedWish({ dc, services, text, options }: FoundRequest): Promise<boolean> {
  const [only, ...others] = options;
  if (only === undefined || others.length > 0 || !isWish(text)) return false;
  const { articlesTried } = scopeOf(dc.context).conversation;
  const wasTried = articlesTried.some(({ articleId }) => articleId === only.articleId);
  return wasTried && takeInAs(dc, services, [text]);
}
