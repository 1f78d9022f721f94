import type { EvaluationReason, Grade, Outcome } from '@/domain/requests';

const heating = '市供热服务中心';
const management = '市城市管理综合行政执法局';

/** Usual answers of the demo city; without a unit they are for every unit. */
export const templateRows: readonly { name: string; unit?: string; category?: string; text: string }[] = [
  {
    name: '已解决',
    text: '您反映的“{标题}”（{编号}）已由{单位}办理：{处理结果}。如果又出现，请在办件进度里告诉我们，会马上重新办理。',
  },
  {
    name: '需要时间，已列入计划',
    text: '您反映的“{标题}”（{编号}）经{单位}现场查看，情况属实。因{原因}，计划在{日期}前完成，完成后再告诉您。给您添了麻烦，请谅解。',
  },
  {
    name: '不属实或已不存在',
    text: '{单位}在{日期}到{位置}查看，没有发现您反映的情况：{现场情况}。如果仍然存在，请补充时间和具体位置。',
  },
  {
    name: '暖气不热：已调试',
    unit: heating,
    category: '水电气暖 / 供热不热',
    text: '您反映的“{标题}”（{编号}），维修人员在{日期}上门，{处理结果}，离开时室温{温度}度。48小时内不达标请再告诉我们，按规定可以申请测温退费。',
  },
  {
    name: '占道经营：已劝离',
    unit: management,
    text: '您反映的“{标题}”（{编号}），执法队员在{日期}到{位置}劝离{对象}，并安排{时段}定点值守。',
  },
];

/** One made-up request that shows what follows an answer. */
export interface FollowStory {
  /** Days before the seed that it was filed, and that it was answered. */
  filed: number;
  answered: number;
  where: string;
  name: string;
  body: string;
  reply: string;
  /** Whether photos of the work came with the answer. */
  photos?: boolean;
  /** A message that could not be delivered. */
  undelivered?: boolean;
  end:
    | { at: 'waiting' }
    | { at: 'unanswered' }
    | { at: 'not-reached' }
    | { at: 'visited'; solved: Outcome; grade: Grade; reasons?: EvaluationReason[]; comment?: string };
}

/** All of them about heating in one compound, so that the unit's handler and the operator of the demo have them in their lists. */
export const followStories: readonly FollowStory[] = [
  {
    filed: 7,
    answered: 5,
    where: '明月豪苑2号楼3单元',
    name: '邢立军',
    body: '三单元顶楼两户暖气片上热下凉，晚上只有十五度。',
    reply: '维修人员上门放气并更换了两组堵塞的暖气片阀门，离开时室温19度，已留电话，有问题随时联系。',
    photos: true,
    end: { at: 'waiting' },
  },
  {
    filed: 8,
    answered: 5,
    where: '明月豪苑7号楼',
    name: '孟庆芝',
    body: '换热站半夜噪声很大，卧室窗户关着都能听见。',
    reply: '已为换热站循环泵加装减振垫并调整夜间转速，夜间实测噪声低于标准，请再听两晚。',
    end: { at: 'not-reached' },
  },
  {
    filed: 14,
    answered: 11,
    where: '明月豪苑4号楼',
    name: '苏会敏',
    body: '供热入户阀门锈死，关不上也开不大，想请人来换。',
    reply: '已更换入户阀门并清洗过滤器，试水正常，旧阀门已带走，未收取费用。',
    end: { at: 'unanswered' },
  },
  {
    filed: 9,
    answered: 6,
    where: '明月豪苑9号楼1单元',
    name: '靳秀花',
    body: '老人家里暖气不热，打热线说派人来，等了一天没有人来。',
    reply: '师傅当天下午上门清洗过滤网并重新平衡了这一路的流量，室温已到20度，对迟到向老人道了歉。',
    photos: true,
    end: { at: 'visited', solved: 'solved', grade: 'satisfied', comment: '师傅态度好，就是来晚了。' },
  },
  {
    filed: 6,
    answered: 4,
    where: '明月豪苑6号楼',
    name: '康志伟',
    body: '地暖管漏水渗到楼下，物业说归供热，供热说归业主，没有人管。',
    reply: '经现场查看，漏点在户内分水器之后，已告知业主联系维修，并提供了三家维修单位的电话。',
    end: {
      at: 'visited',
      solved: 'unsolved',
      grade: 'dissatisfied',
      reasons: ['not-solved', 'unclear-reply'],
      comment: '还在漏，到底归谁管没有说清楚。',
    },
  },
  {
    filed: 3,
    answered: 1,
    where: '明月新城2号楼',
    name: '阎春生',
    body: '楼前供热井盖松动，车一压就响，怕掉下去。',
    reply: '已更换井盖和防坠网，并检查了小区内其余十二处供热井盖。',
    photos: true,
    undelivered: true,
    end: { at: 'waiting' },
  },
];
