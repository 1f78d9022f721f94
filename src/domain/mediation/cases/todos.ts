import type { Payload, Where } from 'payload';
import { type Actor, hasRole } from '@/access';
import { now } from '@/shared/clock';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { type Chain, chainOf } from '../chain';
import type { DisputeRow } from '../dispute-row';
import { waitingHandOvers } from '../intake/waiting-hand-overs';
import { keepersOf } from '../kept-by';
import { openDisputeStates } from '../labels';
import { activeOrganizations } from '../organization-row';

const shown = 5;
const most = 500;

interface Kind {
  label: string;
  where: Where;
  dueOf: (row: DisputeRow) => string | null;
  filter: string;
}

/** What of mediation waits for a desk or a mediator; null for whoever has no part in it. */
export async function mediationTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const chain = await chainOf(payload, actor.userId);
  const groups: TodoGroup[] = [];
  if (hasRole(actor, 'administrator')) groups.push(...(await withoutDesk(payload)));
  if (chain.organizations.length === 0 && chain.mediators.length === 0)
    return groups.length > 0 ? { name: '调解', count: groups[0]?.count ?? 0, groups } : null;
  if (chain.desks.length > 0) groups.push(await handOvers(payload, actor));
  const waiting = groups.reduce((sum, { count }) => sum + count, 0);
  // One case may stand in several groups, and waits once.
  const cases = new Set<string>();
  for (const kind of await kindsOf(payload, chain)) {
    const rows = await rowsOf(payload, kind);
    for (const { id } of rows) cases.add(String(id));
    groups.push(groupOf(kind, rows));
  }
  return { name: '调解', count: waiting + cases.size, groups };
}

/** Organisations that take applications and have nobody to read them, neither of their own nor above: only an administrator sees that. */
async function withoutDesk(payload: Payload): Promise<TodoGroup[]> {
  const keepers = await keepersOf(payload);
  const left = (await activeOrganizations(payload)).filter(
    ({ id, takesApplications }) => takesApplications && !keepers.has(id),
  );
  if (left.length === 0) return [];
  return [
    {
      label: '调解组织没有经办人，申请收不到，请指定',
      count: left.length,
      href: '/admin/collections/mediation-organizations',
      items: left.slice(0, shown).map(({ id, name }) => ({
        label: name,
        href: `/admin/collections/mediation-organizations/${id}`,
        dueAt: null,
      })),
    },
  ];
}

async function handOvers(payload: Payload, actor: Actor): Promise<TodoGroup> {
  const waiting = await waitingHandOvers(payload, actor);
  return {
    label: '诉求转来的，等接收',
    count: waiting.length,
    href: '/work/mediation/hand-overs',
    items: waiting.slice(0, shown).map(({ id, requestNumber, preparedAt }) => ({
      label: `诉求${requestNumber}`,
      href: `/work/mediation/hand-overs/${id}`,
      dueAt: preparedAt,
    })),
  };
}

/** What waits for the desk: its own organisation's, and of those below it what nobody nearer keeps. */
async function kindsOf(payload: Payload, { desks, mediators }: Chain): Promise<Kind[]> {
  const at = now().toISOString();
  const keepers = desks.length > 0 ? await keepersOf(payload) : new Map<string, string>();
  const caredFor = [...keepers].flatMap(([organization, keeper]) =>
    desks.includes(keeper) ? organization : [],
  );
  const kept: Where = { organization: { in: caredFor } };
  const mine: Where = { or: [{ mediator: { in: mediators } }, { coMediator: { in: mediators } }] };
  const ofDesk: Kind[] = [
    {
      label: '纠纷等受理',
      where: { and: [kept, { state: { equals: 'registered' } }] },
      dueOf: ({ contactDueAt }) => contactDueAt,
      filter: 'waiting',
    },
    {
      label: '受理了，等发调解菜单',
      where: { and: [kept, { state: { equals: 'accepted' } }] },
      dueOf: ({ contactDueAt }) => contactDueAt,
      filter: 'open',
    },
    {
      label: '选择期限过了，双方还没有选到一起',
      where: { and: [kept, { state: { equals: 'choosing' } }, { choiceDueAt: { less_than: at } }] },
      dueOf: ({ choiceDueAt }) => choiceDueAt,
      filter: 'open',
    },
    {
      label: '还没有联系双方，过了时间',
      where: {
        and: [
          kept,
          { state: { in: ['choosing', 'agreed', 'mediating'] } },
          { firstContactAt: { exists: false } },
          { contactDueAt: { less_than: at } },
        ],
      },
      dueOf: ({ contactDueAt }) => contactDueAt,
      filter: 'open',
    },
    {
      label: '过了调解期限',
      where: { and: [kept, { state: { in: [...openDisputeStates] } }, { deadline: { less_than: at } }] },
      dueOf: ({ deadline }) => deadline,
      filter: 'overdue',
    },
  ];
  const ofMediator: Kind[] = [
    {
      label: '约好的调解',
      where: { and: [mine, { state: { equals: 'agreed' } }] },
      dueOf: ({ slotStartsAt }) => slotStartsAt,
      filter: 'mine',
    },
    {
      label: '我调解的过了期限',
      where: { and: [mine, { state: { in: [...openDisputeStates] } }, { deadline: { less_than: at } }] },
      dueOf: ({ deadline }) => deadline,
      filter: 'overdue',
    },
  ];
  return [...(desks.length > 0 ? ofDesk : []), ...(mediators.length > 0 ? ofMediator : [])];
}

async function rowsOf(payload: Payload, { where }: Kind): Promise<DisputeRow[]> {
  const found = await payload.db.find<DisputeRow>({
    collection: 'disputes',
    where,
    sort: 'deadline',
    limit: most,
    pagination: false,
  });
  return found.docs;
}

const groupOf = ({ label, dueOf, filter }: Kind, rows: DisputeRow[]): TodoGroup => ({
  label,
  count: rows.length,
  href: `/work/mediation?filter=${filter}`,
  items: rows.slice(0, shown).map((row) => ({
    label: row.number,
    detail: row.title,
    href: `/work/mediation/${row.id}`,
    dueAt: dueOf(row) ?? null,
  })),
});
