import type { PayloadRequest } from 'payload';
import { type Actor, hasRole } from '@/access';
import type { VerbDefinition, VerbOption } from '@/admin/verbs';
import {
  appointDesk,
  chainOf,
  endDesk,
  endMediator,
  type MediatorState,
  reinstateMediator,
  type SuspensionCause,
  suspendMediator,
  suspensionCauseLabels,
} from '@/domain/mediation';
import { idOf } from '@/domain/organization';
import { callOf } from '../matters/from-table';
import { optionsFrom, reasonInput, text } from '../voting/inputs';

/** Whether somebody decides about the people of an organisation. */
async function keeps(req: PayloadRequest, actor: Actor, organization: unknown): Promise<boolean> {
  if (hasRole(actor, 'administrator')) return true;
  return (await chainOf(req.payload, actor.userId, req)).organizations.includes(idOf(organization) ?? '');
}

type OrganizationVerb = VerbDefinition<{ active?: boolean | null }>;

/** On an organisation's page: who keeps its desk. */
export const organizationVerbs: OrganizationVerb[] = [
  {
    verb: 'appoint-desk',
    label: '指定经办人',
    explain: '经办人能看到本组织和下级组织的案件。谁都不能指定自己；每次指定都有记录。',
    available: ({ req, actor, id, doc }) => doc.active !== false && keeps(req, actor, id),
    inputs: async ({ req, actor }) => [
      { name: 'user', label: '账号', kind: 'select', required: true, options: await accounts(req, actor) },
    ],
    run: async (context) => {
      const { id: organization, ...call } = callOf(context);
      await appointDesk({ ...call, organization, user: text(context.input.user) });
      return '已指定。';
    },
  },
];

/** Accounts that work in mediation, by name: with the role of a mediator, as whom a desk's keeper signs in to the panel. */
async function accounts(req: PayloadRequest, actor: Actor): Promise<VerbOption[]> {
  const grants = await req.payload.db.find<{ user: unknown }>({
    collection: 'role-assignments',
    where: { role: { equals: 'mediator' } },
    limit: 2000,
    pagination: false,
    req,
  });
  const ids = [...new Set(grants.docs.map(({ user }) => idOf(user) ?? ''))].filter(
    (id) => id !== actor.userId,
  );
  const { docs } = await req.payload.db.find<{ id: string; name: string; username: string }>({
    collection: 'users',
    where: { and: [{ id: { in: ids } }, { active: { not_equals: false } }] },
    limit: 2000,
    pagination: false,
    req,
  });
  return docs
    .map(({ id, name, username }) => ({ value: String(id), label: `${name}（${username}）` }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
}

/** On the page of somebody who keeps a desk. */
export const deskVerbs: VerbDefinition<{ active?: boolean | null; organization: unknown }>[] = [
  {
    verb: 'end',
    label: '免去',
    tone: 'danger',
    explain: '免去以后马上看不到那里的案件。',
    available: ({ req, actor, doc }) => Boolean(doc.active) && keeps(req, actor, doc.organization),
    inputs: [reasonInput('为什么免去', 200)],
    run: async (context) => {
      await endDesk({ ...callOf(context), reason: text(context.input.reason) });
      return '已免去。';
    },
  },
];

interface MediatorDocument {
  state: MediatorState;
  organization: unknown;
}
type MediatorVerb = VerbDefinition<MediatorDocument>;

const mediator = (
  verb: string,
  from: readonly MediatorState[],
  rest: Omit<MediatorVerb, 'verb' | 'available'>,
): MediatorVerb => ({
  verb,
  available: ({ req, actor, doc }) => from.includes(doc.state) && keeps(req, actor, doc.organization),
  ...rest,
});

/** On a mediator's page. */
export const mediatorVerbs: MediatorVerb[] = [
  mediator('suspend', ['active'], {
    label: '停止调解',
    tone: 'danger',
    explain:
      '马上从菜单上撤下；已经选定的、正在调解的案件都请双方重新选，谈过的留在卷宗里。泄密、偏袒、侮辱当事人、收受财物的依据人民调解法第十五条。',
    inputs: [
      {
        name: 'cause',
        label: '原因类别',
        kind: 'select',
        required: true,
        options: optionsFrom(suspensionCauseLabels),
      },
      reasonInput('具体情况', 500),
    ],
    run: async (context) => {
      const { cause, reason } = context.input;
      await suspendMediator({
        ...callOf(context),
        cause: text(cause) as SuspensionCause,
        reason: text(reason),
      });
      return '已停止调解。';
    },
  }),
  mediator('reinstate', ['suspended', 'ended'], {
    label: '恢复调解',
    inputs: [reasonInput('为什么恢复', 500)],
    run: async (context) => {
      await reinstateMediator({ ...callOf(context), reason: text(context.input.reason) });
      return '已恢复。';
    },
  }),
  mediator('end', ['active', 'suspended'], {
    label: '离任',
    tone: 'danger',
    explain: '记录保留；已经选定的、正在调解的案件都请双方重新选，谈过的留在卷宗里。',
    inputs: [reasonInput('原因', 500)],
    run: async (context) => {
      await endMediator({ ...callOf(context), reason: text(context.input.reason) });
      return '已离任。';
    },
  }),
];
