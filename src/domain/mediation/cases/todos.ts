import type { Payload, Where } from 'payload';
import { type Actor, hasRole } from '@/access';
import { now } from '@/shared/clock';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { organizationsLeft, whereCaredFor } from '../case-keepers';
import { type Chain, chainOf } from '../chain';
import { pastChoices } from '../choosing/past-choices';
import type { DisputeRow } from '../dispute-row';
import { waitingHandOvers } from '../intake/waiting-hand-overs';
import { keepersOf } from '../kept-by';
import { activeOrganizations } from '../organization-row';
import { contactDue, whereOverdue } from './overdue';

const shown = 5;
const most = 500;

interface Kind {
  label: string;
  where: Where;
  dueOf: (row: DisputeRow) => string | null;
  filter: string;
  /** Of what was found, what really waits, where the database cannot say. */
  keep?: (rows: DisputeRow[]) => Promise<DisputeRow[]>;
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
  const isWorking = chain.organizations.length > 0 || chain.mediators.length > 0;
  if (chain.desks.length > 0) groups.push(await handOvers(payload, actor));
  const waiting = groups.reduce((sum, { count }) => sum + count, 0);
  if (!isWorking) return groups.length > 0 ? { name: '调解', count: waiting, groups } : null;
  // One case may stand in several groups, and waits once.
  const cases = new Set<string>();
  for (const kind of await kindsOf(payload, chain)) {
    const found = await rowsOf(payload, kind);
    const rows = kind.keep ? await kind.keep(found) : found;
    for (const { id } of rows) cases.add(String(id));
    groups.push(groupOf(kind, rows));
  }
  return { name: '调解', count: waiting + cases.size, groups };
}

/**
 * Organisations that take applications and have nobody to read them, neither of their own nor above; and those with a case that everybody
 * at the desks is a party of. Only an administrator sees that, and of a case no more than where somebody is missing.
 */
async function withoutDesk(payload: Payload): Promise<TodoGroup[]> {
  const keepers = await keepersOf(payload);
  const active = await activeOrganizations(payload);
  const left = await organizationsLeft(payload);
  return [
    deskGroup(
      '调解组织没有经办人，申请收不到，请指定',
      active.filter(({ id, takesApplications }) => takesApplications && !keepers.has(id)),
    ),
    deskGroup(
      '调解组织缺经办人，有案件没有人能办，请再指定一位',
      active.filter(({ id }) => left.includes(id)),
    ),
  ].filter(({ count }) => count > 0);
}

const deskGroup = (label: string, organizations: readonly { id: string; name: string }[]): TodoGroup => ({
  label,
  count: organizations.length,
  href: '/admin/collections/mediation-organizations',
  items: organizations.slice(0, shown).map(({ id, name }) => ({
    label: name,
    href: `/admin/collections/mediation-organizations/${id}`,
    dueAt: null,
  })),
});

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

/** The cases somebody mediates, but those they are a party of. */
const mediatedBy = ({ mediators, aside }: Chain): Where => ({
  and: [
    { or: [{ mediator: { in: mediators } }, { coMediator: { in: mediators } }] },
    ...(aside.length > 0 ? [{ id: { not_in: aside } }] : []),
  ],
});

/** What waits for the desk: its own organisation's, and of those below it what nobody nearer keeps. */
async function kindsOf(payload: Payload, chain: Chain): Promise<Kind[]> {
  const { desks, mediators } = chain;
  const at = now().toISOString();
  const kept = desks.length > 0 ? await whereCaredFor(payload, chain) : {};
  const mine = mediatedBy(chain);
  const ofDesk: Kind[] = [
    {
      label: '纠纷等受理',
      where: { and: [kept, { state: { equals: 'registered' } }] },
      dueOf: contactDue,
      filter: 'waiting',
    },
    {
      label: '受理了，等发调解菜单',
      where: { and: [kept, { state: { equals: 'accepted' } }] },
      dueOf: contactDue,
      filter: 'open',
    },
    {
      label: '选的时间都过了，请他们再选',
      where: { and: [kept, { state: { equals: 'choosing' } }] },
      dueOf: () => null,
      filter: 'open',
      keep: async (rows) => {
        const past = await pastChoices(payload, rows, now());
        return rows.filter(({ id }) => past.has(String(id)));
      },
    },
    {
      label: '选择期限过了，双方还没有选到一起',
      where: { and: [kept, whereOverdue('choice', at)] },
      dueOf: ({ choiceDueAt }) => choiceDueAt,
      filter: 'overdue',
    },
    {
      label: '还没有联系双方，过了时间',
      where: { and: [kept, whereOverdue('contact', at)] },
      dueOf: contactDue,
      filter: 'overdue',
    },
    {
      label: '过了调解期限',
      where: { and: [kept, whereOverdue('deadline', at)] },
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
      where: { and: [mine, whereOverdue('deadline', at)] },
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
