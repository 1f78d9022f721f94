import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import {
  correctResidency,
  endResidency,
  optionsOf,
  type Place,
  type ResidencyEnd,
  type ResidencyKind,
  residencyEndLabels,
  residencyKindLabels,
  setRepresentative,
} from '@/domain/organization';

interface ResidencyDocument extends Place {
  personName: string;
  kind: ResidencyKind;
  representative?: boolean | null;
  until?: string | null;
}

const keepers = ['administrator', 'community-staff'] as const;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** What staff do with a resident's registration; each is recorded as done on the person's behalf. */
export const residencyVerbs: VerbDefinition<ResidencyDocument>[] = [
  {
    verb: 'represent',
    label: '确定为产权人代表',
    tone: 'primary',
    explain: '业主表决时由这个人代表这一户。一户只有一个代表，原来的代表随即卸任。',
    inputs: [
      {
        name: 'basis',
        label: '依据',
        kind: 'text',
        required: true,
        maxLength: 200,
        hint: '如：全体共有人签字的推选书，存放在哪里。只有一个产权人的，写“唯一产权人”。',
      },
    ],
    available: ({ actor, doc }) =>
      !doc.until && doc.kind === 'owner' && !doc.representative && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      await setRepresentative({ payload: req.payload, req, actor, id, basis: text(input.basis) });
      return '已确定为产权人代表。';
    },
  },
  {
    verb: 'correct',
    label: '更正',
    explain: '姓名写错了，或者身份不对。改动会发短信告诉本人。',
    inputs: ({ doc }) => [
      {
        name: 'personName',
        label: '姓名',
        kind: 'text',
        required: true,
        maxLength: 30,
        value: doc.personName,
      },
      {
        name: 'kind',
        label: '身份',
        kind: 'select',
        required: true,
        options: optionsOf(residencyKindLabels),
        value: doc.kind,
      },
      { name: 'reason', label: '更正的原因', kind: 'text', required: true, maxLength: 200 },
    ],
    available: ({ actor, doc }) => !doc.until && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      await correctResidency({
        payload: req.payload,
        req,
        actor,
        id,
        personName: text(input.personName),
        kind: text(input.kind) as ResidencyKind,
        reason: text(input.reason),
      });
      return '已更正。';
    },
  },
  {
    verb: 'end',
    label: '登记搬走',
    tone: 'danger',
    explain: '从搬走那天起，不再有这一户的权利；记录保留。这一户没用过的验证信也一起作废。',
    inputs: [
      {
        name: 'reason',
        label: '原因',
        kind: 'select',
        required: true,
        options: optionsOf(residencyEndLabels),
      },
      { name: 'on', label: '搬走的日期', kind: 'date', hint: '不填就是今天。' },
      {
        name: 'readBackTo',
        label: '向谁复述过',
        kind: 'text',
        maxLength: 60,
        hint: '把要登记的话读一遍，对方说对了再填，如：本人。去世和登记错了的可以不填。',
      },
      { name: 'note', label: '说明', kind: 'text', maxLength: 200 },
    ],
    available: ({ actor, doc }) => !doc.until && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      await endResidency({
        payload: req.payload,
        req,
        actor,
        id,
        reason: text(input.reason) as ResidencyEnd,
        on: text(input.on) || undefined,
        readBackTo: text(input.readBackTo),
        note: text(input.note),
      });
      return '已登记。';
    },
  },
];
