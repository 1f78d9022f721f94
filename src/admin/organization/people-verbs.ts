import { coversPlace } from '@/access';
import type { VerbDefinition } from '@/admin/verbs';
import { isAccountOpen } from '@/domain/accounts';
import {
  cancelLinkage,
  dualPostState,
  endDualPost,
  giveConsent,
  idOf,
  type Place,
  recordDelivery,
  withdrawConsent,
} from '@/domain/organization';
import { now } from '@/shared/clock';

const keepers = ['administrator', 'community-staff'] as const;
const text = (value: unknown) => (typeof value === 'string' ? value : '');

interface MemberDocument extends Place {
  status: string;
  publicConsent?: boolean | null;
  user?: unknown;
}

/** 亮身份: for whoever cannot sign in given with evidence; taken back at any time, for everybody. */
export const memberVerbs: VerbDefinition<MemberDocument>[] = [
  {
    verb: 'give-consent',
    label: '登记同意公开（亮身份）',
    tone: 'primary',
    explain:
      '给不能登录的党员登记，必须是本人签字同意。登记后姓名会出现在社区页面上，随时可以撤回。有账号的，请本人在“我的”→“亮身份”里同意。',
    inputs: [
      {
        name: 'evidence',
        label: '同意的凭据',
        kind: 'text',
        required: true,
        maxLength: 200,
        hint: '写成一句话，如：11月23日支部会上本人签了同意书，放在支部档案盒里。',
      },
    ],
    available: async ({ req, actor, doc }) => {
      if (doc.publicConsent || doc.status !== 'active') return false;
      if (!coversPlace(actor, [...keepers, 'branch-secretary'], doc)) return false;
      const user = idOf(doc.user);
      return !(user && (await isAccountOpen(req, user)));
    },
    run: async ({ req, actor, id, input }) => {
      await giveConsent({ payload: req.payload, req, actor, id, evidence: text(input.evidence) });
      return '已登记，姓名会公开显示。';
    },
  },
  {
    verb: 'withdraw-consent',
    label: '撤回公开',
    explain: '马上生效，公开页面不再显示姓名。',
    available: ({ actor, doc }) =>
      Boolean(doc.publicConsent) && coversPlace(actor, [...keepers, 'branch-secretary'], doc),
    run: async ({ req, actor, id }) => {
      await withdrawConsent({ payload: req.payload, req, actor, id });
      return '已撤回，姓名不再公开。';
    },
  },
];

interface DualPostDocument extends Place {
  startsOn: string;
  endsOn?: string | null;
  endedOn?: string | null;
}

export const dualPostVerbs: VerbDefinition<DualPostDocument>[] = [
  {
    verb: 'end',
    label: '结束任职',
    tone: 'danger',
    explain: '记录保留，显示为“已结束”。',
    inputs: [
      { name: 'endedOn', label: '结束日期', kind: 'date', hint: '不填就是今天。' },
      { name: 'reason', label: '结束的原因', kind: 'text', required: true, maxLength: 200 },
    ],
    available: ({ actor, doc }) => dualPostState(doc, now()) !== 'ended' && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      const endedOn = text(input.endedOn) || undefined;
      await endDualPost({ payload: req.payload, req, actor, id, endedOn, reason: text(input.reason) });
      return '任职已结束。';
    },
  },
];

interface LinkageDocument extends Place {
  status: string;
}

export const linkageVerbs: VerbDefinition<LinkageDocument>[] = [
  {
    verb: 'deliver',
    label: '登记兑现',
    tone: 'primary',
    explain: '写清做了什么、凭据在哪里；照片先在下面的“凭据照片”里上传并保存。',
    inputs: [
      { name: 'delivered', label: '兑现了什么', kind: 'textarea', required: true, maxLength: 1000 },
      { name: 'deliveredOn', label: '兑现日期', kind: 'date', hint: '不填就是今天。' },
      { name: 'evidenceNote', label: '凭据', kind: 'text', required: true, maxLength: 300 },
    ],
    available: ({ actor, doc }) => doc.status === 'promised' && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      await recordDelivery({
        payload: req.payload,
        req,
        actor,
        id,
        delivered: text(input.delivered),
        deliveredOn: text(input.deliveredOn) || undefined,
        evidenceNote: text(input.evidenceNote),
      });
      return '已登记兑现。';
    },
  },
  {
    verb: 'cancel',
    label: '取消约定',
    tone: 'danger',
    explain: '取消的原因会显示在社区页面上。',
    inputs: [{ name: 'reason', label: '取消的原因', kind: 'text', required: true, maxLength: 300 }],
    available: ({ actor, doc }) => doc.status === 'promised' && coversPlace(actor, keepers, doc),
    run: async ({ req, actor, id, input }) => {
      await cancelLinkage({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已取消。';
    },
  },
];
