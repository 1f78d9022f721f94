import type { RoleName } from '@/access';

/** Whose daily work the collections of votes are. */
export const voteCollections: Record<string, readonly RoleName[]> = {
  votes: ['city-leader', 'township-leader', 'community-staff', 'branch-secretary'],
  'vote-items': [],
  'vote-roll': ['community-staff'],
  'vote-roll-disputes': ['community-staff'],
  'vote-objections': ['community-staff'],
  'vote-results': [],
  'vote-item-results': [],
  'vote-ballots': [],
  'vote-participations': [],
  'vote-turnouts': [],
  'vote-paper-entries': [],
  'vote-proxies': [],
  'vote-files': [],
  'vote-file-parts': [],
  'vote-events': [],
};
