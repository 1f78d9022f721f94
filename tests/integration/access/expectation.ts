import type { CollectionSlug } from 'payload';
import { type RoleName, roleNames } from '@/access';
import type { City, Person } from './city';

/** Everybody who can ask: a visitor without an account, and one person per role. */
export type Who = RoleName | 'visitor';
export const everybody: readonly Who[] = ['visitor', ...roleNames];

/** Which of the three documents: the person's own, one of the same community, one of another community. */
export type Whose = 'own' | 'same' | 'other';

/** Who may do it to which documents; whoever is not named may not. */
export interface Allowed {
  /** To all three. */
  all?: readonly Who[];
  /** To their own and those of the same community. */
  same?: readonly Who[];
  /** To their own only. */
  own?: readonly Who[];
  /** Documents nobody may do it to, whatever stands above (a published notice is never deleted). */
  never?: readonly Whose[];
}

/** What a collection allows, and how to make the documents that show it. */
export interface Expectation {
  slug: CollectionSlug;
  read: Allowed;
  create: Allowed;
  update: Allowed;
  delete: Allowed;
  /** Makes the documents of `same` and `other` (and an `own` that is the same for all); ids. Absent for closed collections. */
  documents?(city: City): Promise<Partial<Record<Whose, string>>>;
  /** The person's own document. */
  ownOf?(city: City, person: Person): Promise<string>;
  /** A body that creates a document in the same or in another community. */
  body?(city: City, whose: 'same' | 'other'): Promise<Record<string, unknown>>;
  /** Sent as a form with this file. */
  file?(): Promise<{ name: string; type: string; data: Buffer }>;
  /** A harmless change. */
  change?: Record<string, unknown>;
  /** Fields nobody can read, filter or sort by. */
  hidden?: readonly string[];
}

/** A collection nobody reaches through the API. */
export function closed(slug: string): Expectation {
  return { slug: slug as CollectionSlug, read: {}, create: {}, update: {}, delete: {} };
}

/** Whether `who` may do it to the document `whose`. */
export function allows(
  { all = [], same = [], own = [], never = [] }: Allowed,
  who: Who,
  whose: Whose,
): boolean {
  if (never.includes(whose)) return false;
  if (all.includes(who)) return true;
  if (whose !== 'other' && same.includes(who)) return true;
  return whose === 'own' && own.includes(who);
}
