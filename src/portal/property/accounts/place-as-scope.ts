import type { AccountsPlace } from '@/domain/property';

/** The place of a compound as roles are asked about it. */
export const placeAsScope = ({ id, township, community }: AccountsPlace) => ({
  township,
  community: community.id,
  compound: id,
});
