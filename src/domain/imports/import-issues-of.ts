import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { looseRequest, refuseStrangers, storedRun } from './import-run';
import type { ImportIssue } from './table/table-rows';

/** What is wrong in the file of a run, by line; the first two thousand places. @throws DomainError not-found, forbidden */
export async function importIssuesOf({
  payload,
  actor,
  id,
}: {
  payload: Payload;
  actor: Actor;
  id: string;
}): Promise<ImportIssue[]> {
  const req = await looseRequest(payload);
  refuseStrangers(actor, await storedRun(req, id));
  const { docs } = await req.payload.find({
    collection: 'import-issues',
    where: { run: { equals: id } },
    select: { line: true, column: true, message: true },
    sort: ['line', 'id'],
    depth: 0,
    pagination: false,
    overrideAccess: true,
    req,
  });
  return docs.map(({ line, column, message }) => ({ line, column: column ?? '', message }));
}
