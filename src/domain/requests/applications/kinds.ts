/** What a unit applies for. */
export const applicationKinds = ['extension', 'pause'] as const;
export type ApplicationKind = (typeof applicationKinds)[number];

export const applicationKindLabels: Record<ApplicationKind, string> = { extension: '延期', pause: '挂起' };

/** What became of it; `lapsed`: the request was answered or went elsewhere before anybody decided. */
export const decisions = ['open', 'approved', 'refused', 'lapsed'] as const;
export type Decision = (typeof decisions)[number];

export const decisionLabels: Record<Decision, string> = {
  open: '待审批',
  approved: '同意',
  refused: '不同意',
  lapsed: '失效',
};
