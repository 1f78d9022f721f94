import { RateLimiterMemory } from 'rate-limiter-flexible';
import { takeTurn } from '@/shared/take-turn';

const tenMinutes = 10 * 60;
const oneHour = 60 * 60;

/**
 * How often one may try, asked before anything is hashed or sent. Kept in the memory of each process: with n processes an address
 * gets up to n times as many tries. What holds across processes is in the database: five wrong passwords or dynamic codes lock
 * an account for ten minutes (`lockUntil`), a one-time code has five tries, and a phone number gets five codes an hour.
 * A success gives the try back, so that many people behind one address do not lock each other out.
 */
const kinds = {
  /** Passwords and dynamic codes from one network address. */
  address: { points: 60, duration: tenMinutes },
  /** Wrong passwords and dynamic codes for one account name, known or not: equal answers for both. */
  account: { points: 5, duration: tenMinutes },
  /** One-time codes asked for from one network address. */
  codeAddress: { points: 20, duration: oneHour },
  /** One-time codes for one phone number. */
  codePhone: { points: 5, duration: oneHour },
  /** One-time codes typed in from one network address. */
  codeTry: { points: 60, duration: tenMinutes },
} as const;

export type LimitKind = keyof typeof kinds;

const key = Symbol.for('portal.sign-in-limits');
const holder = globalThis as { [key]?: Map<LimitKind, RateLimiterMemory> };

/**
 * Takes one try.
 * @throws DomainError too-many, saying how many minutes to wait
 */
export async function takeTry(kind: LimitKind, who: string): Promise<void> {
  await takeTurn(limiter(kind), who, (minutes) => `尝试次数太多，请 ${minutes} 分钟后再试。`);
}

/** Gives a try back after a success. */
export async function giveBack(kind: LimitKind, who: string): Promise<void> {
  await limiter(kind).reward(who);
}

/** Forgets all tries of one account name after a success. */
export async function forgetTries(kind: LimitKind, who: string): Promise<void> {
  await limiter(kind).delete(who);
}

/** Forgets everything; for tests, which all come from one address. */
export function resetSignInLimits(): void {
  delete holder[key];
}

function limiter(kind: LimitKind): RateLimiterMemory {
  holder[key] ??= new Map();
  const found = holder[key].get(kind);
  if (found) return found;
  const made = new RateLimiterMemory({ keyPrefix: kind, ...kinds[kind] });
  holder[key].set(kind, made);
  return made;
}
