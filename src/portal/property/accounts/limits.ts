import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeTurn } from '@/shared/take-turn';

/** A question is work for somebody: a handful a day is what a neighbour has. */
const questions = new RateLimiterMemory({ keyPrefix: 'account-questions', points: 10, duration: 86_400 });
/** A month's lines in one evening, with their photos. */
const lines = new RateLimiterMemory({ keyPrefix: 'account-lines', points: 300, duration: 3600 });

/** @throws DomainError too-many */
export function limitQuestions(user: string): Promise<void> {
  return takeTurn(
    questions,
    user,
    (minutes) =>
      `一天最多问10笔，请${minutes > 90 ? `${Math.ceil(minutes / 60)}小时` : `${minutes}分钟`}后再问，或到社区当面问。`,
  );
}

/** @throws DomainError too-many */
export function limitLines(user: string): Promise<void> {
  return takeTurn(lines, user, (minutes) => `记得太快了，请${minutes}分钟后再记，或者从表格导入。`);
}

/** Forgets what was counted, for tests. */
export async function resetAccountLimits(user: string): Promise<void> {
  await questions.delete(user);
  await lines.delete(user);
}
