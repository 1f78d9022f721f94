import type { OrganizationLevel } from './labels';
import { idOf } from './place';
import type { LedNode } from './rules/coverage';

/** A row of party-organizations as it comes from the database or a form: relations as ids or documents. */
export interface NodeRow {
  id: string;
  name: string;
  level: OrganizationLevel;
  status?: 'active' | 'closed' | null;
  parent?: unknown;
  community?: unknown;
  grid?: unknown;
  building?: unknown;
  household?: unknown;
  secretary?: unknown;
  secretaryName?: string | null;
  contactPhone?: string | null;
}

/** The columns the rules look at, relations as plain ids. */
export function toNode(row: NodeRow): LedNode {
  return {
    id: row.id,
    name: row.name,
    level: row.level,
    status: row.status ?? 'active',
    parent: idOf(row.parent),
    community: idOf(row.community),
    grid: idOf(row.grid),
    building: idOf(row.building),
    household: idOf(row.household),
    secretary: idOf(row.secretary),
    secretaryName: row.secretaryName ?? null,
    contactPhone: row.contactPhone ?? null,
  };
}
