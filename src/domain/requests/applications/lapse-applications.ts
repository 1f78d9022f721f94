import type { PayloadRequest } from 'payload';
import { asVerb } from '@/domain/accounts';
import type { RequestRow } from '../request-row';
import type { RequestState } from '../states';
import { openApplications } from './application-row';

/** States in which an open application can still be decided. */
const waiting: readonly RequestState[] = ['in-progress', 'extension', 'reopened', 'paused'];

/**
 * Applications nobody decided lapse when the request is answered or goes elsewhere.
 * @returns what changes of the request with it
 */
export async function lapseApplications(
  req: PayloadRequest,
  { request, to, at }: { request: RequestRow; to: RequestState; at: Date },
): Promise<Record<string, unknown>> {
  if (!request.openApplications || waiting.includes(to)) return {};
  for (const { id } of await openApplications(req.payload, request.id, req)) {
    const data = {
      decision: 'lapsed' as const,
      note: '诉求已不在办理中，申请失效。',
      decidedAt: at.toISOString(),
      openKey: id,
    };
    await asVerb(req, 'request-applications.lapse', () =>
      req.payload.update({
        collection: 'request-applications',
        id,
        data,
        depth: 0,
        overrideAccess: true,
        req,
      }),
    );
  }
  return { openApplications: 0 };
}
