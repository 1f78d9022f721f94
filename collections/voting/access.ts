import type { Access } from 'payload';
import { anyOf, nobody, own, role, withinPlace } from '@/access';

/** Written by verbs alone, which check for themselves; nothing is ever deleted. */
export const byVerbsOnly = { admin: nobody, create: nobody, update: nobody, delete: nobody } as const;

/** Shut for everybody through every door: ballots, who has voted how on paper, and what keeps them one for each unit. */
export const shut = { ...byVerbsOnly, read: nobody } as const;

const wholeCity = role('administrator', 'supervisor', 'city-leader');
const ofPlace = ['township-leader', 'community-staff', 'branch-secretary'] as const;

/** Votes, their items, results and history: staff of the place, who sees no single ballot in any of them. */
export const seenVotes: Access = anyOf(wholeCity, withinPlace({ roles: ofPlace, lowest: 'compound' }));

/** The roll names people: whoever keeps the place, nobody above it. */
export const seenRoll: Access = anyOf(
  role('administrator'),
  withinPlace({ roles: ['community-staff'], lowest: 'compound' }),
);

/** What somebody said against a line or a result: staff of the place, and everybody their own. */
export const seenWords: Access = anyOf(
  wholeCity,
  withinPlace({ roles: ofPlace, lowest: 'compound' }),
  own('user'),
);

/** Results: staff of the place from the closing on, everybody else reads the public page. */
export const seenResults: Access = seenVotes;
