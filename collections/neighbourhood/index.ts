import type { CollectionConfig } from 'payload';
import { listenToTrainings } from '@/domain/neighbourhood/law/training';
import { lawCollections } from './law';

// Before any training can be finished: activities know nothing of helpers.
listenToTrainings();

/** The neighbourhood's own forces. */
export const neighbourhoodCollections: CollectionConfig[] = [...lawCollections];
