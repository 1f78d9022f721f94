import type { Payload } from 'payload';
import { type Actor, isSignedIn } from '@/access';
import {
  changeAssociationConsent,
  ownAssociationTerms,
  ownHelperEntries,
  setHelperConsent,
} from '@/domain/neighbourhood';
import { ownMemberships } from '@/domain/organization';
import { setStarConsent, starsArePublic } from '@/domain/service';
import { fail } from '@/shared/errors';

/** Where a name stands in public by a consent of its own, apart from the Party's list. */
export interface PublicName {
  /** `helper:<id>`, `association:<id>:<term>`, `stars:<member>`: what the button sends back. */
  key: string;
  where: string;
  href: string;
  button: string;
}

/** Every place where the name of whoever asks is public by another consent; each is taken back by itself. @throws DomainError unauthenticated */
export async function publicNamesOf(payload: Payload, actor: Actor): Promise<PublicName[]> {
  return (await ownNames(payload, actor)).filter(({ isPublic }) => isPublic);
}

/** The same with those that are not public: every key that is the person's own. @throws DomainError unauthenticated */
async function ownNames(payload: Payload, actor: Actor): Promise<(PublicName & { isPublic: boolean })[]> {
  if (!isSignedIn(actor)) fail('unauthenticated');
  const helpers = await ownHelperEntries({ payload }, actor.userId);
  const terms = await ownAssociationTerms(payload, actor.userId);
  const members = (await ownMemberships(payload, actor)).map(({ id }) => id);
  const starred = await starsArePublic({ payload }, members);
  return [
    ...helpers.map(({ id, publicConsent }) => ({
      key: `helper:${id}`,
      where: '法律明白人：社区页面和“门口的法律服务”上有您的姓名',
      href: '/law',
      button: '不再公开法律明白人的姓名',
      isPublic: Boolean(publicConsent),
    })),
    ...terms.map(({ name, term }) => ({
      key: `association:${term.association}:${term.id}`,
      where: `${name}：成员名单里有您的姓名${term.endedAt ? '（任期已结束）' : ''}`,
      href: '/associations',
      button: `不再公开在${name}的姓名`,
      isPublic: Boolean(term.publicConsent),
    })),
    ...members.map((id) => ({
      key: `stars:${id}`,
      where: '光荣榜：评星结果里有您的姓名和星级',
      href: '/honour',
      button: '不再公开评星的姓名',
      isPublic: starred.has(id),
    })),
  ];
}

/** Takes one of them back, at once on every page. Nothing happens the second time. @throws DomainError unauthenticated, not-found */
export async function takeNameBack(payload: Payload, actor: Actor, key: string): Promise<void> {
  const own = (await ownNames(payload, actor)).find((one) => one.key === key);
  if (!own) fail('not-found', { message: '没有找到您的这一处姓名，请刷新后再看。' });
  if (!own.isPublic) return;
  const [kind, id = '', term = ''] = key.split(':');
  const call = { payload, actor };
  if (kind === 'helper') await setHelperConsent({ ...call, id, agrees: false });
  else if (kind === 'association') await changeAssociationConsent({ ...call, id, term, consent: false });
  else await setStarConsent({ ...call, member: id, agreed: false });
}
