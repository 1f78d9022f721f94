import type { Urgency } from '@/domain/requests';
import type { Rung } from '@/domain/requests/supervision/rungs';

/** One made-up request that shows what time does: how long ago it was sent, and what was done about it. */
export interface TimeStory {
  hoursAgo: number;
  urgency: Urgency;
  category: string;
  where: string;
  name: string;
  body: string;
  unit: string;
  /** Highest rung it has come to, and whether the unit has answered that. */
  rung?: Rung;
  answered?: boolean;
  /** What the unit applied for, and what became of it. */
  application?: {
    kind: 'extension' | 'pause';
    days: number;
    reason: string;
    decided?: 'approved' | 'refused';
  };
}

const heating = '市供热服务中心';
const day = 24;

/** At risk, overdue, supervised at every rung, paused, and waiting for a decision. */
export const timeStories: readonly TimeStory[] = [
  {
    hoursAgo: 14,
    urgency: 'urgent',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑1号楼1单元',
    name: '丁海霞',
    body: '一单元暖气昨晚停了，换热站说在查，到现在还没有热起来。',
    unit: heating,
  },
  {
    hoursAgo: 21,
    urgency: 'urgent',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑5号楼',
    name: '范国庆',
    body: '五号楼顶层两户暖气片全凉，昨天报修说今天来，还没有见到人。',
    unit: heating,
  },
  {
    hoursAgo: 30,
    urgency: 'urgent',
    category: '水电气暖 / 供热不热',
    where: '明月新城4号楼',
    name: '贾丽敏',
    body: '楼道里暖气立管渗水，地面结了冰，昨天有人来看过就没有下文了。',
    unit: heating,
  },
  {
    hoursAgo: 10 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑7号楼',
    name: '孔令军',
    body: '室温一直只有15度，测温员说要上报，过了一个多星期还没有结果。',
    unit: heating,
    rung: 'remind',
  },
  {
    hoursAgo: 16 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月新城1号楼',
    name: '罗秀琴',
    body: '去年的停暖退费一直没有退到账上，问了几次都说在走流程。',
    unit: heating,
    rung: 'supervise',
    answered: true,
  },
  {
    hoursAgo: 27 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑地下车库',
    name: '孟凡利',
    body: '地下车库的供热管道保温层脱落半年多了，一直往下滴水，车位没法用。',
    unit: heating,
    rung: 'list',
  },
  {
    hoursAgo: 55 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月新城南门',
    name: '牛建平',
    body: '供热管沟施工后路面一直没有恢复，坑里积水结冰，老人摔过两次。',
    unit: heating,
    rung: 'interview',
  },
  {
    hoursAgo: 3 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑2号楼',
    name: '裴志华',
    body: '二号楼二次网阀门坏了，关不严，邻居家改管时我们全楼都要放水。',
    unit: heating,
    application: {
      kind: 'pause',
      days: 15,
      reason: '阀门要向厂家定做，预计三周到货，到货后两天换好。',
      decided: 'approved',
    },
  },
  {
    hoursAgo: 2 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月新城换热站',
    name: '秦玉梅',
    body: '换热站夜里噪声很大，二楼卧室听得清清楚楚，睡不好觉。',
    unit: heating,
    application: { kind: 'extension', days: 5, reason: '要请检测单位测噪声，出报告后才能定降噪方案。' },
  },
  {
    hoursAgo: 4 * day,
    urgency: 'normal',
    category: '水电气暖 / 供热不热',
    where: '明月豪苑8号楼',
    name: '任福生',
    body: '入户过滤器堵了，物业和供热公司互相推，谁来清洗说不清楚。',
    unit: heating,
    application: {
      kind: 'extension',
      days: 10,
      reason: '物业和供热公司的分界要再协商。',
      decided: 'refused',
    },
  },
];
