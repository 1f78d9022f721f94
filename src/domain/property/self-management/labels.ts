/** Words of residents' self-management; keys are what the database keeps. */

export const committeeKindLabels = { 'self-management': '自管会', owners: '业主委员会' } as const;
export type CommitteeKind = keyof typeof committeeKindLabels;

/** 职务 in a committee, in the order in which people read them. */
export const officeLabels = {
  chair: '主任',
  'vice-chair': '副主任',
  treasurer: '财务',
  secretary: '文书',
  supervisor: '监督员',
  member: '委员',
} as const;
export type Office = keyof typeof officeLabels;

export const chosenHowLabels = {
  'residents-meeting': '居民会议选举',
  'owners-assembly': '业主大会选举',
  'by-election': '补选',
  recommended: '党组织推荐，居民会议认可',
} as const;
export type ChosenHow = keyof typeof chosenHowLabels;

export const fundLabels = { 'public-revenue': '公共收益', 'repair-fund': '维修资金' } as const;
export type Fund = keyof typeof fundLabels;

/** What a fund is, for whoever reads it for the first time. */
export const fundMeanings: Record<Fund, string> = {
  'public-revenue': '用公共的地方挣来的钱（停车、广告、充电桩、场地）和大家交的保洁费，怎么花由居民定。',
  'repair-fund': '修房顶、管道、电梯这些公共部位和设施的钱，按规定的程序才能用。',
};

export const bookStateLabels = {
  draft: '草稿，还没公布',
  published: '已公布',
  corrected: '已公布，有更正',
} as const;
export type BookState = keyof typeof bookStateLabels;

export const directionLabels = { income: '收入', spending: '支出' } as const;
export type Direction = keyof typeof directionLabels;

export const lineStateLabels = {
  entered: '有效',
  replaced: '已更正，以新的一笔为准',
  removed: '公布前删去',
} as const;
export type LineState = keyof typeof lineStateLabels;

export const lineSourceLabels = { hand: '手工登记', import: '表格导入' } as const;
export type LineSource = keyof typeof lineSourceLabels;

export const questionStateLabels = { open: '待回答', answered: '已回答', hidden: '已隐藏' } as const;
export type QuestionState = keyof typeof questionStateLabels;

/** 类别: what a line is for. The catch-all at the end of a list takes what an imported file names otherwise. */
export const lineCategories = {
  'public-revenue': {
    income: {
      parking: '停车',
      advertising: '广告',
      charging: '充电桩分成',
      rent: '场地、房屋出租',
      cleaning: '保洁费（居民交）',
      'other-income': '其他收入',
    },
    spending: {
      'cleaning-work': '保洁',
      guard: '门岗值守',
      utilities: '公共水电',
      upkeep: '小修小补',
      greening: '绿化',
      office: '办公、公示',
      'other-spending': '其他支出',
    },
  },
  'repair-fund': {
    income: {
      deposit: '业主交存',
      interest: '存款利息',
      subsidy: '政府补助',
      transfer: '公共收益转入',
      'other-income': '其他收入',
    },
    spending: {
      roof: '屋面、外墙',
      pipes: '上下水、供热管网',
      lift: '电梯',
      'fire-safety': '消防设施',
      electricity: '公共电路、照明',
      'other-spending': '其他支出',
    },
  },
} as const satisfies Record<Fund, Record<Direction, Record<string, string>>>;

/** The categories of a fund and direction, by key. */
export const categoriesOf = (fund: Fund, direction: Direction): Record<string, string> =>
  lineCategories[fund][direction];

/** Every category there is, by key: for select fields and filters. */
export const categoryLabels: Record<string, string> = Object.assign(
  {},
  ...Object.values(lineCategories).flatMap((of) => Object.values(of)),
);
