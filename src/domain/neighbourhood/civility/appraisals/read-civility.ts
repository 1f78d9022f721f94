import { createLocalReq, type Payload, type Where } from 'payload';
import { type Actor, placeCondition } from '@/access';
import { leanFind, leanFirst, readRow } from '@/database';
import { maskComment, namesPattern } from '@/domain/property';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import { associationKeepers, officesOf } from '../../associations/keeps';
import type { CivilityState } from '../labels';
import type { ChoiceCounts } from '../rules/appraisal-result';
import {
  attendancesOf,
  type CivilityAttendanceRow,
  type CivilityItemRow,
  type CivilityMeetingRow,
  itemsOf,
} from './civility-row';
import { type CivilityVerb, civilityVerbNames, mayMoveCivility, unmetCivilityGuard } from './civility-states';
import { isOwnSubmission, ownSubmission } from './finish-civility';
import { civilityPartiesOf, factsOf } from './move-civility';
import { enteredPapers, ownPapers, type PaperEntry, paperEntriesOf } from './paper-entries';
import { turnKey } from './prepare-civility';
import { ownItems, standAsideProblem } from './stand-aside';
import { itemsFor } from './vote';

/** An appraisal meeting as conveners and appraisers see it. */
export interface CivilitySheet {
  meeting: CivilityMeetingRow;
  items: CivilityItemRow[];
  attendances: CivilityAttendanceRow[];
  /** Verbs of this state; a sentence where something is missing. */
  verbs: Partial<Record<CivilityVerb, string | null>>;
  /** Items about whoever looks, or their home: no step that decides them is theirs. By id. */
  own: ReadonlySet<string>;
  /** Who entered papers, for those who convene or look at the result; the newest first. */
  papers: PaperEntry[];
  /** May take back that a name is public. */
  mayWithdraw: boolean;
  /** The ballot of whoever looks; null when they have none to cast. */
  ballot: { open: CivilityItemRow[]; avoided: CivilityItemRow[]; voted: boolean; present: boolean } | null;
}

/** @throws DomainError unauthenticated, not-found, forbidden */
export async function civilitySheet(payload: Payload, actor: Actor, id: string): Promise<CivilitySheet> {
  if (actor.userId === null && actor.via !== 'system') fail('unauthenticated');
  const meeting = await readRow<CivilityMeetingRow>(payload, 'civility-meetings', id);
  if (!meeting) fail('not-found', { message: '没有找到这次评议。' });
  const parties = await civilityPartiesOf({ payload }, actor, meeting);
  const attendances = (await attendancesOf(payload, id)).toSorted((a, b) =>
    a.personName.localeCompare(b.personName, 'zh'),
  );
  const seat = attendances.find(({ user }) => user !== null && user === actor.userId);
  if (parties.length === 0 && !seat)
    fail('forbidden', { message: '只有召集人、到会的评议员和社区干部能看这次评议。' });
  const items = await itemsOf(payload, id);
  const own = await ownItems({ payload }, actor, meeting);
  const papers = parties.length > 0 ? await paperEntriesOf(payload, id) : [];
  const problemOf = (verb: CivilityVerb): string | null => {
    if (verb === 'publish' && isOwnSubmission(actor, meeting)) return ownSubmission;
    if (verb === 'publish' && enteredPapers(actor, papers)) return ownPapers;
    return standAsideProblem(verb, own) ?? unmetCivilityGuard(verb, facts);
  };
  const facts = factsOf(meeting, now());
  const open = civilityVerbNames.filter((verb) => mayMoveCivility(verb, meeting.state, parties));
  return {
    meeting,
    items,
    // Who appraises is no business of the other appraisers' guests: names are for those who convene.
    attendances: parties.length > 0 ? attendances : [],
    verbs: Object.fromEntries(open.map((verb) => [verb, problemOf(verb)])),
    own: new Set(own.map((item) => item.id)),
    papers,
    mayWithdraw: parties.length > 0,
    ballot: seat && meeting.state === 'voting' ? await ballotOf(payload, seat, items) : null,
  };
}

async function ballotOf(payload: Payload, own: CivilityAttendanceRow, items: CivilityItemRow[]) {
  const req = await createLocalReq({}, payload);
  const turn = await leanFirst(payload, 'civility-turns', {
    where: [{ field: 'turnKey', equals: turnKey(own.meeting, own.id) }],
    columns: [],
    newestBy: 'id',
  });
  return { ...(await itemsFor(req, own, items)), voted: turn !== undefined, present: Boolean(own.present) };
}

