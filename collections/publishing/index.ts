import type { CollectionConfig } from 'payload';
import { attachments } from './attachments';
import { media } from './media';
import { notices } from './notices';
import { pageRevisions } from './page-revisions';
import { searchEntries } from './search-entries';
import { searchTokens } from './search-tokens';
import { settings } from './settings';

/** The collections of this domain, in the order of the admin panel's menu. */
export const publishingCollections: CollectionConfig[] = [
  notices,
  media,
  attachments,
  settings,
  searchEntries,
  searchTokens,
  pageRevisions,
];
