import type { Endpoint } from 'payload';
import { requestMatterEndpoint } from '@/admin/matters/request-matter';
import { fileEndpoint } from '@/admin/property/file-endpoint';
import { verbEndpoints } from '@/admin/verbs';
import { revealEndpoint } from '@/domain/accounts';
import { revealRequester } from '@/domain/requests';
import { timeEndpoint } from './clocks/time-endpoint';
import { bulkEndpoints } from './dispatch/bulk-endpoints';
import { followThroughEndpoints } from './follow-through/endpoints';
import { measuresExport } from './measures/measures-endpoint';
import { nextRequest } from './next-request';
import { type RequestDocument, requestVerbs } from './verbs';
import { readingEndpoints } from './workbench/answered';
import { workbenchEndpoints } from './workbench/endpoints';

export { refusalAnswer, type Work } from './workbench/answered';

/** What the workbench reads, for the server to answer by the shortest way. */
export const workbenchReadings = readingEndpoints(workbenchEndpoints);

/** What the admin panel needs of a request beyond reading it. */
export const requestEndpoints: Endpoint[] = [
  ...verbEndpoints<RequestDocument>('requests', requestVerbs, { next: nextRequest }),
  revealEndpoint('requests', revealRequester),
  ...bulkEndpoints,
  measuresExport,
  ...workbenchEndpoints,
  timeEndpoint,
  requestMatterEndpoint,
  ...followThroughEndpoints,
  fileEndpoint('requests'),
];
