/** Kinds of notices, in the order filters show them. Key in the database and in URLs → label on screen. */
export const noticeCategories = {
  general: '通知公告',
  utilities: '停水停电',
  activity: '社区活动',
  policy: '政策解读',
  guide: '办事指南',
  party: '党建动态',
  safety: '安全提醒',
  disclosure: '公示公开',
} as const;

export type NoticeCategory = keyof typeof noticeCategories;

/** Whether `value` (for example from a URL) is one of our categories. */
export function isNoticeCategory(value: unknown): value is NoticeCategory {
  return typeof value === 'string' && Object.hasOwn(noticeCategories, value);
}

/** Options of a Payload select field. */
export const noticeCategoryOptions = Object.entries(noticeCategories).map(([value, label]) => ({
  value,
  label,
}));
