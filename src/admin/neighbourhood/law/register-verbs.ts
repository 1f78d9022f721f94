import { placeCondition } from '@/access';
import { reasonInput, text } from '@/admin/property/inputs';
import type { VerbContext, VerbDefinition, VerbOption } from '@/admin/verbs';
import {
  creditHours,
  keepsLawAt,
  lawKeeper,
  lawKeeperRoles,
  leaveHelpers,
  openHelperAccount,
  pairAdviser,
  type RegisterState,
} from '@/domain/neighbourhood';
import { allCommunities, idOf, type Place, townships } from '@/domain/organization';
import { quartersFromHours } from '@/domain/service';
import { callOf } from './call';

interface Helper extends Place {
  state: RegisterState;
  user?: unknown;
}
type Context = VerbContext<Helper>;

const keeps = ({ req, actor, doc }: Context) =>
  keepsLawAt(req.payload, actor, { township: idOf(doc.township), community: idOf(doc.community) }, req);
const active = async (context: Context) => context.doc.state === 'active' && (await keeps(context));

/** What can be done with a helper's entry. */
export const helperVerbs: VerbDefinition<Helper>[] = [
  {
    verb: 'credit-hours',
    label: '记入培训学时',
    explain:
      '别处办的培训（县级集中培训、网络课程）在这里记，写清依据。系统里“法律培训”类活动的签到自动记，不用在这里记。',
    available: active,
    inputs: [
      { name: 'title', label: '培训名称', kind: 'text', required: true, maxLength: 100 },
      { name: 'on', label: '哪天', kind: 'date', required: true },
      {
        name: 'hours',
        label: '几小时',
        kind: 'text',
        required: true,
        maxLength: 5,
        hint: '一刻钟一档，如1.5。',
      },
      {
        name: 'basis',
        label: '依据',
        kind: 'text',
        required: true,
        maxLength: 200,
        hint: '如“市司法局培训班签到表”。',
      },
    ],
    run: async (context) => {
      const { title, on, hours, basis } = context.input;
      await creditHours({
        ...callOf(context),
        title: text(title),
        on: text(on),
        quarters: quartersFromHours(text(hours)) ?? Number.NaN,
        basis: text(basis),
      });
      return '学时记好了。';
    },
  },
  {
    verb: 'open-account',
    label: '开通网上答复',
    explain: '按名册里的手机号开通账号，本人用手机验证码登录，以后网上的咨询会派给他（她）。',
    available: async (context) => !idOf(context.doc.user) && (await active(context)),
    run: async (context) => {
      await openHelperAccount(callOf(context));
      return '开通了，请告诉本人用手机号登录。';
    },
  },
  {
    verb: 'leave',
    label: '退出名册',
    tone: 'danger',
    explain: '记录保留，不再派咨询，也不再公开姓名。手里没答复的咨询请另外指定。',
    available: active,
    inputs: [reasonInput('退出的原因')],
    run: async (context) => {
      await leaveHelpers({ ...callOf(context), reason: text(context.input.reason) });
      return '已退出。';
    },
  },
];

interface Adviser {
  state: RegisterState;
}

/** The villages the actor may pair, by township. */
async function villages({ req, actor }: Pick<VerbContext, 'req' | 'actor'>): Promise<VerbOption[]> {
  const place = placeCondition(await lawKeeper(req.payload, actor, req), {
    roles: lawKeeperRoles,
    lowest: 'community',
    field: { community: 'id' },
  });
  if (place === false) return [];
  const names = new Map((await townships(req.payload)).map(({ id, name }) => [id, name]));
  const inside =
    place === true
      ? null
      : new Set(
          (
            await req.payload.db.find<{ id: string }>({
              collection: 'divisions',
              where: { and: [{ level: { equals: 'community' } }, place] },
              limit: 5000,
              pagination: false,
              select: { code: true },
            })
          ).docs.map(({ id }) => String(id)),
        );
  return (await allCommunities(req.payload))
    .filter(({ id }) => inside === null || inside.has(id))
    .map(({ id, name, township }) => ({ value: id, label: `${names.get(township ?? '') ?? ''}${name}` }));
}

/** What can be done with an adviser's entry. */
export const adviserVerbs: VerbDefinition<Adviser>[] = [
  {
    verb: 'pair',
    label: '和村结对',
    tone: 'primary',
    explain:
      '一个村同时只有一位顾问：原来的结对到新的开始前一天为止；新的从今天或者更早开始的，原来的今天结束。',
    available: async ({ req, actor, doc }) =>
      doc.state === 'active' &&
      placeCondition(await lawKeeper(req.payload, actor, req), {
        roles: lawKeeperRoles,
        lowest: 'community',
      }) !== false,
    inputs: async (context) => [
      {
        name: 'community',
        label: '社区（村）',
        kind: 'select',
        required: true,
        options: await villages(context),
      },
      { name: 'from', label: '从', kind: 'date', required: true },
      { name: 'until', label: '到（含这一天）', kind: 'date', required: true },
    ],
    run: async (context) => {
      const { community, from, until } = context.input;
      const { id, ...call } = callOf(context);
      await pairAdviser({
        ...call,
        adviser: id,
        community: text(community),
        from: text(from),
        until: text(until),
      });
      return '结对登记好了。';
    },
  },
];
