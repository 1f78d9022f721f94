import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '@/access';
import { takeTurn } from '@/shared/take-turn';

const oneHour = 60 * 60;

/**
 * How often one may try a code of a letter, right or wrong. A code is one of 10^15, so guessing finds none; the limits keep
 * whoever tries from costing others anything. A right one gives its tries back.
 */
const kinds = {
  account: { points: 10, duration: oneHour },
  /** A whole building may stand behind one address. */
  address: { points: 60, duration: oneHour },
} as const;

const key = Symbol.for('portal.household-code-limits');
type Limiters = Record<keyof typeof kinds, RateLimiterMemory>;
const holder = globalThis as { [key]?: Limiters };

/** Takes one try of the account and one of its address. @throws DomainError too-many */
export async function takeCodeTry(actor: Actor): Promise<void> {
  const words = (minutes: number) =>
    `验证码试得太多了，请${minutes}分钟后再试，或者带身份证明到社区服务台办理。`;
  const { account, address } = limiters();
  await takeTurn(account, actor.userId ?? '', words);
  await takeTurn(address, actor.address ?? 'unknown', words);
}

/** Gives the try back after a right code. */
export async function giveBackCodeTry(actor: Actor): Promise<void> {
  const { account, address } = limiters();
  await account.reward(actor.userId ?? '');
  await address.reward(actor.address ?? 'unknown');
}

function limiters(): Limiters {
  holder[key] ??= {
    account: new RateLimiterMemory({ keyPrefix: 'household-code-account', ...kinds.account }),
    address: new RateLimiterMemory({ keyPrefix: 'household-code-address', ...kinds.address }),
  };
  return holder[key];
}
