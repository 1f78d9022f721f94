import type { RoleName } from '@/access';

/** Where a demo account's role holds, by the codes and names the demo city is made with. */
export type DemoScope =
  | { kind: 'city' }
  | { kind: 'township' | 'community'; code: string }
  /** The community in which the compound of this name lies. */
  | { kind: 'community'; ofCompound: string }
  | { kind: 'grid' | 'building'; community: string }
  /** The first household of the community's first building, or the one of this order. */
  | { kind: 'household'; community: string; door?: number }
  | { kind: 'compound' | 'unit'; name: string };

/** One account of the demo city. Its password is printed on purpose: it exists in demonstrations only. */
export interface DemoAccount {
  role: RoleName;
  username: string;
  password: string;
  /** The person's made-up name. */
  name: string;
  /** A made-up mobile number, for signing in with a code. */
  phone: string;
  /** The scope in words. */
  scope: string;
  place: DemoScope;
}

const mingyue = '130682002012';
const village = '130682203200';

/** At least one account per role; the one list behind the seed, `npm run demo:accounts` and the page /demo/accounts. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    role: 'administrator',
    username: 'admin',
    password: 'Fengqiao-2026-guanli',
    name: '顾明远',
    phone: '13900000001',
    scope: '全市',
    place: { kind: 'city' },
  },
  {
    role: 'city-leader',
    username: 'city-leader',
    password: 'Fengqiao-2026-shiji',
    name: '贺正平',
    phone: '13900000002',
    scope: '全市',
    place: { kind: 'city' },
  },
  {
    role: 'township-leader',
    username: 'township-leader',
    password: 'Fengqiao-2026-beicheng',
    name: '宋建国',
    phone: '13900000003',
    scope: '北城区街道',
    place: { kind: 'township', code: '130682002' },
  },
  {
    role: 'operator',
    username: 'operator',
    password: 'Fengqiao-2026-zuoxi',
    name: '田小雨',
    phone: '13900000004',
    scope: '全市（网上枫桥中心）',
    place: { kind: 'city' },
  },
  {
    role: 'supervisor',
    username: 'supervisor',
    password: 'Fengqiao-2026-duban',
    name: '方立群',
    phone: '13900000005',
    scope: '全市（督办）',
    place: { kind: 'city' },
  },
  {
    role: 'unit-handler',
    username: 'handler-heating',
    password: 'Fengqiao-2026-gongre',
    name: '石磊',
    phone: '13900000006',
    scope: '市供热服务中心',
    place: { kind: 'unit', name: '市供热服务中心' },
  },
  {
    role: 'unit-handler',
    username: 'handler-city',
    password: 'Fengqiao-2026-chengguan',
    name: '董晓峰',
    phone: '13900000007',
    scope: '市城市管理综合行政执法局',
    place: { kind: 'unit', name: '市城市管理综合行政执法局' },
  },
  {
    role: 'community-staff',
    username: 'staff-mingyue',
    password: 'Fengqiao-2026-mingyue',
    name: '李春梅',
    phone: '13900000008',
    scope: '明月豪苑社区',
    place: { kind: 'community', code: mingyue },
  },
  {
    role: 'community-staff',
    username: 'staff-mianma',
    password: 'Fengqiao-2026-mianma',
    name: '赵志强',
    phone: '13900000009',
    scope: '棉麻厂家属院所在社区',
    place: { kind: 'community', ofCompound: '棉麻厂家属院' },
  },
  {
    role: 'community-staff',
    username: 'staff-village',
    password: 'Fengqiao-2026-liuchun',
    name: '马永福',
    phone: '13900000010',
    scope: '东留春村',
    place: { kind: 'community', code: village },
  },
  {
    role: 'branch-secretary',
    username: 'secretary-mingyue',
    password: 'Fengqiao-2026-zhibu',
    name: '王桂兰',
    phone: '13900000011',
    scope: '明月豪苑社区的一个网格',
    place: { kind: 'grid', community: mingyue },
  },
  {
    role: 'party-member',
    username: 'member-mingyue',
    password: 'Fengqiao-2026-dangyuan',
    name: '陈建军',
    phone: '13900000012',
    scope: '明月豪苑社区的一栋楼',
    place: { kind: 'building', community: mingyue },
  },
  {
    role: 'property-manager',
    username: 'property-mianma',
    password: 'Fengqiao-2026-wuye',
    name: '孙伟',
    phone: '13900000013',
    scope: '棉麻厂家属院',
    place: { kind: 'compound', name: '棉麻厂家属院' },
  },
  {
    role: 'property-manager',
    username: 'property-mingyue',
    password: 'Fengqiao-2026-hongguanjia',
    name: '郭海涛',
    phone: '13900000018',
    scope: '明月豪苑（也办理派给物业企业的诉求）',
    place: { kind: 'compound', name: '明月豪苑' },
  },
  {
    role: 'mediator',
    username: 'mediator',
    password: 'Fengqiao-2026-tiaojie',
    name: '周和平',
    phone: '13900000014',
    scope: '北城区街道',
    place: { kind: 'township', code: '130682002' },
  },
  {
    role: 'mediator',
    username: 'mediation-desk',
    password: 'Fengqiao-2026-chuangkou',
    name: '谷雨晴',
    phone: '13900000019',
    scope: '北城区街道（人民调解委员会经办人）',
    place: { kind: 'township', code: '130682002' },
  },
  {
    role: 'mediator',
    username: 'mediation-centre',
    password: 'Fengqiao-2026-rongtiao',
    name: '冯立新',
    phone: '13900000022',
    scope: '全市（融调解中心经办人）',
    place: { kind: 'city' },
  },
  {
    role: 'mediator',
    username: 'police-desk',
    password: 'Fengqiao-2026-paichusuo',
    name: '纪卫东',
    phone: '13900000020',
    scope: '北城区街道（派出所经办人）',
    place: { kind: 'township', code: '130682002' },
  },
  {
    role: 'legal-adviser',
    username: 'legal-adviser',
    password: 'Fengqiao-2026-falv',
    name: '林静',
    phone: '13900000015',
    scope: '明月豪苑社区',
    place: { kind: 'community', code: mingyue },
  },
  {
    role: 'resident',
    username: 'resident-mingyue',
    password: 'Fengqiao-2026-jumin',
    name: '刘玉芬',
    phone: '13900000016',
    scope: '明月豪苑社区的一户',
    place: { kind: 'household', community: mingyue },
  },
  {
    role: 'resident',
    username: 'resident-village',
    password: 'Fengqiao-2026-cunmin',
    name: '杨大山',
    phone: '13900000017',
    scope: '东留春村的一户',
    place: { kind: 'household', community: village },
  },
  {
    role: 'resident',
    username: 'family-village',
    password: 'Fengqiao-2026-banxi',
    name: '宋春兰',
    phone: '13900000021',
    scope: '东留春村的另一户（要办喜事）',
    place: { kind: 'household', community: village, door: 2 },
  },
];
