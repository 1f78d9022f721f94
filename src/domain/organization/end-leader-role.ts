import type { PayloadRequest } from 'payload';
import { actorOf, roles } from '@/access';
import { endGrantsFor, isGrantedAt } from '@/domain/accounts';
import { notifyRequester } from '@/domain/notifications';
import { findOne } from './find-one';
import { idOf } from './place';
import type { LedNode } from './rules/coverage';
import { boundPlace } from './rules/organization-tree';

const role = 'branch-secretary';
const placeCollections = { community: 'divisions', grid: 'grids', building: 'buildings' } as const;
const key = 'endedLeaderRoles';

/**
 * Takes from a member the role of branch secretary over the place of an organisation they led or belonged to, and tells them. Only that role and
 * that place, and not while they lead what is there now: who is replaced or goes keeps nothing by having been given it once.
 * @param why how the post ended, in Chinese
 */
export async function endLeaderRole(
  req: PayloadRequest,
  { member: id, node, why }: { member: string; node: LedNode; why: string },
): Promise<void> {
  const { level } = node;
  const place = boundPlace(node);
  if (level === 'household' || !place) return;
  const member = await findOne(req, 'party-members', { id: { equals: id } });
  const user = idOf(member?.user);
  if (!member) return;
  const scope = { kind: level, id: place };
  if (!user) {
    if (node.secretary === id) await askAboutRole(req, { name: member.name, node });
    return;
  }
  const leads = { secretary: { equals: id }, status: { equals: 'active' }, level: { equals: level } };
  if (await findOne(req, 'party-organizations', { ...leads, [level]: { equals: place } })) return;
  const grants = await endGrantsFor(req, {
    actor: await actorOf(req),
    userId: user,
    role,
    scope,
    reason: why,
  });
  const [first] = grants;
  if (!first) return;
  const where =
    (await findOne(req, placeCollections[level], { id: { equals: place } }))?.name ?? '原来的地方';
  await notifyRequester(
    req,
    { phone: null, account: user },
    {
      template: 'role.ended',
      urgency: 'normal',
      subject: '您的一项权限已收回',
      text: `${why}，您在${where}的${roles[role].label}权限同时收回。有疑问请问社区党组织。`,
      href: '/me',
      about: { collection: 'role-assignments', id: first },
      key: `role-ended:${first}`,
    },
  );
  ended(req)?.push(`${member.name}在${where}的支部书记权限同时收回，已经告诉本人。`);
}

/** Whose account it is nobody knows, and the role may have been given all the same: whoever gives roles is asked to look. */
export async function askAboutRole(
  req: PayloadRequest,
  { name, node }: { name: string; node: LedNode },
): Promise<void> {
  const { level } = node;
  const place = boundPlace(node);
  if (level === 'household' || !place) return;
  if (await isGrantedAt(req, { role, scope: { kind: level, id: place } }))
    ended(req)?.push(`${name}没有对上账号，这里还有支部书记权限在用，请管理员核对。`);
}

const ended = (req: PayloadRequest) => req.context[key] as string[] | undefined;

/** Runs work after which posts of leaders may have ended. @returns its result, and a sentence for each role that ended with a post */
export async function withEndedRoles<T>(
  req: PayloadRequest,
  work: () => Promise<T>,
): Promise<{ done: T; endedRoles: string }> {
  const sentences: string[] = [];
  req.context[key] = sentences;
  try {
    return { done: await work(), endedRoles: sentences.join('') };
  } finally {
    delete req.context[key];
  }
}
