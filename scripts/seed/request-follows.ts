import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { followRequest } from '@/domain/requests';

const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

/** Beginnings of stories that neighbours meet too, and how many. */
const met: [begins: string, people: number][] = [
  ['家里暖气从昨天半夜开始', 5],
  ['三单元电梯这周困人两次', 3],
  ['地下管道间的暖气管', 2],
];

/** Some neighbours say "我也遇到" to requests that are still open. @returns how many */
export async function seedFollows(
  payload: Payload,
  filed: readonly { id: string; body: string }[],
): Promise<number> {
  let count = 0;
  for (const [begins, people] of met) {
    const request = filed.find(({ body }) => body.startsWith(begins));
    if (!request) throw new Error(`the demo city has no request that begins with ${begins}`);
    for (let person = 0; person < people; person += 1) {
      const phone = `139000028${String(count).padStart(2, '0')}`;
      await followRequest({ payload, actor: visitor, id: request.id, phone });
      count += 1;
    }
  }
  return count;
}
