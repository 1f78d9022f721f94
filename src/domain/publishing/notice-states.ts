/** States of a notice's working copy, with the word the screen shows. */
export const noticeStates = {
  draft: '草稿',
  'in-review': '待审核',
  scheduled: '定时发布',
  published: '已发布',
  expired: '已到期',
  withdrawn: '已撤回',
} as const;

export type NoticeState = keyof typeof noticeStates;
export type NoticeVerb = 'submit' | 'return' | 'approve' | 'publish' | 'schedule' | 'withdraw';

/** Options of a Payload select field. */
export const noticeStateOptions = Object.entries(noticeStates).map(([value, label]) => ({ value, label }));

interface NoticeTransition {
  label: string;
  from: readonly NoticeState[];
  /**
   * Whose state `from` speaks of: the working copy that editors see, or the stored row that the public sees. They
   * differ while a published notice is being edited.
   */
  of: 'working-copy' | 'public-row';
  /** The reason a person must give; shown as the question. */
  reason?: string;
  /** Who may: an editor of the place, or a second person who did not write or submit it. */
  who: 'editor' | 'second-person';
  event: `notice.${string}`;
}

const editable = ['draft', 'withdrawn', 'expired'] as const satisfies NoticeState[];

/** The state table. `publish`, `schedule` and `approve` end in published or scheduled, by publishAt. */
export const noticeTransitions: Record<NoticeVerb, NoticeTransition> = {
  submit: { label: '送审', from: editable, of: 'working-copy', who: 'editor', event: 'notice.submitted' },
  approve: {
    label: '审核通过并发布',
    from: ['in-review'],
    of: 'working-copy',
    who: 'second-person',
    event: 'notice.approved',
  },
  return: {
    label: '退回修改',
    from: ['in-review'],
    of: 'working-copy',
    who: 'editor',
    reason: '为什么退回？请写明要改什么',
    event: 'notice.returned',
  },
  publish: {
    label: '立即发布',
    from: [...editable, 'scheduled'],
    of: 'working-copy',
    who: 'editor',
    event: 'notice.published',
  },
  schedule: {
    label: '定时发布',
    from: editable,
    of: 'working-copy',
    who: 'editor',
    event: 'notice.scheduled',
  },
  withdraw: {
    label: '撤回',
    from: ['published', 'scheduled', 'expired'],
    of: 'public-row',
    who: 'editor',
    reason: '为什么撤回？居民将不再看到这条公告',
    event: 'notice.withdrawn',
  },
};

/** The verbs the table allows, given both states of a notice. Who may use them is checked apart. */
export function possibleVerbs(states: { workingCopy: NoticeState; publicRow: NoticeState }): NoticeVerb[] {
  return (Object.keys(noticeTransitions) as NoticeVerb[]).filter((verb) => {
    const { from, of } = noticeTransitions[verb];
    return from.includes(of === 'working-copy' ? states.workingCopy : states.publicRow);
  });
}
