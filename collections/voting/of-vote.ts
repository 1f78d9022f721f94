import type { RelationshipField } from 'payload';

/** The vote a row belongs to. */
export const ofVote = (): RelationshipField => ({
  name: 'vote',
  type: 'relationship',
  relationTo: 'votes',
  label: '哪一次表决',
  required: true,
  index: true,
  maxDepth: 0,
});
