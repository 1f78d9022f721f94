import type { Payload } from 'payload';
import { type Actor, systemActor } from '@/access';
import {
  announceVote,
  answerObjection,
  closeVote,
  correctLine,
  createVote,
  disputeRoll,
  draftRoll,
  enterBallot,
  enterPaper,
  finishVote,
  keepVoteFile,
  linesOf,
  objectToResult,
  openVote,
  postResult,
  type RollRow,
  recordOfficial,
  type VoteInput,
} from '@/domain/voting';
import { fixedClock, setClock } from '@/shared/clock';
import { day, evening, lastMorning } from './moments';
import type { SeededOrganization } from './organization';
import { drawing } from './property-photos';
import { type Dice, diceOf } from './random';
import { demoHousehold, staffOf } from './ratings';
import { residentIn } from './residents';

const keeper = systemActor('社区工作人员');

interface Seeding {
  payload: Payload;
  city: SeededOrganization;
  dice: Dice;
  /** Puts business time so many days from today, negative for the past. */
  at(days: number): void;
  /** That moment, as forms take it. */
  on(days: number): string;
  staff: Actor;
}

/**
 * Votes as a community has them: one that is over with its certificate, a secret one that is open, one in its notice with an objection to
 * the roll, an opinion poll, and a result of the authority's own system.
 */
export async function seedVotes(payload: Payload, city: SeededOrganization): Promise<void> {
  const today = lastMorning();
  const clock = fixedClock(today);
  const on = (days: number) => new Date(today.getTime() + days * day).toISOString();
  const at = (days: number) => clock.set(on(days));
  setClock(clock);
  try {
    const seeding = { payload, city, dice: diceOf(20261128), at, on, staff: await staffOf(payload, city) };
    await ownersOver(seeding);
    await residentsOpen(seeding);
    await pollOpen(seeding);
    await ownersNotice(seeding);
    await official(seeding);
  } finally {
    setClock(null);
  }
}

/** 水岸嘉园: the ordinary item was adopted, the one that asks for three quarters was not. */
async function ownersOver(seeding: Seeding): Promise<void> {
  const { payload, city, at, on, staff } = seeding;
  const call = { payload, actor: keeper };
  at(-62);
  const id = await announced(seeding, {
    ...input,
    place: `compound:${city.mingyue.compounds.水岸嘉园}`,
    title: '水岸嘉园维修门禁和出租架空层',
    intro:
      '单元门禁坏了一年多，外人随便进出；维修方案和三家报价贴在每个单元门口。另有快递公司想租用1号楼架空层放快递柜，每年租金1.2万元，归全体业主。',
    opensAt: on(-46),
    closesAt: on(-32 + evening),
    items: [
      {
        title: '使用维修资金更换两栋楼的单元门禁',
        text: '预算38,600元，从专项维修资金列支。',
        kind: 'use-maintenance-fund',
      },
      { title: '把1号楼架空层租给快递柜使用，三年', kind: 'use-of-common-parts' },
    ],
  });
  const [unsold, ...more] = (await linesOf(payload, id)).slice(-4);
  for (const line of unsold ? [unsold, ...more] : [])
    await correctLine({ ...call, id: line.id, head: 'developer', reason: '开发商没有卖出，看过备案' });
  at(-45.99);
  await openVote({ ...call, id });
  const lines = (await linesOf(payload, id)).filter(({ developer }) => !developer);
  await vote(seeding, { id, lines, share: 0.84, from: -45, to: -33, staff, choose: [0.78, 0.58] });
  at(-31.6);
  await closeVote({ ...call, id });
  at(-30.5);
  await postResult({ ...call, id });
  const resident = await residentIn(
    payload,
    city.mingyue.compounds.水岸嘉园 ?? '',
    await demoHousehold(payload),
  );
  if (resident) {
    at(-28);
    const objection = await objectToResult({
      payload,
      actor: resident,
      vote: id,
      words: '架空层那一项同意的比反对的多，怎么没有通过？',
    });
    at(-27);
    await answerObjection({
      ...call,
      id: objection.id,
      answer:
        '改变共有部分的用途，法律要求参与的业主里面积和人数都有四分之三以上同意，不是过半数，计票书上写着算式。',
    });
  }
  at(-22);
  await finishVote({ ...call, id });
}

