import type { PayloadRequest } from 'payload';
import { z } from 'zod';
import { insertRow, isUniqueViolation, leanFind } from '@/database';
import { residenciesOf, residencyCovers, valuesOf } from '@/domain/organization';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { authorizeKeeper, day, input, runPropertyVerb, type VerbCall } from '../../verb';
import { chosenHowLabels, officeLabels } from '../labels';
import { type CommitteeRow, holdCommittee } from './committee-row';

const schema = z.object({
  committee: input.id('自管会（业委会）'),
  /** A resident who is on record in the compound; brings the name and the account. */
  residency: z.string().optional(),
  name: input.optionalText('姓名', 30),
  office: z.enum(valuesOf(officeLabels), { error: '请选择职务' }),
  partyMember: z.boolean().default(false),
  chosenHow: z.enum(valuesOf(chosenHowLabels), { error: '请选择怎么产生的' }),
  from: day('任期开始日期'),
  until: day('任期结束日期'),
});

const mostYears = 6;

/**
 * Puts somebody into an office: a resident on record, whose account may then keep the books, or a name. There is one chair at a time.
 * @throws DomainError validation, conflict (a chair is in office), invalid-state, not-found, forbidden
 */
export async function addMember(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { committee: committeeId, residency, name, ...given } = parseInput(schema, call);
  if (!residency && !name) fail('validation', { fields: { name: '请选择一位住户，或者填写姓名' } });
  const { from, until, office } = given;
  if (until < from) fail('validation', { fields: { until: '结束日期不能早于开始日期' } });
  if (new Date(until).getTime() - new Date(from).getTime() > mostYears * 366 * 86_400_000)
    fail('validation', { fields: { until: `一届最多${mostYears}年，请核对` } });
  try {
    return await runPropertyVerb(call, async (req) => {
      const committee = await holdCommittee(req, committeeId);
      authorizeKeeper(call.actor, committee);
      if (committee.endedOn) fail('invalid-state', { message: '它已经结束，不能再加成员。' });
      const number = office === 'chair' ? await numberOfChair(req, committee) : null;
      const person = residency ? await residentOf(req, committee, residency) : null;
      const id = newId();
      const { township, community, compound } = committee;
      const personName = person?.name ?? name ?? '';
      await insertRow(req, 'committee-members', {
        id,
        committee: committee.id,
        township,
        community,
        compound,
        personName,
        user: person?.user ?? null,
        ...given,
        recordedByName: call.actor.name,
        chairKey: number === null ? id : `chair:${committee.id}:${number}`,
      });
      return {
        result: { id },
        action: 'committee-member.added',
        subject: { collection: 'committee-members', id },
        summary: `${committee.name}：${officeLabels[office]}`,
        step: {
          label: '登记成员',
          detail: `${personName}任${officeLabels[office]}，${formatPlainDay(from)}到${formatPlainDay(until)}`,
          place: committee,
          also: [{ collection: 'committees', id: committee.id }],
        },
      };
    });
  } catch (error) {
    if (isUniqueViolation(error)) refuseChair('');
    throw error;
  }
}

/** Which chair of the committee this is, counted from its first; nobody else can take the number. @throws DomainError conflict */
async function numberOfChair(req: PayloadRequest, { id }: CommitteeRow): Promise<number> {
  const chairs = await leanFind<{ personName: string; endedOn: string | null }>(
    req.payload,
    'committee-members',
    {
      where: [
        { field: 'committee', equals: id },
        { field: 'office', equals: 'chair' },
      ],
      columns: ['personName', 'endedOn'],
      newestBy: 'from',
      limit: 200,
    },
    req,
  );
  const present = chairs.find(({ endedOn }) => !endedOn);
  if (present) refuseChair(present.personName);
  return chairs.length + 1;
}

function refuseChair(who: string): never {
  fail('conflict', {
    message: `已经有主任${who}。一个自管会只有一位主任，换人的先登记原主任离任。`,
    fields: { office: '已经有主任，先登记离任' },
  });
}

/** Somebody who lives in the compound of the committee now. @throws DomainError validation */
async function residentOf(
  req: PayloadRequest,
  { compound }: CommitteeRow,
  id: string,
): Promise<{ name: string; user: string }> {
  const [row] = await residenciesOf(req.payload, { id }, req);
  if (!row || row.compound !== compound || !residencyCovers(row, now()))
    fail('validation', { fields: { residency: '没有找到这位住户，或者已经搬走' } });
  return { name: row.personName, user: row.user };
}
