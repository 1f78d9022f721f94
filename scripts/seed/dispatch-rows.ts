import type { Urgency } from '@/domain/requests';

const management = '市城市管理综合行政执法局';
const heating = '市供热服务中心';
const housing = '市住房和城乡建设局';
const traffic = '市公安局交通警察大队';
const environment = '市生态环境局';
const property = '明月红管家物业服务有限公司';
const oldProperty = '惠民物业服务中心';

/** The community's own committee as a unit: only what stands on its list may be sent to it. */
export const communityUnit = '明月豪苑社区居民委员会';

/** A demo rule in the order it is judged. `place` is a community of the demo city. */
interface RuleRow {
  name: string;
  category?: string;
  place?: 'mingyue' | 'oldTown';
  channel?: string;
  urgency?: Urgency;
  unit: string;
  coUnits?: string[];
  /** Days from today, for a rule that holds for a while. */
  from?: number;
  until?: number;
  active?: boolean;
}

export const ruleRows: readonly RuleRow[] = [
  { name: '市委书记直通车：物业', channel: 'secretary-line', category: '房屋和物业', unit: housing },
  {
    name: '供暖季试水（已结束）',
    category: '水电气暖 / 供热不热',
    unit: housing,
    from: -40,
    until: -10,
  },
  { name: '供热', category: '水电气暖 / 供热不热', unit: heating },
  { name: '供水', category: '水电气暖 / 停水、水压低', unit: '市供水公司' },
  { name: '水质', category: '水电气暖 / 水质问题', unit: '市供水公司', coUnits: ['市卫生健康局'] },
  { name: '供电', category: '水电气暖 / 停电、线路故障', unit: '市供电公司' },
  { name: '燃气', category: '水电气暖 / 燃气故障', unit: '市燃气公司' },
  { name: '电梯急修：明月', category: '房屋和物业 / 电梯故障', place: 'mingyue', unit: property },
  { name: '明月的物业', category: '房屋和物业', place: 'mingyue', unit: property },
  { name: '南关的物业', category: '房屋和物业', place: 'oldTown', unit: oldProperty },
  { name: '其他房屋和物业', category: '房屋和物业', unit: housing },
  { name: '红绿灯和停车', category: '停车和交通', unit: traffic, coUnits: [management] },
  { name: '道路和路灯', category: '道路和路灯', unit: management },
  { name: '环境卫生', category: '环境卫生', unit: management },
  { name: '施工噪声和扬尘', category: '噪声和污染 / 施工噪声', unit: environment, coUnits: [management] },
  { name: '油烟', category: '噪声和污染 / 餐饮油烟', unit: management },
  { name: '其他噪声和污染', category: '噪声和污染', unit: environment },
  { name: '违建和占道', category: '违建和占道', unit: management },
  { name: '社会保障', category: '社会保障', unit: '市人力资源和社会保障局' },
  { name: '教育', category: '教育和文体', unit: '市教育局' },
  { name: '卫生健康', category: '看病和健康', unit: '市卫生健康局', active: true },
  { name: '邻里小事先找社区', category: '其他 / 邻里纠纷', place: 'mingyue', unit: communityUnit },
];

/** Duty lists: unit, branches of the tree, document they rest on. */
export const dutyRows: readonly { unit: string; basis: string; categories: string[] }[] = [
  {
    unit: communityUnit,
    basis: '《社区工作职责清单》（演示）',
    categories: ['其他 / 邻里纠纷', '其他 / 建议和表扬', '农村和土地 / 人居环境'],
  },
  {
    unit: heating,
    basis: '市供热服务中心职责',
    categories: ['水电气暖 / 供热不热', '水电气暖 / 收费和报装'],
  },
  {
    unit: management,
    basis: '市城管局权责清单',
    categories: ['道路和路灯', '环境卫生', '违建和占道', '噪声和污染', '停车和交通 / 电动车停放和充电'],
  },
  { unit: traffic, basis: '交警大队权责清单', categories: ['停车和交通'] },
];

/** Whom the centre calls; names and numbers are made up. */
export const contactRows: readonly {
  unit: string;
  post: string;
  name: string;
  phone: string;
  duty: string;
}[] = [
  {
    unit: heating,
    post: '热线联络员',
    name: '石磊',
    phone: '13900002501',
    duty: '供暖季24小时值班',
  },
  {
    unit: management,
    post: '指挥中心值班长',
    name: '董晓峰',
    phone: '13900002502',
    duty: '每天 7:00—22:00，夜间转市政抢修',
  },
  { unit: communityUnit, post: '社区副主任', name: '苗青', phone: '13900002503', duty: '每天 8:30—18:00' },
];
