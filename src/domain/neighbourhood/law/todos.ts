import type { Payload } from 'payload';
import { type Actor, isSignedIn, placeCondition } from '@/access';
import { filled, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate, startOfDay, toIsoDay } from '@/shared/dates';
import type { DomainTodos, TodoGroup } from '@/shared/todo';
import { deskConsultations } from './consultations/read';
import { coverageFor, gapLabels } from './coverage';
import { advisersOfAccount, lawKeeper, lawKeeperRoles } from './keepers';
import { villagesOfAdviser } from './pairings/visits';
import { certificateHolds } from './rules/certificate';
import { certificateDays, visitsPerMonth } from './settings';

interface Helper extends TodoDocument {
  name: string;
  certificateUntil?: string | null;
}
interface Answer extends TodoDocument {
  title: string;
}

/** What of law waits for the actor: questions passed on, answers to review, villages without help, certificates that end. */
export async function lawTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  if (!isSignedIn(actor)) return null;
  const groups: TodoGroup[] = [
    ...(await forAdviser(payload, actor.userId)),
    ...(await forKeeper(payload, actor)),
  ];
  if (groups.length === 0) return null;
  return {
    name: '门口的法律服务',
    count: groups.reduce((sum, { count, watching }) => (watching ? sum : sum + count), 0),
    groups,
  };
}

async function forAdviser(payload: Payload, user: string): Promise<TodoGroup[]> {
  const advisers = await advisersOfAccount(payload, user);
  if (advisers.length === 0) return [];
  const ids = advisers.map(({ id }) => id);
  const passed = await filled<TodoDocument & { number: string; dueAt?: string | null }>(
    payload,
    {
      collection: 'legal-consultations',
      label: '转给您的法律咨询',
      where: { and: [{ adviser: { in: ids } }, { state: { equals: 'passed' } }] },
      sort: 'dueAt',
      filter: { 'where[state][equals]': 'passed' },
      itemOf: ({ number, dueAt }) => ({ label: number, dueAt: dueAt ?? null }),
    },
    true,
  );
  const most = await visitsPerMonth(payload);
  const month = toIsoDay(now()).slice(0, 7);
  const behind = (await Promise.all(ids.map((id) => villagesOfAdviser(payload, id, month)))).flatMap(
    (villages) => villages.filter(({ visits }) => visits < most),
  );
  const entered = await filled<TodoDocument & { title: string; on: string }>(
    payload,
    {
      collection: 'legal-visits',
      label: '替您登记的到村服务，请确认',
      where: { and: [{ adviser: { in: ids } }, { state: { equals: 'unconfirmed' } }] },
      sort: 'on',
      filter: { 'where[state][equals]': 'unconfirmed' },
      itemOf: ({ title, on }) => ({ label: title, detail: formatDate(on) }),
    },
    true,
  );
  return [
    passed,
    entered,
    {
      label: '本月还没有去够的村',
      count: behind.length,
      href: '/work/law/visits',
      items: behind.slice(0, 5).map(({ name, visits }) => ({
        label: name,
        href: '/work/law/visits',
        detail: `本月${visits}次，要${most}次`,
      })),
    },
  ];
}

async function forKeeper(payload: Payload, actor: Actor): Promise<TodoGroup[]> {
  const place = placeCondition(await lawKeeper(payload, actor), {
    roles: lawKeeperRoles,
    lowest: 'community',
  });
  if (place === false) return [];
  // Administrators look after the whole city: numbers there are the page's, not somebody's next steps.
  const desk = (await deskConsultations(payload, actor)).filter(
    ({ isOver, helperName, adviserName }) => isOver || (!helperName && !adviserName),
  );
  const days = await certificateDays(payload);
  const soon = new Date(startOfDay(toIsoDay(now())).getTime() + days * 86_400_000).toISOString();
  const gaps =
    place === true ? [] : ((await coverageFor(payload, actor, { onlyGaps: true }))?.villages ?? []);
  return [
    {
      label: '法律咨询没有人接或者过期',
      count: desk.length,
      href: '/work/law/desk',
      items: desk.slice(0, 5).map(({ number, dueAt, helperName, adviserName }) => ({
        label: number,
        href: '/work/law/desk',
        detail: adviserName ?? helperName ?? '没有人接',
        dueAt,
      })),
    },
    await filled<Answer>(
      payload,
      {
        collection: 'legal-answers',
        label: '法律问答等审核公开',
        where: { state: { equals: 'proposed' } },
        sort: 'proposedAt',
        filter: { 'where[state][equals]': 'proposed' },
        itemOf: ({ title }) => ({ label: title }),
      },
      place,
    ),
    {
      label: '村里的法律服务有缺口',
      count: gaps.length,
      href: '/work/law/coverage?gaps=1',
      watching: true,
      items: gaps.slice(0, 5).map(({ name, gaps: missing }) => ({
        label: name,
        href: '/work/law/coverage?gaps=1',
        detail: missing.map((gap) => gapLabels[gap]).join('、'),
      })),
    },
    await filled<Helper>(
      payload,
      {
        collection: 'legal-helpers',
        label: '法律明白人证书快到期或者已过期',
        watching: true,
        where: { and: [{ state: { equals: 'active' } }, { certificateUntil: { less_than: soon } }] },
        sort: 'certificateUntil',
        filter: {
          'where[state][equals]': 'active',
          'where[certificateUntil][less_than]': soon,
        },
        itemOf: ({ name, certificateUntil }) => ({
          label: name,
          detail: certificateUntil
            ? `${formatDate(certificateUntil)}${certificateHolds(certificateUntil, now()) ? '到期' : '已过期，不再派咨询'}`
            : '',
          dueAt: certificateUntil ?? null,
        }),
      },
      place,
    ),
  ];
}
