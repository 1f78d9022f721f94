import type { CollectionSlug, Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay, startOfDay, toIsoDay } from '@/shared/dates';
import type { DomainTodos, TodoGroup, TodoItem } from '@/shared/todo';
import { reminderDays } from './contracts/reminder-days';
import { type Frequency, frequencyLabels, type PartnerKind, partnerKindLabels } from './labels';
import { dayAfter } from './rules/contract-term';
import { selfManagementTodos } from './self-management';

/** How many of each kind are shown before "all". */
const shown = 5;
/** A list longer than this is counted as this. */
const most = 500;

interface Kind<Row> {
  collection: CollectionSlug;
  label: string;
  where: Where;
  sort: string;
  watching?: boolean;
  /** The same condition as a filter of the admin list. */
  filter: Record<string, string>;
  itemOf(row: Row): Omit<TodoItem, 'href'>;
  /** Leaves out what a flat condition cannot. */
  keep?: (rows: Row[]) => Promise<Row[]>;
}

/** What waits for the actor: partners, deliveries, commitments that ran out, contracts about to. Null for whoever has no such work. */
export async function propertyTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const groups: TodoGroup[] = [];
  const contracts = await contractsEnding(payload);
  if (hasRole(actor, 'administrator', 'community-staff')) {
    const place = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'compound' });
    groups.push(
      await filled(payload, toDecide, place),
      await filled(payload, toConfirm, place),
      await filled(payload, lapsed(), place),
      await filled(payload, contracts, place),
      await filled(payload, invited, place),
      ...(await selfManagementTodos(payload, place)),
    );
  } else if (hasRole(actor, 'property-manager')) {
    const place = placeCondition(actor, { roles: ['property-manager'], lowest: 'compound' });
    groups.push(await filled(payload, { ...contracts, watching: true }, place));
  } else return null;
  const count = groups.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '红色物业', count, groups: groups.filter((group) => group.count > 0) };
}

type Document = { id: string } & Record<string, unknown>;

interface PartnerDoc extends Document {
  name: string;
  kind: PartnerKind;
  appliedAt: string;
}

const partnerItem = ({ name, kind, appliedAt }: PartnerDoc) => ({
  label: name,
  detail: `${partnerKindLabels[kind]} · ${formatPlainDay(appliedAt)}`,
});

const toDecide: Kind<PartnerDoc> = {
  collection: 'red-partners',
  label: '红色合伙人申请，待审核',
  where: { state: { equals: 'applied' } },
  sort: 'appliedAt',
  filter: { 'where[state][equals]': 'applied', sort: 'appliedAt' },
  itemOf: partnerItem,
};

const invited: Kind<PartnerDoc> = {
  ...toDecide,
  label: '已邀请，等对方答应（供了解）',
  watching: true,
  where: { state: { equals: 'invited' } },
  filter: { 'where[state][equals]': 'invited', sort: 'appliedAt' },
};

const toConfirm: Kind<Document & { text: string; on: string; recordedByName: string }> = {
  collection: 'partner-deliveries',
  label: '合伙人的兑现，待确认',
  where: { state: { equals: 'submitted' } },
  sort: 'createdAt',
  filter: { 'where[state][equals]': 'submitted', sort: 'createdAt' },
  itemOf: ({ text, on, recordedByName }) => ({
    label: text,
    detail: `${formatPlainDay(on)} · ${recordedByName}登记`,
  }),
};

const midnight = () => startOfDay(toIsoDay(now()));

function lapsed(): Kind<Document & { what: string; frequency: Frequency; until: string }> {
  const before = midnight().toISOString();
  return {
    collection: 'partner-commitments',
    label: '承诺已到期：续约或结束',
    where: { state: { equals: 'active' }, until: { less_than: before } },
    sort: 'until',
    filter: { 'where[state][equals]': 'active', 'where[until][less_than]': before, sort: 'until' },
    itemOf: ({ what, frequency, until }) => ({
      label: what,
      detail: frequencyLabels[frequency],
      dueAt: dayAfter(until),
    }),
  };
}

interface ContractDoc extends Document {
  title: string;
  compound: string;
  endsOn: string;
}

/** Contracts that end within the reminder's days, or have ended without anybody saying so, and are followed by no other. */
async function contractsEnding(payload: Payload): Promise<Kind<ContractDoc>> {
  const days = await reminderDays(payload);
  const before = new Date(midnight().getTime() + (days + 1) * 86_400_000).toISOString();
  return {
    collection: 'property-contracts',
    label: '物业合同快到期或已到期',
    where: { state: { equals: 'signed' }, endsOn: { less_than: before } },
    sort: 'endsOn',
    filter: { 'where[state][equals]': 'signed', 'where[endsOn][less_than]': before, sort: 'endsOn' },
    itemOf: ({ title, endsOn }) => ({
      label: title,
      detail: `到${formatPlainDay(endsOn)}为止`,
      dueAt: dayAfter(endsOn),
    }),
    async keep(rows) {
      const later = await leanFind<{ compound: string; startsOn: string }>(payload, 'property-contracts', {
        where: [
          { field: 'compound', in: rows.map(({ compound }) => compound) },
          { field: 'state', equals: 'signed' },
        ],
        columns: ['compound', 'startsOn'],
        newestBy: 'startsOn',
        limit: 2 * most,
      });
      const stillToCome = (row: ContractDoc) =>
        row.endsOn >= midnight().toISOString() &&
        later.some(({ compound, startsOn }) => compound === row.compound && startsOn > row.endsOn);
      return rows.filter((row) => !stillToCome(row));
    },
  };
}

async function filled<Row extends Document>(
  payload: Payload,
  kind: Kind<Row>,
  place: boolean | Where,
): Promise<TodoGroup> {
  const { collection, label, where, sort, filter, itemOf, keep, watching } = kind;
  const found =
    place === false
      ? []
      : (
          await payload.db.find<Row>({
            collection,
            where: place === true ? where : { and: [where, place] },
            sort,
            limit: most,
            pagination: false,
          })
        ).docs;
  const rows = keep && found.length > 0 ? await keep(found) : found;
  return {
    label,
    count: rows.length,
    href: `/admin/collections/${collection}?${new URLSearchParams(filter)}`,
    ...(watching ? { watching: true } : {}),
    items: rows
      .slice(0, shown)
      .map((row) => ({ ...itemOf(row), href: `/admin/collections/${collection}/${row.id}` })),
  };
}
