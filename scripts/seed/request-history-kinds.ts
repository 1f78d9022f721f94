import type { Urgency } from '@/domain/requests';

/** A kind of matter that comes again and again: what people write, what the unit answers, how it usually goes. */
export interface HistoryKind {
  category: string;
  unit: string;
  urgency: Urgency;
  /** How often in a usual month; winter doubles what has to do with heating. */
  monthly: number;
  winter?: boolean;
  bodies: readonly string[];
  replies: readonly string[];
  /** Hours from filing to the answer, from and to. */
  hours: readonly [number, number];
  /** Shares of one hundred. */
  late: number;
  solved: number;
}

const management = '市城市管理综合行政执法局';

/** What the demo city has been through in the months before. */
export const historyKinds: readonly HistoryKind[] = [
  {
    category: '水电气暖 / 供热不热',
    unit: '市供热服务中心',
    urgency: 'urgent',
    monthly: 4,
    winter: true,
    bodies: ['家里暖气片半截热半截凉，室温量了只有16度。', '顶楼暖气不热，放气以后第二天又不热了。'],
    replies: ['已上门放气并清洗过滤网，回访室温21度。', '已调整换热站供水温度，复测室温20度。'],
    hours: [5, 22],
    late: 8,
    solved: 82,
  },
  {
    category: '违建和占道 / 占道经营',
    unit: management,
    urgency: 'normal',
    monthly: 7,
    bodies: ['早市摊位摆到车行道上，公交车过不去。', '烧烤店每天傍晚把桌椅摆满人行道。'],
    replies: ['已现场规范摊位，安排早晚两次巡查。', '已约谈店主并签订门前责任书，桌椅已收回店内。'],
    hours: [20, 100],
    late: 14,
    solved: 68,
  },
  {
    category: '道路和路灯 / 路灯不亮',
    unit: management,
    urgency: 'normal',
    monthly: 5,
    bodies: ['小区门口连着三盏路灯不亮，老人晚上出门看不见。', '人行道的路灯一闪一闪，已经一个星期。'],
    replies: ['已更换镇流器和灯具，当晚恢复照明。', '已修复地下电缆接头，路灯恢复正常。'],
    hours: [10, 60],
    late: 5,
    solved: 91,
  },
  {
    category: '房屋和物业 / 物业收费',
    unit: '市住房和城乡建设局',
    urgency: 'normal',
    monthly: 5,
    bodies: ['物业没有公示收支就要涨物业费。', '空置房也按全额收物业费，问了没有说法。'],
    replies: [
      '已责成物业公示上一年度收支，未经业主表决不得涨价。',
      '已协调物业按合同约定重新核算，多收部分退回。',
    ],
    hours: [30, 150],
    late: 22,
    solved: 55,
  },
  {
    category: '环境卫生 / 垃圾清运',
    unit: management,
    urgency: 'normal',
    monthly: 4,
    bodies: ['垃圾桶两天没有清，味道很大。', '装修垃圾堆在楼下半个月没有人拉。'],
    replies: ['已当天清运，并调整为每天两次收运。', '已联系物业清运装修垃圾并公示投放时间。'],
    hours: [6, 40],
    late: 4,
    solved: 88,
  },
];

/** What one person answered within nine minutes yesterday: the demo's sign that somebody hurries the numbers. */
export const hurried = {
  kind: 1,
  count: 11,
  same: '已转相关中队核实处理，感谢您对城市管理工作的支持。',
} as const;
