import type { CollectionConfig } from 'payload';
import { listenToMediatedConsultations, listenToTrainings } from '@/domain/neighbourhood';
import { forceCollections } from './forces';
import { lawCollections } from './law';

// Before any training can be finished or case can end: neither knows of helpers and consultations.
listenToTrainings();
listenToMediatedConsultations();

/** The neighbourhood's own forces, and the law at the doorstep, in the order of the admin panel's menu. */
export const neighbourhoodCollections: CollectionConfig[] = [...forceCollections, ...lawCollections];
