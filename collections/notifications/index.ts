import type { CollectionConfig } from 'payload';
import { notificationPreferences } from './notification-preferences';

/** The collections of this domain; the messages themselves are the outbox of accounts. */
export const notificationsCollections: CollectionConfig[] = [notificationPreferences];
