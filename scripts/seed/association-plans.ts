import type { AssociationDuty, AssociationKind, AssociationRole, Elder } from '@/domain/neighbourhood';

interface PlannedTerm {
  personName: string;
  role: AssociationRole;
  duties?: readonly AssociationDuty[];
  elder?: Elder;
  /** A demo account's mobile: what they may do comes from the term. */
  phone?: string;
  /** 2026-03-01; ended on purpose. */
  ended?: string;
  named?: boolean;
}

interface PlannedAssociation {
  kind: AssociationKind;
  name: string;
  foundedOn: string;
  venue: string;
  contact: string;
  about: string;
  charter?: string;
  terms: readonly PlannedTerm[];
}

const council = (place: string, terms: readonly PlannedTerm[]): PlannedAssociation => ({
  kind: 'council',
  name: `${place}红白理事会`,
  foundedOn: '2024-05-01',
  venue: '文化活动室',
  contact: '社区（村）办公室，或者找会长',
  about: '办红事白事之前来登记一声：帮着定桌数、找人手、借桌椅，按大家约定的标准办，省钱省心。',
  charter:
    '一、婚事不攀比，丧事不大办。\n二、事前登记，理事会上门商量。\n三、随礼量力而行，小孩满月、升学不摆大席。\n四、账目公开，谁家办事不外传。',
  terms,
});

/** Associations of each demo community, with who is in them. */
export const associationPlans: Record<'mingyue' | 'oldTown' | 'village', readonly PlannedAssociation[]> = {
  mingyue: [
    council('明月豪苑', [
      { personName: '陈建军', role: 'leader', duties: ['appraiser'], phone: '13900000012', named: true },
      {
        personName: '刘玉芬',
        role: 'deputy',
        duties: ['appraiser', 'publicist'],
        phone: '13900000016',
        named: true,
      },
      { personName: '马秀英', role: 'member', duties: ['appraiser'], named: true },
      { personName: '郭长顺', role: 'member', duties: ['appraiser'] },
      { personName: '范桂珍', role: 'member', duties: ['publicist'] },
      { personName: '许文斌', role: 'member', ended: '2026-03-01', named: true },
    ]),
    {
      kind: 'elders',
      name: '明月豪苑五老协会',
      foundedOn: '2023-09-10',
      venue: '社区二楼活动室',
      contact: '社区办公室，每周二、周四上午',
      about: '老党员、老干部、老教师、老军人、老模范，给孩子讲家风，给邻居劝和，帮着讲政策。',
      terms: [
        { personName: '赵振国', role: 'leader', elder: 'cadre', named: true },
        { personName: '孙淑兰', role: 'member', elder: 'teacher', named: true },
        { personName: '李占魁', role: 'member', elder: 'soldier' },
        { personName: '周福顺', role: 'member', elder: 'model' },
      ],
    },
    {
      kind: 'volunteers',
      name: '明月志愿服务队',
      foundedOn: '2022-12-05',
      venue: '小区东门志愿服务站',
      contact: '社区办公室，或者到东门志愿服务站',
      about: '扫雪、理发、接送老人看病，谁家有难处叫得到人。',
      terms: [
        { personName: '高磊', role: 'leader', named: true },
        { personName: '吕婷', role: 'member', duties: ['publicist'], named: true },
        { personName: '孟凡', role: 'member' },
      ],
    },
  ],
  oldTown: [
    council('老城区', [
      { personName: '靳秀芝', role: 'leader', duties: ['appraiser'], named: true },
      { personName: '贾文忠', role: 'member', duties: ['appraiser'] },
      { personName: '门桂香', role: 'member' },
    ]),
  ],
  village: [
    council('东留春村', [
      { personName: '马永祥', role: 'leader', duties: ['appraiser'], named: true },
      {
        personName: '杨大山',
        role: 'deputy',
        duties: ['appraiser', 'publicist'],
        phone: '13900000017',
        named: true,
      },
      { personName: '刘春生', role: 'member', duties: ['appraiser'] },
      { personName: '田桂英', role: 'member', duties: ['appraiser'], named: true },
    ]),
    {
      kind: 'station',
      name: '东留春村新时代文明实践站',
      foundedOn: '2021-07-01',
      venue: '村委会东屋',
      contact: '村委会办公室',
      about: '农闲学习、写春联、唱戏、教手机，谁都能来。',
      terms: [
        { personName: '马永福', role: 'leader', named: true },
        { personName: '田桂英', role: 'member', duties: ['publicist'], named: true },
      ],
    },
  ],
};
