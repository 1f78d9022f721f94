import type { RequesterNews } from './requester-table';

/** What the requester is told when a request is split, merged, or answered together with another one. */
export const dispatchNews = {
  split: {
    urgency: 'low',
    words: ({ number }) =>
      `您反映的问题（${number}）涉及几个单位，已分成几部分同时办理，全部有答复后请您一起评价。`,
  },
  'undo-split': {
    urgency: 'low',
    words: ({ number }) => `您反映的问题（${number}）不再分开，合在一起办理，答复期限不变。`,
  },
  gather: {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）各部分都有答复了，请看看是否解决并作出评价。`,
  },
  merge: {
    urgency: 'low',
    words: ({ number }) =>
      `您反映的问题（${number}）和其他居民反映的是同一件事，已合并办理，答复时会同时告诉您，您仍可单独评价。`,
  },
  'undo-merge': {
    urgency: 'low',
    words: ({ number }) => `您反映的问题（${number}）不再与其他诉求合并，单独办理，答复期限不变。`,
  },
  'follow-reply': {
    urgency: 'normal',
    words: ({ number }) => `您反映的问题（${number}）有答复了，请看看是否解决并作出评价。`,
  },
} satisfies Record<string, RequesterNews>;
