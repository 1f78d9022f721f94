import type { Payload, Where } from 'payload';
import { type Actor, hasRole, placeCondition } from '@/access';
import { leanFind } from '@/database';
import { now } from '@/shared/clock';
import { formatPlainDay, startOfDay, toIsoDay } from '@/shared/dates';
import type { DomainTodos } from '@/shared/todo';
import { reminderDays } from './contracts/reminder-days';
import { type Frequency, frequencyLabels, type PartnerKind, partnerKindLabels } from './labels';
import { compoundsServed } from './ratings/authorize-round';
import { rectificationTodos } from './rectifications/todos';
import { listTodos } from './red-black/todos';
import { dayAfter } from './rules/contract-term';
import { selfManagementTodos } from './self-management';
import { type TodoDocument as Document, filled, type Kind, mostTodos } from './todo-group';

/** What waits for the actor: partners, deliveries, commitments that ran out, contracts about to. Null for whoever has no such work. */
export async function propertyTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const groups = [...(await rectificationTodos(payload, actor)), ...(await listTodos(payload, actor))];
  if (hasRole(actor, 'administrator', 'community-staff')) {
    const place = placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'compound' });
    groups.push(
      await filled(payload, toPublish, actorsRounds(actor)),
      await filled(payload, toReview, commentsOf(actor, place)),
      await filled(payload, toEnter(), actorsRounds(actor)),
      await filled(payload, toDecide, place),
      await filled(payload, toConfirm, place),
      await filled(payload, lapsed(), place),
      await filled(payload, await contractsEnding(payload), place),
      await filled(payload, invited, place),
      ...(await selfManagementTodos(payload, place)),
    );
  } else if (hasRole(actor, 'property-manager')) {
    const place = placeCondition(actor, { roles: ['property-manager'], lowest: 'compound' });
    groups.push(await filled(payload, { ...(await contractsEnding(payload)), watching: true }, place));
  } else if (groups.every(({ count }) => count === 0)) return null;
  const count = groups.reduce((sum, group) => sum + (group.watching ? 0 : group.count), 0);
  return { name: '红色物业', count, groups: groups.filter((group) => group.count > 0) };
}

interface PartnerDoc extends Document {
  name: string;
  kind: PartnerKind;
  appliedAt: string;
}

interface RoundDoc extends Document {
  name: string;
  closesAt: string;
  compoundCount: number;
}

const toPublish: Kind<RoundDoc> = {
  collection: 'rating-rounds',
  label: '物业评价已统计，待公布',
  where: { state: { equals: 'closed' }, evaluatedAt: { exists: true } },
  sort: 'closesAt',
  filter: { 'where[state][equals]': 'closed', sort: 'closesAt' },
  itemOf: ({ name, closesAt, compoundCount }) => ({
    label: name,
    detail: `${compoundCount}个小区，${formatPlainDay(closesAt)}截止`,
  }),
};

/** Open rounds that end soon: the sheets that are still about have to be entered before. */
function toEnter(): Kind<RoundDoc> {
  const before = new Date(now().getTime() + 3 * 86_400_000).toISOString();
  return {
    collection: 'rating-rounds',
    label: '物业评价快截止：收回纸质表，录完',
    where: { state: { equals: 'open' }, closesAt: { less_than: before } },
    sort: 'closesAt',
    filter: { 'where[state][equals]': 'open', sort: 'closesAt' },
    itemOf: ({ name, closesAt, compoundCount }) => ({
      label: name,
      detail: `${compoundCount}个小区`,
      dueAt: closesAt,
    }),
  };
}

const toReview: Kind<Document & { text: string }> = {
  collection: 'rating-comments',
  label: '评价留言，待审核',
  where: { state: { equals: 'pending' } },
  sort: 'id',
  filter: { 'where[state][equals]': 'pending' },
  itemOf: ({ text }) => ({ label: text.length > 40 ? `${text.slice(0, 40)}…` : text }),
};

/** Rounds the actor may move: of the own place, and of no wider one. */
const actorsRounds = (actor: Actor) =>
  placeCondition(actor, { roles: ['administrator', 'community-staff'], lowest: 'community' });

/** Nobody reviews what was written about the company they serve. */
function commentsOf(actor: Actor, place: boolean | Where): boolean | Where {
  const managed = compoundsServed(actor);
  if (place === false || managed.length === 0) return place;
  const others: Where = { compound: { not_in: managed } };
  return place === true ? others : { and: [place, others] };
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
        limit: 2 * mostTodos,
      });
      const stillToCome = (row: ContractDoc) =>
        row.endsOn >= midnight().toISOString() &&
        later.some(({ compound, startsOn }) => compound === row.compound && startsOn > row.endsOn);
      return rows.filter((row) => !stillToCome(row));
    },
  };
}
