import type { CollectionConfig } from 'payload';
import { forceCollections } from './forces';

/** The collections of this domain, in the order of the admin panel's menu. */
export const neighbourhoodCollections: CollectionConfig[] = [...forceCollections];
