import { closeFollowUp, publishBenefit, startFollowUp } from '@/domain/matters';
import { buildingOf, compoundOf, firstGrid, type MatterStory, staff } from './matter-story';
import type { SeededOrganization } from './organization';
import { demoActor } from './service-people';

/** Eleven complaints about e-bikes, through all five steps, to what is better now and the look back. */
export async function bikeShed(story: MatterStory, city: SeededOrganization, requests: string[]) {
  const { payload } = story;
  const id = await story.open(-19, {
    title: '电动车没地方停、没地方充电',
    about: '2号楼、3号楼的楼道、门厅里停满电动车，有人从窗口拉线充电，进出不便，也怕着火。',
    compound: compoundOf(city, '明月豪苑'),
    ...firstGrid(city),
    buildings: [buildingOf(city, '明月豪苑/2号楼')],
    sources: requests.map((request) => ({ kind: 'request', id: request })),
  });
  await story.heard(-18, id, [
    '门厅里停了十几辆，老人扶着墙走，希望楼前划个地方集中停。',
    '最怕夜里充电着火，能装充电柜最好，价格别太贵。',
    null,
    '车棚不要挡住消防通道和一楼的窗户。',
    null,
    '要有人管，别成了杂物间。',
    null,
    null,
    '上夜班的人回来晚，充电位要够。',
    null,
  ]);
  await story.reviewed(-16, id);
  await story.deliberated(
    -15,
    id,
    '十一件诉求，十户说了意见，都要求有集中停放、充电的地方。主要分歧是放在哪里：一楼住户担心挡窗户，多数人同意放在2号楼东侧空地。',
  );
  await story.resolved(-14, id, {
    decision: 'adopt',
    reason:
      '同意在2号楼东侧空地建车棚，停20辆，装12个充电位和灭火器、烟感，不挡消防通道和一楼窗户；由物业建、物业管，充电价格公示。',
    budget: 2_200_000,
  });
  await story.task(id, {
    given: -13,
    title: '2号楼东侧建电动车车棚',
    demand: '能停20辆，12个充电位，有灭火器和烟感，离一楼窗户3米以上，不占消防通道。',
    assignee: 'company',
    due: -8,
    budget: 2_200_000,
    before: 'neglected',
    done: {
      on: -9,
      words:
        '车棚建好，停20辆，12个充电位，配灭火器4具、烟感2个，每天早晚各巡查一次，充电每度1元，价格贴在棚里。',
      cost: 1_956_000,
      photo: 'tidy',
      // A Party member in the register: it comes into their service records.
      by: (await demoActor(payload, 'property-mingyue')) ?? staff,
    },
  });
  await story.asked(-9, id, 'chosen', 10);
  await story.answered(-8, id, [
    ['satisfied', '楼道空了'],
    ['satisfied'],
    ['satisfied'],
    ['partly', '晚上充电位还是不够'],
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
    ['satisfied'],
    ['partly', '希望再便宜点'],
    ['satisfied'],
  ]);
  await story.closed(-8, id);
  story.at(-7);
  await publishBenefit({
    payload,
    actor: staff,
    id,
    benefit:
      '2号楼东侧有了车棚，能停20辆、充12辆，楼道和门厅清空了，飞线没有了。物业每天巡查两次，充电每度1元。',
    householdsServed: 96,
    followUpOn: story.isoDay(-3),
  });
  story.at(-3, 9);
  await startFollowUp({ payload, actor: staff, id });
  await story.answered(
    -2,
    id,
    Array.from({ length: 10 }, () => ['satisfied'] as const),
  );
  story.at(-2, 21);
  await closeFollowUp({ payload, actor: staff, id });
}

/** Residents are heard now; one asks for words to be looked at. */
export async function playground(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-4, {
    title: '孩子没有玩的地方',
    about: '院里没有孩子玩的地方，都在车道上骑车、踢球。',
    compound: compoundOf(city, '明月豪苑'),
    ...firstGrid(city),
    sources: [
      { kind: 'visit', words: '入户走访时，三户有小孩的都说孩子只能在车道上玩，不放心。' },
      { kind: 'opinion', words: '接孩子的老人们说，北侧绿地能不能腾一块出来。' },
    ],
  });
  await story.heard(-3, id, ['北侧绿地腾一块，铺软地面。', null, '不要占了停车位。', null, null, null]);
  await story.reviewed(-2, id);
  await story.heard(-1, id, ['玩到几点要定下来，晚上要安静。']);
}

