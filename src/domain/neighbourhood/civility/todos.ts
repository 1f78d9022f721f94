import type { Payload } from 'payload';
import type { Actor } from '@/access';
import { filled, type Kind, type TodoDocument } from '@/domain/property';
import { now } from '@/shared/clock';
import { formatDate, formatDateTime } from '@/shared/dates';
import type { DomainTodos } from '@/shared/todo';
import { enteredBy } from './appraisals/paper-entries';
import { civilityPlaces } from './appraisals/read-civility';
import { familyPlaces } from './family/read-events';
import { type FamilyKind, familyKindLabels } from './labels';

interface Event extends TodoDocument {
  number: string;
  kind: FamilyKind;
  on: string;
  associationName: string;
}
interface Meeting extends TodoDocument {
  title: string;
  associationName: string;
  startsAt: string;
}

/** What of family events and appraisals waits for the actor. */
export async function civilityTodos({
  payload,
  actor,
}: {
  payload: Payload;
  actor: Actor;
}): Promise<DomainTodos | null> {
  const events = await familyPlaces(payload, actor);
  const meetings = await civilityPlaces(payload, actor);
  if (events === false && meetings === false) return null;
  const groups = [];
  for (const kind of eventKinds(actor)) groups.push(await filled(payload, kind, events));
  const entered = actor.userId ? await enteredBy(payload, actor.userId) : [];
  for (const kind of meetingKinds(actor, entered)) groups.push(await filled(payload, kind, meetings));
  return { name: '移风易俗', count: groups.reduce((sum, { count }) => sum + count, 0), groups };
}

const eventItem = ({ kind, on, associationName }: Event) => ({
  label: `${familyKindLabels[kind]}，${formatDate(on)}`,
  detail: associationName,
  dueAt: on,
});

function eventKinds({ userId }: Actor): Kind<Event>[] {
  const at = now().toISOString();
  return [
    {
      collection: 'family-events',
      label: '高于标准，请上门商量',
      where: {
        and: [
          { state: { equals: 'registered' } },
          { aboveCount: { greater_than: 0 } },
          { on: { greater_than: at } },
        ],
      },
      sort: 'on',
      filter: { 'where[state][equals]': 'registered', 'where[aboveCount][greater_than]': '0', sort: 'on' },
      itemOf: eventItem,
    },
    {
      collection: 'family-events',
      label: '报了结果，请另一人核对',
      where: {
        and: [
          { state: { equals: 'unconfirmed' } },
          ...(userId ? [{ reportedBy: { not_equals: userId } }] : []),
        ],
      },
      sort: 'on',
      filter: { 'where[state][equals]': 'unconfirmed' },
      itemOf: eventItem,
    },
    {
      collection: 'family-events',
      label: '办完了，请报结果',
      where: { and: [{ state: { in: ['registered', 'advised'] } }, { on: { less_than_equal: at } }] },
      sort: 'on',
      filter: { 'where[state][in]': 'registered,advised', 'where[on][less_than_equal]': at, sort: 'on' },
      itemOf: eventItem,
    },
  ];
}

const meetingItem = ({ title, associationName, startsAt }: Meeting) => ({
  label: title,
  detail: `${associationName}，${formatDateTime(startsAt)}`,
  dueAt: startsAt,
});

/** @param entered the meetings the actor entered papers of: another looks at their results */
function meetingKinds({ userId }: Actor, entered: readonly string[]): Kind<Meeting>[] {
  const at = now().toISOString();
  const collection = 'civility-meetings';
  return [
    {
      collection,
      label: '评议结果等审核公布',
      where: {
        and: [
          { state: { equals: 'submitted' } },
          ...(userId ? [{ submittedBy: { not_equals: userId } }] : []),
          ...(entered.length > 0 ? [{ id: { not_in: [...entered] } }] : []),
        ],
      },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'submitted' },
      itemOf: meetingItem,
    },
    {
      collection,
      label: '评议会到时间了',
      where: { and: [{ state: { equals: 'planned' } }, { startsAt: { less_than_equal: at } }] },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'planned' },
      itemOf: meetingItem,
    },
    {
      collection,
      label: '评议计了票，请写记录、送审',
      where: { state: { equals: 'counted' } },
      sort: 'startsAt',
      filter: { 'where[state][equals]': 'counted' },
      itemOf: meetingItem,
    },
  ];
}