/** 第一网格: secret, open for some days more; the visitor's own household has not voted. */
async function residentsOpen(seeding: Seeding): Promise<void> {
  const { payload, city, at, on, staff } = seeding;
  at(-9);
  const [grid] = Object.values(city.mingyue.grids);
  const id = await announced(seeding, {
    ...input,
    body: 'residents-meeting',
    basis: 'household',
    secret: true,
    allowsChange: true,
    convener: '明月豪苑社区居委会',
    place: `grid:${grid}`,
    title: '楼前空地改成电动自行车充电棚',
    intro: '网格里电动车多，充电难，飞线充电不安全。支部议了两次，想听每一户的意见。位置图贴在1号楼西侧。',
    opensAt: on(-4),
    closesAt: on(6 + evening),
    items: [
      { title: '同意在1号楼西侧空地建充电棚（30个车位）', kind: 'residents-affair' },
      { title: '充电棚收费收益归网格公共支出', kind: 'residents-affair' },
    ],
  });
  at(-3.99);
  await openVote({ payload, actor: keeper, id });
  const own = await demoHousehold(payload);
  const lines = (await linesOf(payload, id)).filter(({ household }) => household !== own);
  await vote(seeding, { id, lines, share: 0.33, from: -3.9, to: -0.2, staff, choose: [0.7, 0.6] });
  const paper = (await linesOf(payload, id)).find(({ voted, household }) => !voted && household !== own);
  at(-0.1);
  if (paper && staff.userId)
    await enterPaper({
      payload,
      actor: staff,
      ...{ vote: id, line: paper.id, choices: { 1: '1', 2: '3' }, formKey: 'demo-paper-first-reading' },
    });
}

/** 明月豪苑: an opinion poll of the owners, open. */
async function pollOpen(seeding: Seeding): Promise<void> {
  const { payload, city, at, on, staff } = seeding;
  at(-7);
  const id = await announced(seeding, {
    ...input,
    mode: 'poll',
    allowsChange: true,
    convener: '明月豪苑业主委员会筹备组',
    place: `compound:${city.mingyue.compounds.明月豪苑}`,
    title: '物业费调到每平方米0.9元，您怎么看',
    intro: '物业公司提出调价。先问问大家的想法，不是正式表决；要不要开业主大会，看这次征询的结果再定。',
    opensAt: on(-3),
    closesAt: on(11 + evening),
    items: [
      { title: '物业费从每平方米0.75元调到0.9元', kind: 'other-common' },
      { title: '开业主大会正式表决这件事', kind: 'other-common' },
    ],
  });
  at(-2.99);
  await openVote({ payload, actor: keeper, id });
  const own = await demoHousehold(payload);
  const lines = (await linesOf(payload, id)).filter(({ household }) => household !== own);
  await vote(seeding, { id, lines, share: 0.18, from: -2.8, to: -0.3, staff, choose: [0.35, 0.8] });
}