/** The branch has it on its table. */
export async function lift(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-12, {
    title: '电梯常坏，困过人',
    about: '3号楼电梯一个月停了三次，困过一次人，维修要等。',
    compound: compoundOf(city, '明月豪苑'),
    ...firstGrid(city),
    sources: [{ kind: 'branch', words: '党小组会上几位党员都提到电梯的事。' }],
  });
  await story.heard(-10, id, ['电梯门关不严，先查一遍。', null, '维修单位要换一家。', null, null]);
  await story.reviewed(-9, id);
  await story.deliberated(-5, id, '都要求先做一次全面检测，再定修还是换；用不用维修资金要另外商量。');
}

/** The branch put it to the residents; the vote is not over. */
export async function parking(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-16, {
    title: '公共停车位怎么分、怎么收费',
    about: '车多位少，先到先停常吵架，要不要划线收费、钱怎么用，大家说法不一。',
    compound: compoundOf(city, '明月豪苑'),
    sources: [{ kind: 'opinion', words: '几次在院里因为停车吵起来，都要社区给个说法。' }],
  });
  await story.heard(-14, id, [
    '一户一个，第二辆收费。',
    '不收费，先到先停。',
    null,
    '收的钱要公示。',
    null,
    null,
  ]);
  await story.reviewed(-13, id);
  await story.deliberated(-9, id, '多数人同意划线，收不收费意见不一，改变共有部分用途要业主表决。');
  await story.resolved(-6, id, {
    decision: 'vote',
    reason: '改变共有部分的用途，按民法典要业主共同决定。方案公示后交业主表决，表决前不划线。',
  });
}

/** Being carried out: one task done and waiting for the community to look, one still to do. */
export async function drains(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-17, {
    title: '下雨院里积水',
    about: '院子西侧低，下大雨积水没过脚面，车也开不出来。',
    compound: compoundOf(city, '明月豪苑'),
    sources: [{ kind: 'visit', words: '下雨后巡查，西侧水深约15厘米，雨水口堵了两个。' }],
  });
  await story.heard(-15, id, ['雨水口清一清就好一半。', null, null, null, null]);
  await story.deliberated(-12, id, '西侧住户都要求解决，先疏通，再加雨水口。');
  await story.resolved(-11, id, {
    decision: 'adopt',
    reason: '先由物业疏通全院雨水口，再请市政维护中心在西侧加两个雨水口。',
    budget: 860_000,
  });
  await story.task(id, {
    given: -10,
    title: '疏通全院雨水口',
    demand: '26个雨水口都清到底，水能流走，清出的泥当天拉走。',
    assignee: 'company',
    due: -4,
    before: 'neglected',
    unconfirmed: true,
    done: { on: -5, words: '26个雨水口全部清完，拉走泥三车。', cost: 240_000, photo: 'patched', by: staff },
  });
  await story.task(id, {
    given: -10,
    title: '西侧加两个雨水口',
    demand: '接到路上的雨水管，中雨一小时内不积水。',
    assignee: 'community',
    due: 12,
    budget: 620_000,
  });
}

/** The branch said no, with its reason. */
export async function fence(story: MatterStory, city: SeededOrganization) {
  const id = await story.open(-18, {
    title: '东门装人脸识别门禁',
    about: '有住户希望东门装人脸识别门禁，外人进不来。',
    compound: compoundOf(city, '明月豪苑'),
    sources: [{ kind: 'opinion', words: '两户到社区提出装人脸识别门禁。' }],
  });
  await story.heard(-16, id, [
    '不放心采集人脸，刷卡就行。',
    null,
    '老人手机不会用。',
    null,
    null,
    '外卖进不来怎么办。',
  ]);
  await story.reviewed(-15, id);
  await story.deliberated(-13, id, '要装的和反对采集人脸的都有，多数人愿意刷卡。');
  await story.resolved(-11, id, {
    decision: 'reject',
    reason: '人脸识别不能作为唯一的进出方式，多数人也不愿意采集人脸，不装。刷卡门禁坏了的先修好，另外办。',
  });
}
