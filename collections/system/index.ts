import type { CollectionConfig } from 'payload';
import { jobTurns } from './job-turns';

/** Technical collections nobody edits. */
export const systemCollections: CollectionConfig[] = [jobTurns];
