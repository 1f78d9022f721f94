/** Words of the ratings of property services (物业服务评价); keys are what the database keeps. */

export const roundStateLabels = {
  draft: '未开始',
  open: '评价中',
  closed: '已截止，待公布',
  published: '已公布',
  cancelled: '已取消',
} as const;
export type RoundState = keyof typeof roundStateLabels;

/** The five grades of 政务服务好差评, best first; the key is the number of points. */
export const gradeLabels = {
  '5': '非常满意',
  '4': '满意',
  '3': '基本满意',
  '2': '不满意',
  '1': '非常不满意',
} as const;
export type Grade = keyof typeof gradeLabels;

/** Whoever cannot judge a dimension says so; it counts nowhere. */
export const unknownGrade = '0';
export const unknownLabel = '不了解';

export const answerLabels = { ...gradeLabels, [unknownGrade]: unknownLabel } as const;
export type Answer = Grade | typeof unknownGrade;

export const ratingChannelLabels = { web: '网上', paper: '纸质表', phone: '电话' } as const;
export type RatingChannel = keyof typeof ratingChannelLabels;

export const commentStateLabels = { pending: '待审核', shown: '已公开', hidden: '不公开' } as const;
export type CommentState = keyof typeof commentStateLabels;

/** Tag of the cached pages that show rounds or results. */
export const ratingsTag = 'ratings';

/** The most photos a household may add to its rating. */
export const mostRatingPhotos = 3;
export const longestComment = 500;
