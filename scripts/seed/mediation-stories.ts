import type { Payload } from 'payload';
import { systemActor } from '@/access';
import {
  acceptDispute,
  assessRisk,
  chooseAsParty,
  chooseForParty,
  type DisputeType,
  declineDispute,
  disputeSheet,
  partiesOfDispute,
  proposeChoice,
  recordContact,
  refuseForParty,
  registerDispute,
  sendMenus,
  tokenOfParty,
  withdrawForParty,
} from '@/domain/mediation';
import { fixedClock, setClock } from '@/shared/clock';
import { day, lastMorning } from './moments';
import { demoActor } from './service-people';

const desk = systemActor('北城区街道调委会经办人');

interface Story {
  organization: string;
  type: DisputeType;
  facts: string;
  wishes?: string;
  parties: [[name: string, phone?: string, user?: string], [name: string, phone?: string]];
}

interface Telling {
  payload: Payload;
  clock: ReturnType<typeof fixedClock>;
  organizations: Record<string, string>;
  /** Ten in the morning, today or yesterday. */
  morning: Date;
}

/** Sets the clock back so many days. */
const daysAgo = ({ clock, morning }: Telling, days: number) =>
  clock.set(new Date(morning.getTime() - days * day));

/** Disputes in every state from the registration to the agreed menu, and the three ways of ending before it. */
export async function tellDisputes(payload: Payload, organizations: Record<string, string>): Promise<void> {
  const morning = lastMorning();
  const clock = fixedClock(morning);
  const telling: Telling = { payload, clock, organizations, morning };
  setClock(clock);
  try {
    await tellDeclined(telling);
    await tellRefused(telling);
    await tellWithdrawn(telling);
    await tellBoundaryStone(telling);
    await tellHalfChosen(telling);
    await tellProposed(telling);
    await tellAccepted(telling);
    await tellRegistered(telling);
  } finally {
    setClock(null);
  }
}

async function register({ payload, organizations }: Telling, { organization, parties, ...story }: Story) {
  const [[name, phone, user], [otherName, otherPhone]] = parties;
  return registerDispute({
    payload,
    actor: desk,
    source: { kind: user ? 'portal' : 'counter' },
    organization: organizations[organization] ?? '',
    ...story,
    parties: [
      { side: 'applicant', name, phone, user },
      { side: 'respondent', name: otherName, phone: otherPhone },
    ],
  });
}

/** Taken, both called, the menus out. */
async function toMenu(telling: Telling, id: string, days: number) {
  const { payload } = telling;
  await acceptDispute({ payload, actor: desk, id });
  daysAgo(telling, days - 1);
  await recordContact({ payload, actor: desk, id, note: '电话联系了双方，都愿意坐下来谈。' });
  await sendMenus({ payload, actor: desk, id });
  const parties = await partiesOfDispute(payload, id);
  const { menu } = await disputeSheet(payload, desk, id);
  const [one, other] = parties;
  if (!menu || !one || !other) throw new Error('a case of the demo has a menu and two sides');
  return { menu, one, other };
}

const choice = (
  { mediators, methods }: Awaited<ReturnType<typeof toMenu>>['menu'],
  { who = [], when = [0] }: { who?: string[]; when?: number[] } = {},
) => {
  const named = who.flatMap((name) => mediators.find((one) => one.name === name) ?? []);
  const chosen = named.length > 0 ? named : mediators.slice(0, 1);
  const slots = chosen[0]?.slots ?? [];
  return {
    mediators: chosen.map(({ id }) => id),
    slots: when.flatMap((index) => slots[index]?.startsAt ?? []),
    methods: methods.slice(0, 1).map(({ id }) => id),
    venues: ['organization'],
    openness: ['closed'],
  };
};

/** Two neighbours and a boundary stone: both chose, the time is to come. */
async function tellBoundaryStone(telling: Telling): Promise<void> {
  daysAgo(telling, 3);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'beicheng',
    type: 'homestead',
    facts: '两家宅基地相邻，翻盖南房时界石找不到了，一家说被埋了，一家说本来就在墙里。为这事吵过两次。',
    wishes: '请人把界线量清楚，墙可以各让一点',
    parties: [
      ['康大顺', '13900004101'],
      ['康永祥', '13900004102'],
    ],
  });
  const { menu, one, other } = await toMenu(telling, id, 3);
  await chooseAsParty({
    payload,
    actor: systemActor('当事人'),
    proof: { token: tokenOfParty(one) ?? '' },
    ...choice(menu, { who: ['周和平', '田秀英'], when: [12, 13, 14] }),
  });
  daysAgo(telling, 1);
  await chooseForParty({
    payload,
    actor: desk,
    id,
    party: other.id,
    readBack: true,
    ...choice(menu, { who: ['周和平'], when: [13, 14] }),
  });
}

