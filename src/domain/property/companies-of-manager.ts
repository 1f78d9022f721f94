import type { PayloadRequest } from 'payload';
import { actorOf } from '@/access';
import { leanFind } from '@/database';

/** Ids of the companies that manage, or managed, the compounds somebody is property manager of. */
export async function companiesOfManager(req: PayloadRequest): Promise<string[]> {
  const { grants } = await actorOf(req);
  const compounds = grants.flatMap(({ role, scope }) =>
    role === 'property-manager' && scope.kind === 'compound' ? scope.id : [],
  );
  if (compounds.length === 0) return [];
  const rows = await leanFind<{ company: string }>(
    req.payload,
    'compound-managements',
    {
      where: [
        { field: 'compound', in: compounds },
        { field: 'company', exists: true },
      ],
      columns: ['company'],
      newestBy: 'from',
      limit: 500,
    },
    req,
  );
  return [...new Set(rows.map(({ company }) => company))];
}
