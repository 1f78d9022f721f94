import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { DatabaseError } from './errors';

type State = 'opening' | 'open' | 'committed' | 'rolled-back';

/** One transaction, from the wish to begin it until its end. */
export interface Scope {
  readonly id: string;
  state: State;
  /** Rolls it back when it lasts too long. */
  timer?: NodeJS.Timeout;
  /** What to do once it is committed. */
  readonly afterCommit: (() => void | Promise<void>)[];
}

/** An operation of Payload that runs inside a transaction it did not begin. */
interface Nested {
  id: string;
  name: string;
  reads: boolean;
}

/** How a transaction ended, for whoever still wants to use it. */
interface Ending {
  reason: string;
  expired: boolean;
}

/** Ended transactions whose end is still remembered, for the message of a late write. */
const REMEMBERED = 1000;

/**
 * Knows which transaction the code that is running belongs to (by its asynchronous course, not by what it passes on),
 * so that a write which forgot `req` is refused instead of waiting for itself or escaping the transaction.
 */
export class TransactionScopes {
  readonly #course = new AsyncLocalStorage<Scope | undefined>();
  readonly #nested = new AsyncLocalStorage<Nested | undefined>();
  readonly #scopes = new Map<string, Scope>();
  readonly #ended = new Map<string, Ending>();

  constructor() {
    // Node follows a course only from the first use on; promises made before it would all share one.
    for (const storage of [this.#course, this.#nested]) storage.enterWith(undefined);
  }

  /** A new transaction that does not yet know its course. */
  create(): Scope {
    const scope: Scope = { id: randomUUID(), state: 'opening', afterCommit: [] };
    this.#scopes.set(scope.id, scope);
    return scope;
  }

  /**
   * A new transaction; from here on the caller's course belongs to it. Must be called synchronously by the function the
   * caller awaits, or the caller's continuation does not learn of it.
   * @throws DatabaseError `missing-req` inside another transaction.
   */
  enter(): Scope {
    this.refuseInside('a transaction was begun');
    const scope = this.create();
    this.#course.enterWith(scope);
    return scope;
  }

  /** Runs `work` as part of `scope`. */
  run<T>(scope: Scope, work: () => T): T {
    return this.#course.run(scope, work);
  }

  /** Runs `work` as part of no transaction. */
  outside<T>(work: () => T): T {
    return this.#course.run(undefined, work);
  }

  /** The transaction with this id, while it lasts. */
  find(id: string | number): Scope | undefined {
    return this.#scopes.get(String(id));
  }

  /**
   * The transaction a write names by `req.transactionID`.
   * @throws DatabaseError `transaction-ended` when it has ended (`turn-expired` by its time limit): Payload itself would
   * go on outside of it.
   */
  require(id: string | number, what: string): Scope {
    const scope = this.find(id);
    if (scope) return scope;
    const { reason, expired } = this.#ended.get(String(id)) ?? { reason: 'it is not known', expired: false };
    throw new DatabaseError(
      expired ? 'turn-expired' : 'transaction-ended',
      `${what}, but the transaction it names has ended: ${reason}`,
    );
  }

  /** @throws DatabaseError `missing-req` when the running code belongs to an open transaction. */
  refuseInside(what: string, states: readonly State[] = ['opening', 'open']): void {
    const scope = this.#course.getStore();
    if (!scope || !states.includes(scope.state)) return;
    throw new DatabaseError(
      'missing-req',
      `${what} inside a transaction without its req: pass req on to every call`,
    );
  }

  /** Marks the end of `scope`; nobody can use it any more. */
  end(scope: Scope, state: 'committed' | 'rolled-back', reason: string, expired = false): void {
    scope.state = state;
    clearTimeout(scope.timer);
    this.#scopes.delete(scope.id);
    this.#ended.set(scope.id, { reason, expired });
    if (this.#ended.size <= REMEMBERED) return;
    const [oldest] = this.#ended.keys();
    if (oldest !== undefined) this.#ended.delete(oldest);
  }

  /** Runs an operation of Payload that joins transaction `id`. */
  runNested<T>(nested: Nested, work: () => T): T {
    return this.#nested.run(nested, work);
  }

  /** The operation that is running inside transaction `id` without having begun it. */
  nestedIn(id: string | number): Nested | undefined {
    const nested = this.#nested.getStore();
    return nested?.id === String(id) ? nested : undefined;
  }
}

const key = Symbol.for('portal.database.scopes');

/** Puts `scopes` on the adapter: the admin panel's bundle has a copy of this module but the same adapter. */
export function attachScopes(adapter: object, scopes: TransactionScopes): void {
  Object.defineProperty(adapter, key, { value: scopes, configurable: true });
}

/** The scopes of an adapter made by this module. */
export function scopesOf(adapter: object): TransactionScopes {
  const scopes: unknown = Reflect.get(adapter, key);
  if (!scopes) throw new DatabaseError('unsupported', 'the adapter was not made by databaseAdapter()');
  return scopes as TransactionScopes; // of this class or of its copy in the other bundle
}
