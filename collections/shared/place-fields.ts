import type { Field, FieldHook, FilterOptionsProps, RelationshipField, Where } from 'payload';
import { fillPlace, idOf, type Place, type PlaceLevel, placeLevels } from '@/domain/organization';

interface PlaceFieldsOptions {
  /** The narrowest column the collection has; those above it are always there. */
  lowest: PlaceLevel;
  /** Column that must have a value (after filling). */
  required?: PlaceLevel;
  /** Columns left out although above `lowest`. */
  without?: readonly PlaceLevel[];
  /** Once stored, the place changes only by a verb, not through the form or the API. */
  changedByVerb?: boolean;
}

const relationTo = {
  township: 'divisions',
  community: 'divisions',
  grid: 'grids',
  compound: 'compounds',
  building: 'buildings',
} as const;

const label: Record<PlaceLevel, string> = {
  township: '乡镇（街道）',
  community: '社区（村）',
  grid: '网格',
  compound: '小区',
  building: '楼栋',
};

/**
 * The flat place columns of a document: relationships, indexed, narrowest last. Choosing the narrowest is enough;
 * the columns above it are filled from the stored places on every write, so they can never contradict it.
 */
export function placeFields({
  lowest,
  required,
  without = [],
  changedByVerb = false,
}: PlaceFieldsOptions): Field[] {
  const levels = placeLevels
    .slice(0, placeLevels.indexOf(lowest) + 1)
    .filter((level) => !without.includes(level));
  return levels.map(
    (level): RelationshipField => ({
      name: level,
      type: 'relationship',
      relationTo: relationTo[level],
      label: label[level],
      index: true,
      required: level === required,
      maxDepth: 0,
      filterOptions: (props) => narrowed(level, props),
      // Filling has already looked every place up; Payload's own check would ask the database once per column again.
      validate: (value: unknown) => (level === required && !value ? `请选择${label[level]}` : true),
      ...(level === 'township'
        ? { hooks: { beforeValidate: [fillColumnsAbove(levels, changedByVerb)] } }
        : {}),
      ...(changedByVerb ? { access: { update: () => false } } : {}),
      admin: {
        description: level === levels.at(-1) ? '选到最小的一级即可，上级会自动填写。' : undefined,
        allowCreate: false,
      },
    }),
  );
}

/**
 * Runs once per document, on its first place column, and writes the whole row of columns. Field access is asked at the
 * same time and would let through what this writes later, so a place that only verbs change is left alone here.
 */
function fillColumnsAbove(levels: readonly PlaceLevel[], changedByVerb: boolean): FieldHook {
  return async ({ req, siblingData, previousSiblingDoc, operation, overrideAccess }) => {
    if (changedByVerb && operation === 'update' && !overrideAccess) return undefined;
    const stored: Place = operation === 'update' ? columns(levels, previousSiblingDoc) : {};
    const given: Place = { ...stored, ...columns(levels, siblingData) };
    if (levels.every((level) => given[level] === undefined)) return undefined;
    if (operation === 'update' && levels.every((level) => given[level] === stored[level])) return undefined;
    const filled = await fillPlace(req, given);
    for (const level of levels) siblingData[level] = filled[level];
    return filled.township;
  };
}

/** The place columns that `data` mentions, as ids; a column it does not mention stays out. */
function columns(levels: readonly PlaceLevel[], data: Record<string, unknown> | undefined): Place {
  const mentioned = levels.filter((level) => data?.[level] !== undefined);
  return Object.fromEntries(mentioned.map((level) => [level, idOf(data?.[level])]));
}

/** In the admin panel a place is chosen inside the places chosen above it. */
function narrowed(level: PlaceLevel, { siblingData }: FilterOptionsProps): Where | true {
  const chosen = siblingData as Record<string, unknown>;
  if (level === 'township') return { level: { equals: 'township' } };
  if (level === 'community') {
    const township = idOf(chosen.township);
    return { level: { equals: 'community' }, ...(township ? { township: { equals: township } } : {}) };
  }
  const community = idOf(chosen.community);
  return community ? { community: { equals: community } } : true;
}