/** A resident of the demo chose; the other side has not. */
async function tellHalfChosen(telling: Telling): Promise<void> {
  daysAgo(telling, 2);
  const { payload } = telling;
  const resident = await demoActor(payload, 'resident-mingyue');
  const { id } = await register(telling, {
    organization: 'mingyue',
    type: 'neighbours',
    facts: '楼上晚上十一点以后还有跳动的声音，说过三次，这两个月没有改。孩子睡不好。',
    wishes: '晚上十点以后安静些',
    parties: [
      ['刘玉芬', undefined, resident?.userId],
      ['孟小军', '13900004103'],
    ],
  });
  const { menu, one } = await toMenu(telling, id, 2);
  await chooseAsParty({
    payload,
    actor: systemActor('当事人'),
    proof: { token: tokenOfParty(one) ?? '' },
    ...choice(menu, { who: ['高志远', '田秀英'], when: [0, 1] }),
  });
}

/** Nobody chose in time: the organisation proposed. */
async function tellProposed(telling: Telling): Promise<void> {
  daysAgo(telling, 8);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'beicheng',
    type: 'contract',
    facts: '借了三万元，写了借条，约定去年年底还，到现在还了一万。',
    parties: [
      ['贾文斌', '13900004104'],
      ['吕志刚', '13900004105'],
    ],
  });
  await toMenu(telling, id, 8);
  daysAgo(telling, 1);
  const { menu } = await disputeSheet(payload, desk, id);
  if (menu) await proposeChoice({ payload, actor: desk, id, ...choice(menu, { when: [4] }) });
}

async function tellAccepted(telling: Telling): Promise<void> {
  daysAgo(telling, 1);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'beicheng',
    type: 'damages',
    facts: '电动车在小区门口碰了，一方手腕扭伤，医药费谁出谈不拢，在门口推搡过。',
    parties: [
      ['范春生', '13900004106'],
      ['潘立新', '13900004107'],
    ],
  });
  await assessRisk({ payload, actor: desk, id, riskLevel: 'high', reason: '当场推搡过，一方说还要找人' });
  await acceptDispute({ payload, actor: desk, id });
}

async function tellRegistered(telling: Telling): Promise<void> {
  daysAgo(telling, 0);
  await register(telling, {
    organization: 'mingyue',
    type: 'property',
    facts: '因为漏水一年没交物业费，物业起诉前想先谈谈。',
    parties: [
      ['彭立华', '13900004108'],
      ['明月豪苑物业服务处', '13900004109'],
    ],
  });
  await register(telling, {
    organization: 'village',
    type: 'family',
    facts: '三个儿子商量老人轮流住，轮到老二家说住不下。',
    parties: [['杨老太', '13900004110'], ['杨二虎']],
  });
}

async function tellDeclined(telling: Telling): Promise<void> {
  daysAgo(telling, 15);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'beicheng',
    type: 'labour',
    facts: '工地欠两个月工资，已经到劳动仲裁立案。',
    parties: [
      ['柴国强', '13900004111'],
      ['某建筑队', '13900004112'],
    ],
  });
  await declineDispute({
    payload,
    actor: desk,
    id,
    reason: '劳动人事争议仲裁委员会已经立案',
    elsewhere: 'accepted',
  });
}

async function tellRefused(telling: Telling): Promise<void> {
  daysAgo(telling, 12);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'beicheng',
    type: 'neighbours',
    facts: '空调外机对着邻居窗户，热风吹进屋里。',
    parties: [
      ['尹秋菊', '13900004113'],
      ['樊建业', '13900004114'],
    ],
  });
  const { other } = await toMenu(telling, id, 12);
  await refuseForParty({ payload, actor: desk, id, party: other.id, reason: '说要走法院', readBack: true });
}

async function tellWithdrawn(telling: Telling): Promise<void> {
  daysAgo(telling, 9);
  const { payload } = telling;
  const { id } = await register(telling, {
    organization: 'village',
    type: 'neighbours',
    facts: '两家的羊进了对方的菜地。',
    parties: [
      ['杨铁柱', '13900004115'],
      ['杨满囤', '13900004116'],
    ],
  });
  const { one } = await toMenu(telling, id, 9);
  await withdrawForParty({
    payload,
    actor: desk,
    id,
    party: one.id,
    reason: '两家自己说好了，修了篱笆',
    readBack: true,
  });
}
