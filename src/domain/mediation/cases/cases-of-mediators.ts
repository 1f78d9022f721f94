import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';

const most = 10_000;

/** Cases that were agreed with one of these mediators, begun or not; each once. */
export async function agreedCasesOf(req: PayloadRequest, mediators: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const field of ['mediator', 'coMediator']) {
    const query = {
      where: [
        { field, in: mediators },
        { field: 'state', in: ['agreed', 'mediating'] },
      ],
      columns: [],
      newestBy: 'id',
      limit: most,
    };
    const rows = await leanFind<{ id: string }>(req.payload, 'disputes', query, req);
    found.push(...rows.map(({ id }) => id));
  }
  return [...new Set(found)];
}

/** Cases whose menus are out and in which somebody has named one of these mediators. */
export async function choosingCasesOf(req: PayloadRequest, mediators: readonly string[]): Promise<string[]> {
  const out = await leanFind<{ id: string }>(
    req.payload,
    'disputes',
    { where: [{ field: 'state', equals: 'choosing' }], columns: [], newestBy: 'id', limit: most },
    req,
  );
  if (out.length === 0) return [];
  const query = {
    where: [{ field: 'dispute', in: out.map(({ id }) => id) }],
    columns: ['dispute', 'mediators'],
    newestBy: 'id',
    limit: most,
  };
  const choices = await leanFind<{ dispute: string; mediators: string }>(
    req.payload,
    'dispute-choices',
    query,
    req,
  );
  const naming = choices.filter((one) => one.mediators.split(',').some((id) => mediators.includes(id)));
  return [...new Set(naming.map(({ dispute }) => dispute))];
}
