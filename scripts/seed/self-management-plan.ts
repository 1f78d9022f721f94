import type { Direction, Fund } from '@/domain/property';
import type { Dice } from './random';

/** A line of the demo's books; the day is of the month, the amount in 元. */
export interface PlannedLine {
  day: number;
  direction: Direction;
  category: string;
  item: string;
  yuan: number;
  counterparty?: string;
  /** Has a voucher that residents can open. */
  voucher?: boolean;
}

const income = (
  day: number,
  category: string,
  item: string,
  yuan: number,
  more: Partial<PlannedLine> = {},
): PlannedLine => ({ day, direction: 'income', category, item, yuan, ...more });
const spending = (
  day: number,
  category: string,
  item: string,
  yuan: number,
  more: Partial<PlannedLine> = {},
): PlannedLine => ({ day, direction: 'spending', category, item, yuan, ...more });

const repairs: readonly [item: string, yuan: number, counterparty: string][] = [
  ['3号楼东侧下水管疏通', 180, '管道疏通师傅'],
  ['换楼道灯泡6个、声控开关2个', 86.5, '利民五金店'],
  ['大门电动杆修理', 260, '安防设备维修部'],
  ['院内路面坑洼水泥修补', 340, '建材门市'],
  ['车棚顶换彩钢瓦两块', 218, '彩钢加工点'],
];

/**
 * One month of the old compound's public revenue: what 96 households and the cars of the street bring, and what a cleaner and a gatekeeper cost.
 * @param index counts the months, so that every quarter has its advertising money
 */
export function revenueLines(dice: Dice, index: number): PlannedLine[] {
  const cars = 34 + dice.below(9);
  const households = 84 + dice.below(9);
  const repair = dice.pick(repairs);
  return [
    income(3, 'cleaning', `保洁费，${households}户，每户15元`, households * 15),
    income(5, 'parking', `院内停车${cars}辆，每辆30元`, cars * 30),
    income(12, 'charging', '电动车充电桩分成', 96 + dice.below(120) + dice.below(100) / 100, {
      counterparty: '充电桩运营公司',
    }),
    ...(index % 3 === 0
      ? [
          income(16, 'advertising', '院门广告牌，一季度', 600, {
            counterparty: '南关街广告部',
            voucher: index === 3,
          }),
        ]
      : []),
    spending(25, 'cleaning-work', '保洁员工资，1人', 1200),
    spending(25, 'guard', '门岗补贴，2人轮班', 800),
    spending(20, 'utilities', '公共照明、门岗电费', 92 + dice.below(60) + dice.below(100) / 100, {
      counterparty: '供电所',
    }),
    ...(dice.chance(0.65)
      ? [
          spending(18, 'upkeep', repair[0], repair[1], {
            counterparty: repair[2],
            voucher: index === 7 || index === 11,
          }),
        ]
      : []),
    ...(index % 4 === 1 ? [spending(9, 'office', '收支公示打印、会议用水', 46.8)] : []),
  ];
}

/** The repair fund moves a few times a year. */
const repairFund: Record<number, PlannedLine[]> = {
  0: [income(21, 'interest', '存款利息', 64.35, { counterparty: '农商银行' })],
  2: [
    spending(14, 'roof', '2号楼屋面防水翻修，居民会议同意', 12_800, {
      counterparty: '防水工程队',
      voucher: true,
    }),
  ],
  3: [income(21, 'interest', '存款利息', 55.1, { counterparty: '农商银行' })],
  5: [income(8, 'transfer', '公共收益结余转入', 3000)],
  6: [income(21, 'interest', '存款利息', 57.42, { counterparty: '农商银行' })],
  9: [
    spending(11, 'pipes', '4号楼主下水管更换，含人工', 4360, { counterparty: '管道安装队' }),
    income(21, 'interest', '存款利息', 54.08, { counterparty: '农商银行' }),
  ],
  12: [income(21, 'interest', '存款利息', 52.77, { counterparty: '农商银行' })],
};

/** The lines of a fund in one month of the demo. */
export const linesOfMonth = (fund: Fund, dice: Dice, index: number): PlannedLine[] =>
  fund === 'public-revenue' ? revenueLines(dice, index) : (repairFund[index] ?? []);

/** Residents who sit on the committee or ask; the first three have offices. */
export const people = [
  { name: '王志远', phone: '13900007501', office: 'treasurer', party: true },
  { name: '郝秀兰', phone: '13900007502', office: 'chair', party: true },
  { name: '邢建民', phone: '13900007503', office: 'supervisor', party: false },
  { name: '田桂芝', phone: '13900007504', office: null, party: false },
  { name: '尹国强', phone: '13900007505', office: null, party: false },
] as const;
