import type { Payload, Where } from 'payload';
import { roleNames } from '@/access';
import {
  acceptDispute,
  chooseAsParty,
  disputeSheet,
  partiesOfDispute,
  recordContact,
  sendMenus,
  tokenOfParty,
} from '@/domain/mediation';
import { buildUser, cookieFor, newPhone } from '../../factories/accounts';
import {
  buildDesk,
  buildDispute,
  buildMediationOrganization,
  buildMediator,
  buildMethod,
} from '../../factories/mediation';
import { staffActor, visitor } from '../../factories/property';
import { buildCity } from '../access/city';

/** Words that stand in the case and nowhere else; none may come out of any door. */
export const secrets = [
  '密语界石',
  '密愿让步',
  '密注记',
  '秘名甲',
  '秘名乙',
  '密址东邻',
  '密因不合',
] as const;
export const phone = newPhone();

/** The collections of a case up to the accepted choice. */
export const collections = ['disputes', 'dispute-parties', 'dispute-events', 'dispute-choices'] as const;

/** Somebody who must not see it, with the cookie of a session; a visitor has none. */
export interface Stranger {
  name: string;
  cookie: string | null;
  user: string | null;
}

/** A case of one signed-in party and one without an account, half chosen; and everybody who must not learn of it. */
export async function buildConfidentialCase(payload: Payload) {
  const strangers: Stranger[] = [];
  const rows: Record<string, string> = {};

  const city = await buildCity(payload);
  await buildMethod(payload, '六尺巷工作法');
  const organization = String(
    (await buildMediationOrganization(payload, { community: city.here.community, name: '保密调委会' })).id,
  );
  const desk = await buildDesk(payload, organization);
  await buildMediator(payload, organization);
  const user = (await buildUser(payload)).id;
  const party = { user, cookie: await cookieFor(payload, user) };
  const dispute = await buildDispute(payload, organization, {
    community: city.here.community,
    facts: '密语界石：两家为界石吵架。',
    wishes: '密愿让步',
    parties: [
      { side: 'applicant', name: '秘名甲', user },
      { side: 'respondent', name: '秘名乙', phone, note: '密址东邻' },
    ],
  });
  const { id } = dispute;
  await acceptDispute({ payload, actor: staffActor, id });
  await recordContact({ payload, actor: desk, id, note: '密注记：双方都愿意谈' });
  await sendMenus({ payload, actor: desk, id });
  const { menu } = await disputeSheet(payload, desk, id);
  const [, respondent] = await partiesOfDispute(payload, id);
  await chooseAsParty({
    payload,
    actor: visitor,
    proof: { token: respondent ? (tokenOfParty(respondent) ?? '') : '' },
    mediators: [menu?.mediators[0]?.id ?? ''],
    slots: [menu?.slots[0]?.startsAt ?? ''],
    methods: [menu?.methods[0]?.id ?? ''],
    venues: ['organization'],
    openness: ['closed'],
  });
  for (const collection of collections) {
    const where: Where = collection === 'disputes' ? { id: { equals: id } } : { dispute: { equals: id } };
    rows[collection] = String((await payload.db.findOne<{ id: string }>({ collection, where }))?.id);
  }
  strangers.push({ name: 'visitor', cookie: null, user: null });
  for (const role of roleNames) {
    const { id: someone, cookie } = city.people[role];
    strangers.push({ name: role, cookie, user: someone });
  }
  const elsewhere = String((await buildMediationOrganization(payload)).id);
  const otherDesk = await buildDesk(payload, elsewhere);
  const otherMediator = await buildMediator(payload, elsewhere);
  const colleague = await buildMediator(payload, organization);
  for (const [name, someone] of [
    ['desk of another organisation', otherDesk.userId],
    ['mediator of another organisation', otherMediator.user],
    ['mediator of the organisation who has not the case', colleague.user],
  ] as const)
    strangers.push({ name, cookie: await cookieFor(payload, someone), user: someone });
  return { city, organization, desk, party, dispute, strangers, rows };
}
