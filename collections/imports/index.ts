import type { CollectionConfig } from 'payload';
import { importChunks, importIssues, importRuns } from './import-runs';

/** The collections of this domain, in the order of the admin panel's menu. */
export const importsCollections: CollectionConfig[] = [importRuns, importIssues, importChunks];
