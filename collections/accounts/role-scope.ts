import type { CollectionBeforeValidateHook, RelationshipField } from 'payload';
import { isRoleName, isScopeKind, roles, type ScopeKind, scopeLabels } from '@/access';
import { fail } from '@/shared/errors';

/** The relationship that names the node of each kind of scope; the whole city needs none. */
export const scopeField: Record<Exclude<ScopeKind, 'city'>, string> = {
  township: 'division',
  community: 'division',
  grid: 'grid',
  compound: 'compound',
  building: 'building',
  household: 'household',
  unit: 'unit',
};

const targets = {
  division: { relationTo: 'divisions', label: '行政区划' },
  grid: { relationTo: 'grids', label: '网格' },
  compound: { relationTo: 'compounds', label: '小区' },
  building: { relationTo: 'buildings', label: '楼栋' },
  household: { relationTo: 'households', label: '户' },
  unit: { relationTo: 'units', label: '单位' },
} as const;

/** One relationship per kind of node; the form shows the one that fits the chosen kind. */
export const scopeFields = Object.entries(targets).map(
  ([name, { relationTo, label }]): RelationshipField => ({
    name,
    label,
    type: 'relationship',
    relationTo,
    index: true,
    maxDepth: 1,
    admin: { allowCreate: false, condition: (data) => shownFor(data.scopeKind, name) },
    ...(name === 'division'
      ? {
          filterOptions: ({ data }) => ({
            level: { equals: data.scopeKind === 'township' ? 'township' : 'community' },
          }),
        }
      : {}),
  }),
);

/**
 * Checks that the role may be bound to this kind of node and that the node is named, clears the other nodes, and keeps the
 * node's id in `scopeId`, where access reads it without a join.
 * @throws DomainError validation
 */
export const settleScope: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  if (!data) return data;
  const merged = { ...originalDoc, ...data };
  const { role, scopeKind } = merged;
  if (!isRoleName(role) || !isScopeKind(scopeKind)) return data;
  if (!roles[role].scopes.includes(scopeKind)) {
    const allowed = roles[role].scopes.map((kind) => scopeLabels[kind]).join('、');
    fail('validation', { fields: { scopeKind: `“${roles[role].label}”的范围只能是：${allowed}` } });
  }
  const wanted = scopeKind === 'city' ? null : scopeField[scopeKind];
  const id = wanted === null ? '' : idOf(merged[wanted]);
  if (wanted !== null && id === '')
    fail('validation', { fields: { [wanted]: `请选择${scopeLabels[scopeKind]}` } });
  const cleared = Object.fromEntries(Object.keys(targets).map((name) => [name, name === wanted ? id : null]));
  return { ...data, ...cleared, scopeId: id };
};

function shownFor(kind: unknown, name: string): boolean {
  return isScopeKind(kind) && kind !== 'city' && scopeField[kind] === name;
}

function idOf(value: unknown): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : value;
  return id === null || id === undefined ? '' : String(id);
}
