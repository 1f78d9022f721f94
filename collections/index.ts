import type { CollectionConfig } from 'payload';
import { accountsCollections } from './accounts';
import { importsCollections } from './imports';
import { mattersCollections } from './matters';
import { mediationCollections } from './mediation';
import { neighbourhoodCollections } from './neighbourhood';
import { notificationsCollections } from './notifications';
import { organizationCollections } from './organization';
import { privacyCollections } from './privacy';
import { propertyCollections } from './property';
import { publishingCollections } from './publishing';
import { requestsCollections } from './requests';
import { serviceCollections } from './service';
import { systemCollections } from './system';
import { votingCollections } from './voting';

/** Every collection of the product; the order is the order of the admin panel's menu. */
export const collections: CollectionConfig[] = [
  ...requestsCollections,
  ...publishingCollections,
  ...organizationCollections,
  ...propertyCollections,
  ...mattersCollections,
  ...serviceCollections,
  ...votingCollections,
  ...mediationCollections,
  ...neighbourhoodCollections,
  ...importsCollections,
  ...accountsCollections,
  ...notificationsCollections,
  ...privacyCollections,
  ...systemCollections,
];
