/** Words of this domain; keys are what the database keeps. */

export * from './self-management/labels';

/** Who manages a compound (管理方式), in the order of the path of an old compound. */
export const managementModeLabels = {
  unmanaged: '无人管',
  'self-managed': '自己管',
  'well-managed': '管得好',
  company: '物业企业管',
} as const;
export type ManagementMode = keyof typeof managementModeLabels;

/** What the modes mean, for whoever reads them for the first time. */
export const managementModeMeanings: Record<ManagementMode, string> = {
  unmanaged: '没有物业，也没有居民组织管',
  'self-managed': '居民自己组织起来管，社区帮着管',
  'well-managed': '自己管的办法稳定下来，有人、有钱、有制度',
  company: '物业企业按合同管',
};

export const creditKindLabels = { praise: '表扬', penalty: '处罚或通报', note: '一般记录' } as const;
export type CreditKind = keyof typeof creditKindLabels;

export const contractStateLabels = { signed: '履行中', ended: '已结束' } as const;
export type ContractState = keyof typeof contractStateLabels;

export const partnerKindLabels = {
  company: '企业',
  shop: '商户',
  unit: '单位',
  team: '志愿服务队',
} as const;
export type PartnerKind = keyof typeof partnerKindLabels;

export const partnerStateLabels = {
  applied: '待审核',
  invited: '已邀请，等对方答应',
  active: '服务中',
  declined: '没有加入',
  ended: '已结束',
} as const;
export type PartnerState = keyof typeof partnerStateLabels;

export const commitmentStateLabels = { active: '履行中', ended: '已结束' } as const;
export type CommitmentState = keyof typeof commitmentStateLabels;

export const frequencyLabels = {
  once: '一次',
  weekly: '每周',
  monthly: '每月',
  quarterly: '每季度',
  'on-demand': '随叫随到',
} as const;
export type Frequency = keyof typeof frequencyLabels;

export const deliveryStateLabels = {
  submitted: '待社区确认',
  confirmed: '社区已确认',
  returned: '已退回',
} as const;
export type DeliveryState = keyof typeof deliveryStateLabels;

/** What a file belongs to. */
export const fileSubjectLabels = {
  'compound-managements': '管理方式的凭据',
  'property-contracts': '物业服务合同',
  'company-credit-records': '信用记录的凭据',
  'partner-deliveries': '兑现的照片',
  rectifications: '整改前的照片',
  'rectification-steps': '整改后的照片',
  inspections: '巡查的照片',
  'list-disputes': '红黑榜异议的证据',
  committees: '自管会的凭据',
  'account-lines': '收支的票据',
  matters: '议题的材料',
  'matter-tasks': '议题任务之前的照片',
  'matter-events': '议题任务之后的照片',
  'service-records': '服务记录的照片',
  activities: '活动的照片',
  'member-exemptions': '不参加评星的决定',
  'star-evidence': '加分扣分的凭据',
  'visit-findings': '走访发现的照片',
} as const;
export type FileSubject = keyof typeof fileSubjectLabels;

/** Tag of the cached pages that show any of this domain. */
export const propertyTag = 'property';