/** Meetings of the actor's places, associations, and those they appraise in; the newest first. @throws DomainError unauthenticated */
export async function keptCivilities(
  payload: Payload,
  actor: Actor,
  { state, page }: { state?: CivilityState | undefined; page: number },
) {
  if (actor.userId === null) fail('unauthenticated');
  const where = await civilityPlaces(payload, actor);
  if (where === false)
    fail('forbidden', {
      message: '红白理事会的成员、评议员和社区干部才能看评议。公布的结果在协会的页面上。',
    });
  const { docs, totalDocs, totalPages } = await payload.db.find<CivilityMeetingRow>({
    collection: 'civility-meetings',
    where: {
      and: [...(where === true ? [] : [where]), ...(state ? [{ state: { equals: state } }] : [])],
    },
    sort: ['-startsAt', 'number'],
    limit: 20,
    page,
  });
  return { items: docs, total: totalDocs, page, pages: Math.max(1, totalPages) };
}

/** Where the actor sees meetings, as a condition. */
export async function civilityPlaces(payload: Payload, actor: Actor): Promise<Where | boolean> {
  const place = placeCondition(actor, { roles: associationKeepers, lowest: 'building' });
  if (place === true) return true;
  const associations = (await officesOf(payload, actor.userId)).map(({ association }) => association.id);
  const conditions: Where[] = [
    ...(place === false ? [] : [place]),
    ...(associations.length > 0 ? [{ association: { in: associations } }] : []),
  ];
  return conditions.length > 0 ? { or: conditions } : false;
}

/** A result as everybody sees it: praise by name with consent; of advice only how many. */
export interface PublicCivility {
  number: string;
  title: string;
  startsAt: string;
  appraisers: number;
  present: number;
  minutes: string | null;
  /** Counts are null where so few voted that they would say who voted what. */
  praised: { name: string | null; words: string | null; counts: ChoiceCounts | null }[];
}

/** The published results of an association or a community, the newest first. */
export async function publicCivilities(
  payload: Payload,
  of: { association: string } | { community: string },
): Promise<PublicCivility[]> {
  const rows = await leanFind<CivilityMeetingRow>(payload, 'civility-meetings', {
    where: [
      ...Object.entries(of).map(([field, equals]) => ({ field, equals: String(equals) })),
      { field: 'state', equals: 'published' },
    ],
    columns: ['number', 'title', 'startsAt', 'appraisers', 'present', 'minutes'],
    newestBy: 'startsAt',
    limit: 6,
  });
  return Promise.all(
    rows.map(async ({ id, number, title, startsAt, appraisers, present, minutes }) => {
      const items = await itemsOf(payload, id);
      return {
        number,
        title,
        startsAt,
        appraisers,
        present,
        minutes: minutes === null ? null : publicMinutes(minutes, items),
        praised: items
          .filter(({ kind, adopted }) => kind === 'praise' && adopted)
          .map(({ subjectName, words, publicConsent, yes, no, abstain }) => ({
            name: publicConsent ? subjectName : null,
            words: publicConsent && words ? maskComment(words, null, [subjectName]) : null,
            counts: yes === null ? null : { yes, no: no ?? 0, abstain: abstain ?? 0 },
          })),
      };
    }),
  );
}

const isNamed = ({ kind, adopted, publicConsent }: CivilityItemRow): boolean =>
  kind === 'praise' && Boolean(adopted) && Boolean(publicConsent);

/** The minutes without whoever was appraised and is not named in the result, also when they were written before consent was taken back. */
function publicMinutes(minutes: string, items: readonly CivilityItemRow[]): string {
  const named = items.filter(isNamed).map(({ subjectName }) => subjectName);
  const hidden = items
    .filter((item) => !isNamed(item))
    // 刘玉芬家 stands in the minutes as 刘玉芬 too.
    .flatMap(({ subjectName }) => [subjectName, subjectName.replace(/(?:一家|家|夫妇|夫妻)$/, '')])
    .filter((name) => !named.some((shown) => shown.includes(name)));
  return maskComment(minutes, namesPattern(hidden), named);
}
