import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import { fail } from '@/shared/errors';
import { bareName } from '@/shared/normalize-name';
import type { AssociationRow } from './association-row';
import { type AssociationKind, associationKindLabels } from './labels';

/**
 * Two of one name and kind in one community are one that was written down twice: people would ask at the wrong one.
 * @returns how many of that name and kind were there before and are closed. @throws DomainError conflict (one is at work)
 */
export async function refuseSameName(
  req: PayloadRequest,
  { community, kind, name }: { community: string | null; kind: AssociationKind; name: string },
  except: string | null,
): Promise<number> {
  const rows = await leanFind<Pick<AssociationRow, 'id' | 'name' | 'status'>>(
    req.payload,
    'associations',
    {
      where: [
        { field: 'community', equals: community ?? '' },
        { field: 'kind', equals: kind },
      ],
      columns: ['name', 'status'],
      newestBy: 'number',
      limit: 500,
    },
    req,
  );
  const same = rows.filter((row) => row.id !== except && bareName(row.name) === bareName(name));
  if (same.some(({ status }) => status === 'active'))
    fail('conflict', {
      message: `这个社区（村）已经有一个叫“${name}”的${associationKindLabels[kind]}。要改资料请打开它；真是另一个的，请换个分得开的名称。`,
    });
  return same.length;
}
