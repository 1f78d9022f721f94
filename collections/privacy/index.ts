import type { CollectionConfig } from 'payload';
import { dataDeletions } from './data-deletions';

/** The collections of this domain. */
export const privacyCollections: CollectionConfig[] = [dataDeletions];
