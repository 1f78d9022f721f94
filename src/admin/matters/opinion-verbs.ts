import { text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition } from '@/admin/verbs';
import { hideOpinion, matterPartiesOf, type OpinionReview, showOpinion } from '@/domain/matters';
import type { Place } from '@/domain/organization';
import { callOf } from './from-table';

interface OpinionDocument extends Place {
  review: OpinionReview;
  withdrawnAt?: string | null;
}

/** Anything but what it is already, by those who run the matter. */
const unless =
  (review: OpinionReview) =>
  ({ actor, doc }: VerbContext<OpinionDocument>) =>
    doc.review !== 'none' &&
    doc.review !== review &&
    !doc.withdrawnAt &&
    matterPartiesOf(actor, doc).some((party) => party === 'community' || party === 'branch');

export const opinionVerbs: VerbDefinition<OpinionDocument>[] = [
  {
    verb: 'show',
    label: '公开',
    tone: 'primary',
    explain: '遮盖以后的话放到议题页面上，不显示是谁说的。还看得出是谁的，请选“不公开”。',
    available: unless('shown'),
    run: async (context) => {
      await showOpinion(callOf(context));
      return '意见已公开。';
    },
  },
  {
    verb: 'hide',
    label: '不公开',
    tone: 'danger',
    explain: '照样算一个人关心。批评不是不公开的理由。',
    available: unless('hidden'),
    inputs: [
      {
        name: 'reason',
        label: '不公开的原因',
        kind: 'select',
        required: true,
        options: ['看得出是谁写的', '说到具体的邻居', '辱骂', '和议题无关', '没有内容'].map((reason) => ({
          value: reason,
          label: reason,
        })),
      },
    ],
    run: async (context) => {
      await hideOpinion({ ...callOf(context), reason: text(context.input.reason) });
      return '意见不公开。';
    },
  },
];