/** 明月豪苑: in its notice, the roll lies open, and somebody says that an area is wrong. */
async function ownersNotice(seeding: Seeding): Promise<void> {
  const { payload, city, at, on } = seeding;
  at(-2);
  const compound = city.mingyue.compounds.明月豪苑 ?? '';
  const matter = await payload.db.findOne<{ id: string }>({
    collection: 'matters',
    where: { and: [{ state: { equals: 'waiting-vote' } }, { compound: { equals: compound } }] },
  });
  const id = await announced(seeding, {
    ...input,
    place: `compound:${compound}`,
    title: '明月豪苑公共停车位划线和收费',
    intro:
      '院里车多位少，常为停车吵架。支部议过，改变共有部分的用途要业主共同决定。划线图、收费标准和收益用途贴在每个单元门口，也可以到社区看。',
    ...(matter ? { matter: matter.id } : {}),
    opensAt: on(15),
    closesAt: on(28 + evening),
    items: [
      { title: '院内道路和空地划出86个公共停车位', kind: 'use-of-common-parts' },
      { title: '第二辆车起每月收60元，收益归全体业主、按季公示', kind: 'other-common' },
      { title: '修改管理规约：消防通道一律不停车', kind: 'management-covenant' },
    ],
  });
  const resident = await residentIn(payload, compound, await demoHousehold(payload));
  if (!resident) return;
  const line = (await linesOf(payload, id)).find(({ voter }) => voter === resident.userId);
  at(-1);
  await disputeRoll({
    payload,
    actor: resident,
    vote: id,
    line: line?.id,
    kind: line ? 'area' : 'missing',
    unitName: '2号楼1单元101',
    words: '房产证上的面积比名册上的少3平方米多，请核对。',
  });
}

/** 棉麻厂家属院: what the authority's own system counted. */
async function official(seeding: Seeding): Promise<void> {
  const { payload, city, at, on } = seeding;
  at(-12);
  const call = { payload, actor: keeper };
  const { id } = await createVote({
    ...call,
    ...input,
    mode: 'official-record',
    place: `compound:${city.oldTown.compounds.棉麻厂家属院}`,
    title: '棉麻厂家属院加装电梯使用维修资金',
    intro: '在市业主决策电子投票系统上表决，结果以那里的为准，这里登记备查。',
    opensAt: on(-40),
    closesAt: on(-15 + evening),
    items: [{ title: '使用维修资金为2号楼加装电梯', kind: 'use-maintenance-fund' }],
  });
  const photos = [await keepVoteFile({ ...call, data: await drawing('meeting') })];
  at(-11);
  await recordOfficial({
    ...{ ...call, id, source: '市业主决策电子投票系统', photos },
    ...{ totalArea: '8412.50', totalHeads: 120, participatingArea: '6903.00', participatingHeads: 97 },
    items: [
      {
        ...{ forArea: '5120.40', forHeads: 72, againstArea: '1382.60', againstHeads: 19 },
        ...{ abstainArea: '400.00', abstainHeads: 6, adopted: 'yes' },
      },
    ],
  });
}

/** What the votes of the demo have in common. */
const input = {
  mode: 'owners-tally',
  body: 'owners-assembly',
  secret: false,
  allowsChange: false,
  convener: '业主委员会',
} as const satisfies Partial<VoteInput>;

/** A draft with its roll, announced at the moment of the clock. */
async function announced({ payload }: Seeding, given: VoteInput): Promise<string> {
  const call = { payload, actor: keeper };
  const { id } = await createVote({ ...call, ...given });
  await draftRoll({ ...call, id, areaSource: 'register' });
  await announceVote({ ...call, id });
  return id;
}

/** A share of the units votes at the counter, for each item with so many in favour. */
async function vote(
  { payload, dice, at }: Seeding,
  told: {
    id: string;
    lines: RollRow[];
    share: number;
    from: number;
    to: number;
    staff: Actor;
    choose: readonly number[];
  },
): Promise<void> {
  const { id, share, from, to, staff, choose } = told;
  const lines = told.lines.filter(() => dice.chance(share));
  for (const [index, line] of lines.entries()) {
    at(from + ((to - from) * index) / lines.length);
    const choices = Object.fromEntries(
      choose.map((favour, item) => [
        String(item + 1),
        dice.chance(favour) ? '1' : dice.chance(0.8) ? '2' : '3',
      ]),
    );
    const formKey = `demo-ballot-${id}-${line.number}`;
    await enterBallot({ payload, actor: staff, vote: id, line: line.id, choices, agreed: true, formKey });
  }
}
