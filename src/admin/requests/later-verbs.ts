import type { VerbDefinition } from '@/admin/verbs';
import {
  addNote,
  answerSupplement,
  correctReply,
  mayPerform,
  ownCoUnit,
  urgeRequest,
} from '@/domain/requests';
import { button, type RequestDocument } from './button';

const supplement = button('answer-supplement', answerSupplement, {
  tone: 'primary',
  explain: '反映人在不予受理后补充了情况，见办理记录。写的说明会发给反映人。',
  inputs: [
    {
      name: 'decision',
      label: '怎么办',
      kind: 'select',
      required: true,
      options: [
        { value: 'take-up', label: '重新受理（回到待受理，期限从现在算）' },
        { value: 'keep', label: '维持不予受理' },
      ],
    },
    { name: 'note', label: '给反映人的说明', kind: 'textarea', required: true, maxLength: 500 },
  ],
});

const note = button('add-note', addNote, {
  explain: '只有服务中心和承办、协办单位的人能看到，反映人看不到。',
  inputs: [{ name: 'note', label: '备注', kind: 'textarea', required: true, maxLength: 1000 }],
});

/** What is said about a request later: an addition to answer, a caller who urges, a correction, a note among staff. */
export const laterVerbs: VerbDefinition<RequestDocument>[] = [
  {
    ...supplement,
    available: (context) => Boolean(context.doc.supplementedAt) && supplement.available(context),
  },
  button('correct-reply', correctReply, {
    explain: '反映人还没有评价，可以更正。反映人看到新的答复和更正了什么，原来的留在办理记录里。',
    inputs: ({ doc }) => [
      {
        name: 'reply',
        label: '答复',
        kind: 'textarea',
        required: true,
        maxLength: 5000,
        value: doc.reply ?? '',
      },
      {
        name: 'why',
        label: '更正了什么',
        kind: 'textarea',
        required: true,
        maxLength: 200,
        hint: '反映人能看到，例如：把日期改成12月3日。',
      },
    ],
  }),
  button('urge', urgeRequest, {
    explain: '反映人又打电话来催。承办单位会收到通知，次数记在这一件上。',
    inputs: [{ name: 'said', label: '说了什么', kind: 'textarea', maxLength: 500, hint: '可不填。' }],
  }),
  {
    ...note,
    available: async (context) =>
      (await note.available(context)) ||
      (mayPerform('add-note', context.doc.state, ['co-handler']) &&
        (await ownCoUnit(context.req.payload, context.actor, context.id, context.req)) !== null),
  },
];
