import type { PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { readRow } from '@/database';
import { unreachedInVillage } from '../registers/unreached';
import { pairedAdvisers } from './online';
import type { ConsultationRow } from './row';
import { adviserToPassTo } from './who-may-answer';

/** Why a helper can pass a question on to nobody, and whom to ask; null when they can. */
export async function nobodyToPassTo(
  req: PayloadRequest,
  actor: Actor,
  row: Pick<ConsultationRow, 'township' | 'community' | 'user'>,
): Promise<string | null> {
  if (await adviserToPassTo(req, row)) return null;
  const { community } = row;
  const place = community
    ? await readRow<{ shortName: string | null; name: string }>(req.payload, 'divisions', community, req)
    : undefined;
  const own = community ? await whyNotOwn(req, actor, community) : '';
  const keeper = place ? `${place.shortName ?? place.name}的社区干部` : '社区干部';
  return `这件现在转不了法律顾问。${own}本乡镇（街道）也没有别的法律顾问能收。拿不准的，请告诉${keeper}或者司法所，由他们另外指定谁来答复。`;
}

async function whyNotOwn(req: PayloadRequest, actor: Actor, community: string): Promise<string> {
  const unreached = await unreachedInVillage({ req, actor }, community);
  if (unreached) return unreached;
  // One who is reached and cannot have this question asked it: no word of that.
  const own = await pairedAdvisers(req.payload, [{ field: 'community', equals: community }], req);
  return own.length > 0 ? '' : '本村（社区）还没有结对的法律顾问。';
}
