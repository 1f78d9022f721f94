import type { Endpoint } from 'payload';
import { verbEndpoints } from '@/admin/verbs';
import { nextRequest } from './next-request';
import { revealEndpoint } from './reveal-endpoint';
import { type RequestDocument, requestVerbs } from './verbs';

/** What the admin panel needs of a request beyond reading it. */
export const requestEndpoints: Endpoint[] = [
  ...verbEndpoints<RequestDocument>('requests', requestVerbs, { next: nextRequest }),
  revealEndpoint,
];
