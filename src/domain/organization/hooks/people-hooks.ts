import type { CollectionAfterChangeHook, CollectionBeforeValidateHook, FieldAccess } from 'payload';
import { actorOf, coversPlace, placeCondition } from '@/access';
import { refreshPublicity } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { type FieldMessages, fail } from '@/shared/errors';
import { personName } from '@/shared/person-name';
import { fillPlace } from '../fill-place';
import { findOne } from '../find-one';
import { holdOpen } from '../hold-open';
import { idOf, type Place, placeLevels } from '../place';
import { checkLinkage, checkTerm } from '../rules/terms';

const residentKeepers = ['administrator', 'community-staff'] as const;

/** Who lives in a household is for those who need it: staff of its own community, and administrators. */
export const readsResidents: FieldAccess = async ({ req, doc, data }) => {
  const place = (doc ?? data ?? {}) as Record<string, unknown>;
  return coversPlace(await actorOf(req), residentKeepers, place);
};

/**
 * Whoever enters a household says who lives in it: where the building stands says whose it is. The page to create asks before anything is
 * filled in, and means "may they anywhere".
 */
export const writesNewResidents: FieldAccess = async ({ req, data }) => {
  const actor = await actorOf(req);
  const given: Place = Object.fromEntries(placeLevels.map((level) => [level, idOf(data?.[level])]));
  if (!Object.values(given).some(Boolean))
    return placeCondition(actor, { roles: residentKeepers, lowest: 'building' }) !== false;
  return coversPlace(actor, residentKeepers, await fillPlace(req, given));
};

/** A member has a name in its one spelling and stands in the place of the organisation they belong to; an exemption needs a reason. */
export const prepareMember: CollectionBeforeValidateHook = async ({ data: given, originalDoc, req }) => {
  const data = typeof given?.name === 'string' ? { ...given, name: personName(given.name) } : given;
  const merged = { ...originalDoc, ...data };
  if (merged.exempt && !merged.exemptionReason) {
    fail('validation', { fields: { exemptionReason: '不参加评星要写明原因' } });
  }
  const { joinDate } = merged;
  if (joinDate && joinDate !== originalDoc?.joinDate && new Date(joinDate) > now())
    fail('validation', { fields: { joinDate: '入党日期不能晚于今天' } });
  const organization = idOf(merged.organization);
  if (!organization) return data;
  const found = await findOne(req, 'party-organizations', { id: { equals: organization } });
  if (!found) fail('validation', { fields: { organization: '没有找到所选的党组织' } });
  const joins = organization !== idOf(originalDoc?.organization);
  if (joins && found.status !== 'active')
    fail('validation', { fields: { organization: '这个党组织已经撤销' } });
  if (joins) await holdOpen(req, organization);
  const { township, community, grid, compound, building } = found;
  return { ...data, township, community, grid, compound, building };
};

/** A term may not end before it starts, and names the compound or community it is served in. */
export const prepareDualPost: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const merged = { ...originalDoc, ...data };
  refuse(checkTerm(merged.startsOn, merged.endsOn));
  return data;
};

/** Two parties at least, none twice; a promise is not due before it is made. */
export const prepareLinkage: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const merged = { ...originalDoc, ...data };
  const parties = Array.isArray(merged.parties) ? merged.parties : [];
  const keys = parties.map(
    (party: { relationTo: string; value: unknown }) => `${party.relationTo}:${idOf(party.value)}`,
  );
  refuse(checkLinkage({ parties: keys, agreedOn: merged.agreedOn, dueOn: merged.dueOn }));
  return data;
};

/** Evidence is public while the kept promise is, so that the community page can show it. */
export const showEvidence: CollectionAfterChangeHook = async ({ doc, previousDoc, req }) => {
  const ids = [doc, previousDoc]
    .flatMap((linkage): unknown[] => linkage?.evidence ?? [])
    .flatMap((one) => idOf(one) ?? []);
  await refreshPublicity(req, 'media', ids);
};

function refuse(problems: FieldMessages): void {
  if (Object.keys(problems).length > 0) fail('validation', { fields: problems });
}
