import type { Payload } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { readRow } from '@/database';
import { listImport, startImport } from '@/domain/imports';
import { idOf } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { memberFields } from './member-fields';
import { memberTask } from './member-task';

/**
 * Takes a file of a community's register in; its columns are looked at next.
 * @throws DomainError forbidden, not-found, too-large, validation (empty, cannot be read)
 */
export async function startMemberImport({
  community,
  ...rest
}: {
  payload: Payload;
  actor: Actor;
  community: string;
  fileName: string;
  content: AsyncIterable<Uint8Array>;
}): Promise<{ id: string }> {
  await requireOwn(rest.payload, rest.actor, community);
  return startImport({ ...rest, kind: 'members', mapsColumns: true, details: { community } });
}

export const {
  template: memberTemplate,
  columnsOf: memberColumnsOf,
  choose: chooseMemberColumns,
  check: checkMemberFile,
  write: writeMemberFile,
} = listImport({
  fields: memberFields,
  sheet: '党员名册',
  async taskOf({ payload, actor, run, mapping }) {
    const community = idOf(run.community) ?? '';
    await requireOwn(payload, actor, community);
    return memberTask({ actor, community, mapping });
  },
});

async function requireOwn(payload: Payload, actor: Actor, id: string): Promise<void> {
  const place = id ? await readRow<{ township: string | null }>(payload, 'divisions', id) : undefined;
  if (!place) fail('not-found', { message: '没有找到这个社区（村），请从导入页面选。' });
  const { township } = place;
  if (!coversPlace(actor, ['administrator', 'community-staff'], { township, community: id }))
    fail('forbidden');
}
