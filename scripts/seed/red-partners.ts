import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  acceptPartner,
  applyAsPartner,
  confirmDelivery,
  declinePartner,
  type Frequency,
  invitePartner,
  type PartnerKind,
  recordPartnerDelivery,
  thankForDelivery,
} from '@/domain/property';
import type { SeededOrganization } from './organization';
import { drawPhoto } from './property-photos';

interface PartnerStory {
  name: string;
  kind: PartnerKind;
  contactName: string;
  phone: string;
  what: string;
  frequency: Frequency;
  compounds: string[];
  /** Days from now. */
  from: number;
  until: number;
  /** Days from now on which it was done, and what; the last one still waits. */
  done: { on: number; text: string; photo?: 'haircut' | 'check' | 'tidy' }[];
}

/** Red partners in all states: at work, waiting for review, invited, declined, with a commitment that has run out. */
export async function seedPartners(
  payload: Payload,
  { mingyue, oldTown }: SeededOrganization,
  daysFromNow: (days: number) => string,
): Promise<void> {
  const staff = systemActor('社区工作人员');
  const leader = await accountNamed(payload, 'member-mingyue');
  const stories: (PartnerStory & { account?: Actor | null })[] = [
    {
      name: '南关街理发店',
      kind: 'shop',
      contactName: '贾红霞',
      phone: '13900000941',
      what: '每月10日上午在院门口给70岁以上老人免费理发，走不动的上门',
      frequency: 'monthly',
      compounds: [oldTown.compounds.棉麻厂家属院 ?? '', oldTown.compounds.供销社家属院 ?? ''],
      from: -200,
      until: 165,
      done: [
        { on: -110, text: '理发31人，上门4户。', photo: 'haircut' },
        { on: -80, text: '理发28人，上门6户。', photo: 'haircut' },
        { on: -18, text: '理发33人，上门5户，顺便教了两位老人用手机挂号。', photo: 'haircut' },
      ],
    },
    {
      name: '康宁大药房明月店',
      kind: 'shop',
      contactName: '范敏',
      phone: '13900000942',
      what: '每周三上午在小区门口免费量血压、测血糖，清理家里的过期药',
      frequency: 'weekly',
      compounds: [mingyue.compounds.明月豪苑 ?? ''],
      from: -150,
      until: 215,
      done: [
        { on: -40, text: '量血压52人，测血糖37人，收过期药9袋。', photo: 'check' },
        { on: -3, text: '量血压46人，测血糖30人。', photo: 'check' },
      ],
    },
    {
      name: '暖心志愿服务队',
      kind: 'team',
      contactName: '陈建军',
      phone: '13900000012',
      what: '每月一次帮独居老人打扫屋子、检查电线和煤气',
      frequency: 'monthly',
      compounds: [mingyue.compounds.明月豪苑 ?? '', mingyue.compounds.明月新城 ?? ''],
      from: -380,
      until: -15,
      account: leader,
      done: [{ on: -60, text: '打扫11户，换插线板4个，查出一处煤气软管老化，当天换好。', photo: 'tidy' }],
    },
  ];
  const thankers = [
    await accountNamed(payload, 'resident-mingyue'),
    await accountNamed(payload, 'resident-village'),
  ].flatMap((one) => one ?? []);
  for (const { done, account, what, from, until, ...story } of stories) {
    const period = { from: daysFromNow(Math.max(from, 0)), until: daysFromNow(Math.max(until, 30)) };
    const call = { payload, actor: account ?? visitor };
    const formKey = `demo-${story.phone}`;
    const { id } = await applyAsPartner({ ...call, ...story, offer: what, ...period, formKey });
    const { frequency, compounds } = story;
    const agreed = { what, frequency, compounds, from: daysFromNow(from), until: daysFromNow(until) };
    await acceptPartner({ payload, actor: staff, id, ...agreed });
    // They joined when their first promise began, not when the demo city was made.
    const acceptedAt = new Date(`${daysFromNow(from)}T02:00:00Z`).toISOString();
    await payload.db.updateOne({ collection: 'red-partners', id, data: { acceptedAt }, returning: false });
    const commitment = await firstCommitment(payload, id);
    const reporter = account ?? staff;
    for (const { on, text, photo } of done) {
      const files = [await drawPhoto(payload, reporter, photo ?? 'tidy')];
      const delivery = await recordPartnerDelivery({
        payload,
        actor: reporter,
        commitment,
        on: daysFromNow(on),
        text,
        files,
      });
      // What was reported a few days ago still waits for somebody to look at it.
      if (on > -7) continue;
      await confirmDelivery({ payload, actor: staff, id: delivery.id });
      for (const thanker of thankers.slice(0, on < -50 ? 2 : 1))
        await thankForDelivery({ payload, actor: thanker, delivery: delivery.id });
    }
  }
  await seedWaiting(payload, staff, oldTown, daysFromNow);
}

const visitor: Actor = { userId: null, name: '访客', grants: [], via: 'portal' };

/** One application to review, one invitation, one that was declined. */
async function seedWaiting(
  payload: Payload,
  staff: Actor,
  oldTown: SeededOrganization['oldTown'],
  daysFromNow: (days: number) => string,
): Promise<void> {
  const compounds = [oldTown.compounds.棉麻厂家属院 ?? ''];
  const period = { from: daysFromNow(7), until: daysFromNow(371) };
  await applyAsPartner({
    payload,
    actor: visitor,
    name: '老街坊便民超市',
    kind: 'shop',
    contactName: '韩立新',
    phone: '13900000943',
    offer: '给80岁以上老人免费送米面油上楼，超市门口放一个便民工具箱，随借随还。',
    frequency: 'on-demand',
    compounds,
    formKey: 'demo-application-waiting',
    ...period,
  });
  const { id } = await applyAsPartner({
    payload,
    actor: visitor,
    name: '好再来保健品店',
    kind: 'shop',
    contactName: '吕占军',
    phone: '13900000944',
    offer: '每周在院里讲健康课，现场有优惠。',
    frequency: 'weekly',
    compounds,
    formKey: 'demo-application-declined',
    ...period,
  });
  await declinePartner({ payload, actor: staff, id, reason: '内容是推销保健品，不是义务服务' });
  await invitePartner({
    payload,
    actor: staff,
    name: '市供电公司南城服务站',
    kind: 'unit',
    contactName: '石磊',
    phone: '13900000945',
    offer: '每季度检查一次楼道电线和电表箱',
    frequency: 'quarterly',
    compounds,
    ...period,
  });
}

async function firstCommitment(payload: Payload, partner: string): Promise<string> {
  const { docs } = await payload.db.find<{ id: string }>({
    collection: 'partner-commitments',
    where: { partner: { equals: partner } },
    sort: 'id',
    limit: 1,
    pagination: false,
  });
  return docs[0]?.id ?? '';
}

/** A demo account as somebody who acts; null where the demo accounts are not there. */
async function accountNamed(payload: Payload, username: string): Promise<Actor | null> {
  const { docs } = await payload.db.find<{ id: string; name?: string | null }>({
    collection: 'users',
    where: { username: { equals: username } },
    limit: 1,
    pagination: false,
  });
  const [user] = docs;
  return user ? { userId: user.id, name: user.name ?? username, grants: [], via: 'portal' } : null;
}
