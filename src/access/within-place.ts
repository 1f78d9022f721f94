import type { Where } from 'payload';
import { type Actor, actorOf, type Grant } from './actor';
import type { Predicate } from './predicate';
import type { RoleName, ScopeKind } from './roles';

/** The flat place columns of a document, from the widest to the narrowest. */
const columns = ['township', 'community', 'grid', 'compound', 'building', 'household'] as const;

export type PlaceColumn = (typeof columns)[number];

export interface WithinPlaceOptions {
  roles: readonly RoleName[];
  /** The narrowest place column the collection has; a role bound below it gives nothing. Default `building`. */
  lowest?: PlaceColumn;
  /** Where a column is called otherwise: a village's own row has `{ community: 'id' }`, a nested place `{ grid: 'place.grid' }`. */
  field?: Partial<Record<PlaceColumn, string>>;
}

/**
 * Place subtree ∩ role: the documents inside the subtree of any of the actor's nodes held with one of `roles`.
 * A city-wide grant of such a role sees all; no such grant sees nothing.
 */
export function withinPlace(options: WithinPlaceOptions): Predicate {
  return async ({ req }) => placeCondition(await actorOf(req), options);
}

/** The condition of {@link withinPlace} for a known actor: pure, for verbs and lists of the portal. */
export function placeCondition(actor: Actor, options: WithinPlaceOptions): boolean | Where {
  const grants = actor.grants.filter((grant) => options.roles.includes(grant.role));
  if (grants.some((grant) => grant.scope.kind === 'city')) return true;
  const ids = new Map<string, string[]>();
  for (const { scope } of grants) {
    const column = columnFor(scope.kind, options);
    if (column) ids.set(column, [...(ids.get(column) ?? []), scope.id]);
  }
  const conditions = [...ids].map(([column, values]): Where => ({ [column]: { in: [...new Set(values)] } }));
  if (conditions.length === 0) return false;
  return conditions.length === 1 && conditions[0] ? conditions[0] : { or: conditions };
}

/** The place of a document as stored: ids, or populated relations. */
export type Place = { [column in PlaceColumn]?: unknown };

/** Whether a place lies in the subtree of one of the actor's nodes held with one of `roles`. The yes-or-no twin of the condition. */
export function coversPlace(actor: Actor, roles: readonly RoleName[], place: Place): boolean {
  return actor.grants.some((grant) => roles.includes(grant.role) && scopeCovers(grant.scope, place));
}

function scopeCovers(scope: Grant['scope'], place: Place): boolean {
  if (scope.kind === 'city') return true;
  return isPlaceColumn(scope.kind) && idOf(place[scope.kind]) === scope.id;
}

function columnFor(kind: ScopeKind, { lowest = 'building', field = {} }: WithinPlaceOptions): string | null {
  if (!isPlaceColumn(kind) || columns.indexOf(kind) > columns.indexOf(lowest)) return null;
  return field[kind] ?? kind;
}

function isPlaceColumn(kind: ScopeKind): kind is PlaceColumn {
  return columns.some((column) => column === kind);
}

function idOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
}
