import type { CollectionConfig } from 'payload';
import { voteBallots } from './vote-ballots';
import { voteEvents } from './vote-events';
import { voteFileParts } from './vote-file-parts';
import { voteFiles } from './vote-files';
import { voteItems } from './vote-items';
import { voteObjections } from './vote-objections';
import { votePaperEntries } from './vote-paper-entries';
import { voteParticipations } from './vote-participations';
import { voteProxies } from './vote-proxies';
import { voteItemResults, voteResults } from './vote-results';
import { voteRoll } from './vote-roll';
import { voteRollDisputes } from './vote-roll-disputes';
import { voteTurnouts } from './vote-turnouts';
import { votes } from './votes';

/**
 * The collections of this domain, in the order of the admin panel's menu. Written by verbs alone, so nobody ever holds one open for
 * editing: without locks Payload's own table of locks stays under what one call of SQLite's json_array takes (127 columns).
 */
export const votingCollections: CollectionConfig[] = [
  votes,
  voteItems,
  voteRoll,
  voteRollDisputes,
  voteObjections,
  voteResults,
  voteItemResults,
  voteBallots,
  voteParticipations,
  voteTurnouts,
  votePaperEntries,
  voteProxies,
  voteFiles,
  voteFileParts,
  voteEvents,
].map((collection) => ({ ...collection, lockDocuments: false }));
