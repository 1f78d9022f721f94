import type { Payload, Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import type { DomainTodos } from '@/shared/todo';
import { type ServiceKind, serviceKindLabels } from '../records/labels';
import { verifyDays } from '../records/settings';
import { verifierRoles } from '../records/states';

interface RecordDoc extends TodoDocument {
  memberName: string;
  kind: ServiceKind;
  text: string;
  submittedAt: string;
}

interface ThanksDoc extends TodoDocument {
  maskedWords?: string | null;
}

/** What of service records waits for the actor. Null for whoever verifies nowhere. */
export async function serviceTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const place = placeCondition(actor, { roles: verifierRoles, lowest: 'building' });
  if (place === false) return null;
  const waiting = await filled(payload, toVerify(actor, await verifyDays(payload)), place);
  const thanks = await filled(payload, toReview, place);
  return {
    name: '党员服务',
    count: waiting.count + thanks.count,
    groups: [waiting, thanks].filter(({ count }) => count > 0),
  };
}

/** The oldest first; what one has entered oneself is somebody else's. */
const toVerify = (actor: Actor, days: number): Kind<RecordDoc> => {
  const notMine: Where[] = actor.userId
    ? [{ or: [{ enteredBy: { not_equals: actor.userId } }, { enteredBy: { exists: false } }] }]
    : [];
  return {
    collection: 'service-records',
    label: '服务记录，待审核',
    where: { and: [{ state: { equals: 'submitted' } }, ...notMine] },
    sort: 'submittedAt',
    filter: { 'where[state][equals]': 'submitted', sort: 'submittedAt' },
    itemOf: ({ memberName, kind, text, submittedAt }) => ({
      label: `${memberName}：${text.slice(0, 30)}`,
      detail: serviceKindLabels[kind],
      dueAt: new Date(new Date(submittedAt).getTime() + days * 86_400_000).toISOString(),
    }),
  };
};

const toReview: Kind<ThanksDoc> = {
  collection: 'record-thanks',
  label: '居民道谢的话，待审核公开',
  where: { review: { equals: 'waiting' } },
  sort: 'at',
  filter: { 'where[review][equals]': 'waiting', sort: 'at' },
  itemOf: ({ maskedWords }) => ({ label: (maskedWords ?? '').slice(0, 40) }),
};
