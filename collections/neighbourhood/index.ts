import type { CollectionConfig } from 'payload';
import { listenToDisputes, listenToTrainings } from '@/domain/neighbourhood';
import { lawCollections } from './law';

// Before any training can be finished or case can end: neither knows of helpers and consultations.
listenToTrainings();
listenToDisputes();

/** The neighbourhood's own forces. */
export const neighbourhoodCollections: CollectionConfig[] = [...lawCollections];
