import type { Payload, PayloadRequest } from 'payload';
import { inTransaction, isUniqueViolation } from '@/database';
import { currentSetting } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { newId } from '@/shared/ids';
import { nameOfUnit } from '../../units';
import { findBestVisits, findEasedLimits, findVisitBursts } from './find-visits';
import {
  findBursts,
  findLastMinutes,
  findSameAnswers,
  findSameEvaluators,
  findStaffPhones,
  type SignalLimits,
} from './finders';
import type { Finding } from './finding';
import {
  answersIn,
  byStaff,
  deedOf,
  evaluationsByAddress,
  evaluationsByPhone,
  eventsSince,
  repliesSince,
} from './read-deeds';
import { easedAcceptances, visitsSince } from './read-visits';

const day = 86_400_000;

/**
 * Looks for signs that numbers are made to look good: crowded answers and closings (two days back), the very same answers
 * (a week), evaluations from one phone or address or under a staff member's phone (two days), answers in the last hour of
 * the limit that were opened again (a month), crowded calls back (two days) and those that all came out best (a month), limits made
 * longer on acceptance (a week). Each is kept once, with its evidence, until a supervisor has looked into it;
 * one still open grows when more is found. Safe to repeat and in several processes.
 * @returns how many are new
 */
export async function sweepSignals({ payload }: { payload: Payload }): Promise<number> {
  let fresh = 0;
  for (const finding of await findAll(payload, now())) if (await keep(payload, finding)) fresh += 1;
  return fresh;
}

async function findAll(payload: Payload, at: Date): Promise<Finding[]> {
  const limits = await signalLimits(payload);
  const ago = (days: number) => new Date(at.getTime() - days * day);
  const recent = await eventsSince(payload, ago(2), ['reply', 'close']);
  const answers = answersIn(await repliesSince(payload, ago(30)));
  const visits = await visitsSince(payload, ago(30));
  const byPhone = await evaluationsByPhone(payload, ago(2));
  const byAddress = await evaluationsByAddress(payload, ago(2));
  return [
    ...findBursts(
      recent.flatMap((event) => deedOf(event) ?? []),
      limits.burst,
    ),
    ...findSameAnswers(
      answers.filter((answer) => new Date(answer.at) >= ago(7)),
      limits.sameAnswer,
    ),
    ...findStaffPhones(await byStaff(payload, byPhone)),
    ...findSameEvaluators(byPhone, { kind: 'same-phone', least: limits.sameEvaluator }),
    ...findSameEvaluators(byAddress, { kind: 'same-address', least: limits.sameEvaluator }),
    ...findLastMinutes(answers, limits.lastMinute),
    ...findVisitBursts(
      visits.filter((visit) => new Date(visit.at) >= ago(2)),
      limits.visitBurst,
    ),
    ...findBestVisits(visits, limits.visitBest),
    ...findEasedLimits(await easedAcceptances(payload, ago(7)), limits.eased),
  ];
}

async function signalLimits(payload: Payload): Promise<SignalLimits> {
  const number = async (key: string) => Number((await currentSetting(payload, key)).value);
  return {
    burst: await number('requests.signals.burst'),
    sameAnswer: await number('requests.signals.same-answer'),
    sameEvaluator: await number('requests.signals.same-evaluator'),
    lastMinute: await number('requests.signals.last-minute'),
    visitBurst: await number('requests.signals.visit-burst'),
    visitBest: await number('requests.signals.visit-best'),
    eased: await number('requests.signals.eased'),
  };
}

interface Kept {
  id: string;
  state: string;
  requestIds: string;
}

/** @returns whether it is new */
async function keep(payload: Payload, finding: Finding): Promise<boolean> {
  try {
    return await inTransaction({ payload }, (req) => write(req, finding));
  } catch (error) {
    // Another process has found it at this very moment.
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}

async function write(req: PayloadRequest, finding: Finding): Promise<boolean> {
  const { payload } = req;
  const known = await overlapping(req, finding);
  const requestIds = finding.requests.join(',');
  const { title, unit, evidence, firstAt, lastAt, kind, key } = finding;
  const data = { title, evidence, firstAt, lastAt, count: finding.requests.length, requestIds };
  if (known) {
    const isMore = known.state === 'open' && finding.requests.length > known.requestIds.split(',').length;
    if (isMore)
      await payload.db.updateOne({
        collection: 'request-signals',
        id: known.id,
        data,
        req,
        returning: false,
      });
    return false;
  }
  const id = newId();
  const names = { unit, unitName: (await nameOfUnit(req, unit)) || null };
  await payload.db.create({
    collection: 'request-signals',
    customID: id,
    data: { id, kind, key, state: 'open', ...names, ...data },
    req,
    returning: false,
  });
  return true;
}

/** The same finding from before: by its key, or of the same kind and begun by a request that is in it still. */
async function overlapping(req: PayloadRequest, { key, kind, requests }: Finding): Promise<Kept | null> {
  const { docs } = await req.payload.db.find<Kept>({
    collection: 'request-signals',
    where: { and: [{ kind: { equals: kind } }, { key: { like: key.split(':').slice(0, 2).join(':') } }] },
    limit: 50,
    pagination: false,
    req,
  });
  const own = new Set(requests);
  return docs.find(({ requestIds }) => requestIds.split(',').some((id) => own.has(id))) ?? null;
}
