import type { MemberRole, OrganizationLevel } from '../labels';

/** What the register calls whoever leads an organisation of that level. */
const roleOfLevel = {
  community: 'secretary',
  grid: 'secretary',
  building: 'group-leader',
  household: 'host',
} as const satisfies Record<OrganizationLevel, MemberRole>;

/** From the highest on; a card names one role. */
const rank: readonly MemberRole[] = [
  'secretary',
  'deputy-secretary',
  'committee',
  'group-leader',
  'host',
  'member',
];

const higher = (one: MemberRole, other: MemberRole): MemberRole =>
  rank.indexOf(one) <= rank.indexOf(other) ? one : other;

/** The role of a member who takes the lead of an organisation of that level: never lower than what they are already. */
export const roleInOffice = (role: MemberRole, level: OrganizationLevel): MemberRole =>
  higher(role, roleOfLevel[level]);

/**
 * The role of a member who no longer leads an organisation of that level: what they still lead, else an ordinary member. A role that did
 * not come with the post (a deputy's, the committee's) stays.
 * @param leads levels of the organisations they still lead
 */
export function roleAfterOffice(
  role: MemberRole,
  level: OrganizationLevel,
  leads: readonly OrganizationLevel[],
): MemberRole {
  if (role !== roleOfLevel[level]) return role;
  return leads.map((one): MemberRole => roleOfLevel[one]).reduce(higher, 'member');
}
