import { coversPlace } from '@/access';
import { choicesOf } from '@/admin/organization/choices';
import { filesInput, listed, optional, optionsFrom, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition, VerbInput } from '@/admin/verbs';
import { type ExemptionReason, exemptionLabels, findOne, idOf, type Place } from '@/domain/organization';
import {
  conflictBetween,
  grantExemption,
  linkMemberAccount,
  takeBack,
  transferMember,
  transferOut,
  unlinkMemberAccount,
} from '@/domain/service';
import { registerKeepers } from '@/domain/service/members/keep-register';
import { now } from '@/shared/clock';
import { toIsoDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { exemptionPapersHint } from './exemption-verbs';

export interface RegisteredMember extends Place {
  id: string;
  name: string;
  status: 'active' | 'left';
  organization: unknown;
  user?: unknown;
  exempt?: boolean | null;
  publicConsent?: boolean | null;
}

type Context = VerbContext<RegisteredMember>;

const keeps = ({ actor, doc }: Context) => coversPlace(actor, registerKeepers, doc);
const here = (context: Context) => keeps(context) && context.doc.status === 'active';

/** Nobody decides whose account stands behind their own card or a relative's. */
const isImpartial = async ({ req, actor, id, doc }: Context): Promise<boolean> =>
  (await conflictBetween({ payload: req.payload }, actor, {
    id,
    name: doc.name,
    user: idOf(doc.user),
  })) === null;

const dayInput = (label: string, hint: string): VerbInput => ({ name: 'on', label, kind: 'date', hint });
const letterInput: VerbInput = { name: 'letter', label: '介绍信编号', kind: 'text', maxLength: 50 };
const reasonInput = (label: string): VerbInput => ({
  name: 'reason',
  label,
  kind: 'text',
  required: true,
  maxLength: 300,
});

/** The organisations of the member's own community, for those who keep all of it. */
const nodesHere = ({ req, doc }: Context, empty?: string) =>
  choicesOf(
    req,
    'party-organizations',
    { community: { equals: idOf(doc.community) }, status: { equals: 'active' } },
    empty === undefined ? {} : { empty },
  );

/** Where the move leads: a node of the own community, or the committee of another one. */
async function targetOf({ req }: Context, input: Record<string, unknown>): Promise<string> {
  const [to, community] = [optional(input.to), optional(input.community)];
  if (to && community)
    fail('validation', { fields: { community: '两项只选一项：转到本社区的填上面，转到别处的填这里' } });
  if (to) return to;
  if (!community) fail('validation', { fields: { to: '请选择转到哪里' } });
  const committee = await findOne(req, 'party-organizations', {
    level: { equals: 'community' },
    community: { equals: community },
    status: { equals: 'active' },
  });
  return (
    committee?.id ??
    fail('validation', { fields: { community: '那个社区（村）还没有建立党组织，请联系那边先建' } })
  );
}

/** What the keepers of the register do with a member besides editing the card. */
export const registerVerbs: VerbDefinition<RegisteredMember>[] = [
  {
    verb: 'transfer',
    label: '转接组织关系',
    explain: '在您管的范围里马上生效；转到别的社区（村）要对方接收，接收以前还在原来的党组织。',
    available: here,
    inputs: async (context) => [
      {
        name: 'to',
        label: '转到本社区（村）的哪个党组织',
        kind: 'select',
        value: '',
        options: await nodesHere(context, '不选（转到别的社区）'),
      },
      {
        name: 'community',
        label: '转到别的社区（村）',
        kind: 'select',
        value: '',
        options: await choicesOf(
          context.req,
          'divisions',
          { level: { equals: 'community' }, id: { not_equals: idOf(context.doc.community) } },
          { empty: '不选' },
        ),
        hint: '先转到那里的社区党组织，再由他们分到支部。',
      },
      reasonInput('转接的原因'),
      letterInput,
      dayInput('从哪天起', '不填就是今天；要对方接收的，从接收那天起。'),
    ],
    run: async (context) => {
      const { req, actor, id, input } = context;
      const { waiting, endedRoles } = await transferMember({
        payload: req.payload,
        req,
        actor,
        id,
        to: await targetOf(context, input),
        reason: text(input.reason),
        letter: optional(input.letter),
        on: optional(input.on),
      });
      return waiting ? '已提交，等对方接收；接收以前还在原来的党组织。' : `已转接。${endedRoles}`;
    },
  },
  {
    verb: 'exempt',
    label: '登记不参加评星',
    explain:
      '年老体弱、生病等，由会议决定。期末那天已经有决定、还在决定的时间里，这一期就不评；决定以前已经结束的那一期照样评。',
    available: (context) => here(context) && !context.doc.exempt,
    inputs: ({ doc }) => [
      {
        name: 'reason',
        label: '原因',
        kind: 'select',
        required: true,
        value: '',
        options: optionsFrom(exemptionLabels),
      },
      {
        name: 'decision',
        label: '会议决定',
        kind: 'text',
        required: true,
        maxLength: 300,
        hint: '如：第一网格党支部2026年11月党员大会决定。',
      },
      { name: 'decidedOn', label: '决定日期', kind: 'date', required: true },
      {
        name: 'from',
        label: '从哪天起',
        kind: 'date',
        required: true,
        value: toIsoDay(now()),
        hint: '可以早于决定日期，如从生病那天起。',
      },
      { name: 'until', label: '到哪天（含）', kind: 'date', hint: '不填就一直有效，直到有人结束它。' },
      {
        ...filesInput('party-members', doc.id, '决定的文件'),
        hint: exemptionPapersHint,
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await grantExemption({
        payload: req.payload,
        req,
        actor,
        id,
        reason: text(input.reason) as ExemptionReason,
        decision: text(input.decision),
        decidedOn: text(input.decidedOn),
        from: text(input.from),
        until: optional(input.until),
        files: listed(input.files),
      });
      return '已登记。';
    },
  },
  {
    verb: 'link-account',
    label: '对上登录账号',
    explain: '党员用手机号登录记服务。还没有账号的会建一个，本人用手机验证码登录。',
    available: async (context) => here(context) && !idOf(context.doc.user) && (await isImpartial(context)),
    inputs: [
      {
        name: 'phone',
        label: '党员的手机号',
        kind: 'text',
        required: true,
        maxLength: 30,
        hint: '账号登记的姓名要和名册上的一样；一个账号只对一名党员。',
      },
    ],
    run: async ({ req, actor, id, input }) => {
      await linkMemberAccount({ payload: req.payload, req, actor, id, phone: text(input.phone) });
      return '对上了。';
    },
  },
  {
    verb: 'unlink-account',
    label: '取消对应的账号',
    tone: 'danger',
    explain:
      '对错了人、换了账号时用。取消以后，这个账号马上看不到这名党员的服务、评星、会议，也不能再替他评议、提异议；对上新账号，这些都跟到新账号。这个账号点过的“亮身份”、公开星级的同意同时作废。已经记下的服务、交了的评议都保留，评议过的不能再评一次。',
    available: async (context) =>
      here(context) && Boolean(idOf(context.doc.user)) && (await isImpartial(context)),
    inputs: [reasonInput('取消的原因')],
    run: async ({ req, actor, id, input }) => {
      await unlinkMemberAccount({ payload: req.payload, req, actor, id, reason: text(input.reason) });
      return '已取消。';
    },
  },
  {
    verb: 'transfer-out',
    label: '转出',
    tone: 'danger',
    explain: '转到外地或者市里管不到的单位。公开的姓名马上去掉，亮身份的同意同时作废，记录保留。',
    available: here,
    inputs: [
      { name: 'outside', label: '转往哪里', kind: 'text', required: true, maxLength: 100 },
      reasonInput('转出的原因'),
      letterInput,
      dayInput('从哪天起', '不填就是今天。'),
    ],
    run: async ({ req, actor, id, input }) => {
      const { endedRoles } = await transferOut({
        payload: req.payload,
        req,
        actor,
        id,
        outside: text(input.outside),
        reason: text(input.reason),
        letter: optional(input.letter),
        on: optional(input.on),
      });
      return `已转出。${endedRoles}`;
    },
  },
  {
    verb: 'take-back',
    label: '转回',
    tone: 'primary',
    explain: '转出以后又转来的，在原来的这一条上转回，以前的记录接得上。要公开姓名的，请本人重新同意。',
    available: (context) => keeps(context) && context.doc.status === 'left',
    inputs: async (context) => [
      {
        name: 'to',
        label: '到哪个党组织',
        kind: 'select',
        required: true,
        value: String(idOf(context.doc.organization) ?? ''),
        options: await nodesHere(context),
      },
      { name: 'outside', label: '从哪里转来', kind: 'text', required: true, maxLength: 100 },
      letterInput,
      dayInput('从哪天起', '不填就是今天。'),
    ],
    run: async ({ req, actor, id, input }) => {
      await takeBack({
        payload: req.payload,
        req,
        actor,
        id,
        to: text(input.to),
        outside: text(input.outside),
        letter: optional(input.letter),
        on: optional(input.on),
      });
      return '已转回。亮身份要公开姓名的，请本人重新同意。';
    },
  },
];
