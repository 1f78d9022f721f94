import { anyOf, type Predicate, withinPlace } from '@/access';
import { ownAsMember } from './record-access';

const keepers = ['administrator', 'community-staff', 'branch-secretary'] as const;

/** Moves: those who keep the register where somebody leaves and where somebody comes, and members their own. */
export const seenMoves: Predicate = anyOf(
  withinPlace({ roles: keepers, lowest: 'building' }),
  withinPlace({
    roles: keepers,
    lowest: 'building',
    field: {
      township: 'fromTownship',
      community: 'fromCommunity',
      grid: 'fromGrid',
      compound: 'fromCompound',
      building: 'fromBuilding',
    },
  }),
  ownAsMember(),
);

/** Illness and age: those who keep the register in the place, and members their own. */
export const seenExemptions: Predicate = anyOf(
  withinPlace({ roles: keepers, lowest: 'building' }),
  ownAsMember(),
);
