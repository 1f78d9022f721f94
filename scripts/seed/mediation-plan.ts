import type { DisputeType, MediationKind, MediatorKind, OrganizationType } from '@/domain/mediation';

/** An organisation of the pilot city; `place` is the code of its township or community. All numbers are made up. */
export interface OrganizationPlan {
  key: string;
  name: string;
  kind: MediationKind;
  type: OrganizationType;
  parent?: string;
  place?: string;
  address: string;
  phone: string;
  hours: string;
  takesApplications?: boolean;
}

const weekdays = '周一至周五 8:30—12:00、14:00—17:30';
const township = '130682002';
const mingyue = '130682002012';
const village = '130682203200';

export const organizationPlans: readonly OrganizationPlan[] = [
  {
    key: 'centre',
    name: '定州市融调解中心',
    kind: 'people',
    type: 'centre',
    address: '网上枫桥服务中心二楼',
    phone: '0312-2300600',
    hours: weekdays,
  },
  {
    key: 'beicheng',
    name: '北城区街道人民调解委员会',
    kind: 'people',
    type: 'committee',
    parent: 'centre',
    place: township,
    address: '北城区街道办事处一楼',
    phone: '0312-2300601',
    hours: weekdays,
  },
  {
    key: 'mingyue',
    name: '明月豪苑社区人民调解委员会',
    kind: 'people',
    type: 'committee',
    parent: 'beicheng',
    place: mingyue,
    address: '明月豪苑社区服务站',
    phone: '0312-2300602',
    hours: '每天 8:30—18:00',
  },
  {
    key: 'village',
    name: '东留春村人民调解委员会',
    kind: 'people',
    type: 'committee',
    parent: 'centre',
    place: village,
    address: '东留春村委会',
    phone: '0312-2300603',
    hours: '每天 8:00—18:00',
  },
  {
    key: 'justice',
    name: '北城区司法所',
    kind: 'administrative',
    type: 'judicial-office',
    parent: 'centre',
    place: township,
    address: '北城区街道办事处三楼',
    phone: '0312-2300604',
    hours: weekdays,
    takesApplications: false,
  },
  {
    key: 'police',
    name: '北城区派出所',
    kind: 'administrative',
    type: 'police-station',
    place: township,
    address: '兴定街中段',
    phone: '0312-2300605',
    hours: '24小时',
    takesApplications: false,
  },
  {
    key: 'court',
    name: '城区人民法庭',
    kind: 'judicial',
    type: 'court',
    parent: 'centre',
    address: '中山路东段',
    phone: '0312-2300606',
    hours: weekdays,
    takesApplications: false,
  },
];

export interface MediatorPlan {
  organization: string;
  name: string;
  kind: MediatorKind;
  fields: DisputeType[];
  languages: string;
  about: string;
  weeklyHours: string;
  caseCount: number;
  settledCount: number;
  /** Username of the demo account. */
  account?: string;
  suspended?: true;
}

const mornings = (days: string) => [...days].map((weekday) => `周${weekday} 9:00-12:00`).join('\n');
const wholeDays = (days: string) =>
  [...days].map((weekday) => `周${weekday} 9:00-12:00、14:00-17:00`).join('\n');

export const mediatorPlans: readonly MediatorPlan[] = [
  {
    organization: 'beicheng',
    name: '周和平',
    kind: 'mediator',
    fields: ['neighbours', 'homestead', 'family'],
    languages: '普通话、定州话',
    about: '做了二十年调解，话不多，肯跑腿。',
    weeklyHours: wholeDays('一二三四五'),
    caseCount: 63,
    settledCount: 55,
    account: 'mediator',
  },
  {
    organization: 'beicheng',
    name: '田秀英',
    kind: 'elder',
    fields: ['family', 'neighbours'],
    languages: '定州话',
    about: '退休教师，街坊都叫她田老师。',
    weeklyHours: mornings('二四六'),
    caseCount: 41,
    settledCount: 37,
  },
  {
    organization: 'mingyue',
    name: '高志远',
    kind: 'legal-helper',
    fields: ['property', 'neighbours'],
    languages: '普通话、定州话',
    about: '住在小区里，熟悉物业的事。',
    weeklyHours: `${mornings('六日')}\n周三 18:30-20:00`,
    caseCount: 18,
    settledCount: 14,
  },
  {
    organization: 'village',
    name: '杨守信',
    kind: 'elder',
    fields: ['homestead', 'neighbours', 'family'],
    languages: '定州话',
    about: '老村干部，懂地界，会用尺。',
    weeklyHours: mornings('一二三四五六日'),
    caseCount: 52,
    settledCount: 48,
  },
  {
    organization: 'centre',
    name: '韩律师',
    kind: 'lawyer',
    fields: ['contract', 'labour', 'damages'],
    languages: '普通话',
    about: '河北某律师事务所律师，周二周五在中心。',
    weeklyHours: wholeDays('二五'),
    caseCount: 27,
    settledCount: 19,
  },
  {
    organization: 'justice',
    name: '苏所长',
    kind: 'official',
    fields: [],
    languages: '普通话、定州话',
    about: '北城区司法所所长。',
    weeklyHours: wholeDays('一四'),
    caseCount: 35,
    settledCount: 28,
  },
  {
    organization: 'beicheng',
    name: '许长顺',
    kind: 'mediator',
    fields: ['contract'],
    languages: '普通话、定州话',
    about: '',
    weeklyHours: mornings('一三五'),
    caseCount: 9,
    settledCount: 6,
    suspended: true,
  },
];

export const methodPlans = [
  ['六尺巷工作法', '讲“让他三尺又何妨”的道理，双方各让一步，先让的不吃亏。'],
  ['面对面谈', '双方坐在一起，调解员主持，轮流说，不打断。'],
  ['背靠背谈', '调解员分别和每一方谈，来回传话，气头上不见面。'],
  ['现场说理', '到地头、楼道、院里，量一量、看一看再谈。'],
  ['亲情调解', '请双方信得过的长辈、亲戚一起劝。'],
] as const;

/** Lawyers who sit at the station and the centre in turn. */
export const dutyPlans = [
  { organization: 'police', weekdays: [1, 3, 5], from: '9:00', until: '11:30' },
  { organization: 'centre', weekdays: [2, 4], from: '14:00', until: '17:00' },
] as const;
export const dutyLawyers = ['韩律师', '齐律师', '邵律师'] as const;
