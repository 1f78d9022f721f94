import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { idOf, type Place } from '@/domain/organization';
import { hideComment, isImpartial, showComment } from '@/domain/property';
import { text } from './inputs';

interface CommentDocument extends Place {
  state: string;
  photoCount?: number | null;
}

/** Anything but what it is already; never by whoever serves the company of the compound. */
const unless =
  (state: string) =>
  ({ actor, doc }: VerbContext<CommentDocument>) =>
    doc.state !== state && isImpartial(actor, { ...doc, compound: idOf(doc.compound) ?? '' });

export const commentVerbs: VerbDefinition<CommentDocument>[] = [
  {
    verb: 'show',
    label: '公开',
    tone: 'primary',
    explain:
      '公布结果以后，和这个小区的结果一起公开，谁写的不公开。星号没有遮全、还看得出是谁的，请选“不公开”。',
    available: unless('shown'),
    inputs: ({ doc }) =>
      doc.photoCount
        ? [
            {
              name: 'photos',
              label: '照片也公开',
              kind: 'checkbox',
              hint: '照片里有人脸、车牌、门牌或者屋里的样子，不要公开。',
            },
          ]
        : [],
    run: async ({ req, actor, id, input }) => {
      await showComment({ payload: req.payload, req, actor, id, photos: input.photos === true });
      return '留言已公开。';
    },
  },
  {
    verb: 'hide',
    label: '不公开',
    tone: 'danger',
    explain: '打的分照样算。批评物业不是不公开的理由。',
    available: unless('hidden'),
    inputs: [
      {
        name: 'reason',
        label: '不公开的原因',
        kind: 'select',
        required: true,
        options: ['看得出是谁写的', '说到具体的邻居', '辱骂', '和物业服务无关', '没有内容'].map((reason) => ({
          value: reason,
          label: reason,
        })),
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await hideComment({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '留言不公开。';
    },
  },
];
