import type { Field, FieldHook, FilterOptionsProps, RelationshipField, Where } from 'payload';
import type { RoleName } from '@/access';
import { fillPlace, idOf, type Place, type PlaceLevel, placeLevels } from '@/domain/organization';
import { onlyPlace, placesOf } from './own-places';

interface PlaceFieldsOptions {
  /** The narrowest column the collection has; those above it are always there. */
  lowest: PlaceLevel;
  /** Column that must have a value (after filling). */
  required?: PlaceLevel;
  /** Columns left out although above `lowest`. */
  without?: readonly PlaceLevel[];
  /**
   * Whoever holds one of these roles is offered the places of these roles only, and one who holds just one place finds it
   * filled in. Access decides besides.
   */
  ownPlaces?: readonly RoleName[];
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
  ownPlaces,
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
      filterOptions: (props) => narrowed(level, props, ownPlaces),
      ...(ownPlaces ? { defaultValue: async ({ req }) => (await onlyPlace(req, ownPlaces))?.[level] } : {}),
      // Filling has already looked every place up; Payload's own check would ask the database once per column again.
      validate: (value: unknown) => (level === required && !value ? `请选择${label[level]}` : true),
      hooks: {
        ...(level === 'township'
          ? { beforeValidate: [fillColumnsAbove(levels, { changedByVerb, ownPlaces })] }
          : {}),
        // A column that was never written is empty: Payload would read the reader's own place into it.
        ...(ownPlaces ? { afterRead: [({ value }: { value?: unknown }) => value ?? null] } : {}),
      },
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
function fillColumnsAbove(
  levels: readonly PlaceLevel[],
  { changedByVerb, ownPlaces }: Pick<PlaceFieldsOptions, 'changedByVerb' | 'ownPlaces'>,
): FieldHook {
  return async ({ req, siblingData, previousSiblingDoc, operation, overrideAccess }) => {
    if (changedByVerb && operation === 'update' && !overrideAccess) return undefined;
    const stored: Place = operation === 'update' ? columns(levels, previousSiblingDoc) : {};
    const said: Place = { ...stored, ...columns(levels, siblingData) };
    const silent = levels.every((level) => said[level] === undefined);
    const preset = silent && operation === 'create' && ownPlaces ? await onlyPlace(req, ownPlaces) : null;
    const given: Place = preset ?? said;
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

/** In the admin panel a place is chosen inside the places chosen above it, and inside those of one's own. */
async function narrowed(
  level: PlaceLevel,
  { req, siblingData }: FilterOptionsProps,
  ownPlaces: readonly RoleName[] | undefined,
): Promise<Where | boolean> {
  const own = ownPlaces ? await placesOf(req, level, ownPlaces) : true;
  const inside = chosenAbove(level, siblingData as Record<string, unknown>);
  if (typeof own === 'boolean') return own && inside;
  return inside === true ? own : { and: [own, inside] };
}

function chosenAbove(level: PlaceLevel, chosen: Record<string, unknown>): Where | true {
  if (level === 'township') return { level: { equals: 'township' } };
  if (level === 'community') {
    const township = idOf(chosen.township);
    return { level: { equals: 'community' }, ...(township ? { township: { equals: township } } : {}) };
  }
  // Every compound has a building 1: the narrowest place chosen says which is meant.
  const above =
    level === 'building' ? (['compound', 'grid', 'community'] as const) : (['community'] as const);
  const column = above.find((one) => idOf(chosen[one]));
  return column ? { [column]: { equals: idOf(chosen[column]) } } : true;
}
