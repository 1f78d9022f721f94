import type { Payload, PayloadRequest } from 'payload';
import { systemActor } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { formatDateTime } from '@/shared/dates';
import { newId } from '@/shared/ids';
import {
  nextStageAt,
  type RiskShares,
  type RiskStage,
  reachedStages,
  riskStageLabels,
  type Stretch,
} from '../clocks/risk-stage';
import { handlersOf, supervisors, tellStaff } from '../notifications/staff-to-tell';
import { type RequestRow, requestRow } from '../request-row';
import { clockRuns } from '../states';

const actor = systemActor('时限检查');
/** However far the next stage is, a request is looked at once a day: settings may have changed. */
const longestWait = 86_400_000;

interface Check {
  id: string;
  at: Date;
  shares: RiskShares;
}

/** Raises the stages of risk one request has reached and nobody was told of in this round. @returns how many */
export async function raiseAlerts(payload: Payload, { id, at, shares }: Check): Promise<number> {
  return inTransaction({ payload, actor }, async (req) => {
    const request = await requestRow(payload, id, req);
    // Another process, or a step of the request, came first.
    if (!request.alertCheckAt || new Date(request.alertCheckAt) > at) return 0;
    const stretch = clockRuns(request.state) ? stretchOf(request) : null;
    const reached = stretch ? reachedStages(stretch, at, shares) : [];
    const told = await stagesTold(req, request);
    const fresh = reached.filter((stage) => !told.has(stage));
    for (const stage of fresh) await writeAlert(req, request, stage, at);
    const worst = fresh.at(-1);
    if (worst) await tell(req, request, worst);
    const next = stretch ? nextStageAt(stretch, at, shares) : null;
    await payload.db.updateOne({
      collection: 'requests',
      id,
      data: {
        riskStage: reached.at(-1) ?? null,
        alertCheckAt: next
          ? new Date(Math.min(next.getTime(), at.getTime() + longestWait)).toISOString()
          : null,
      },
      req,
      returning: false,
    });
    return fresh.length;
  });
}

function stretchOf({ dueAt, clockStartedAt, submittedAt, pausedInRound }: RequestRow): Stretch | null {
  if (!dueAt) return null;
  const from = new Date(clockStartedAt ?? submittedAt);
  return { from, due: new Date(dueAt), pausedMs: pausedInRound ?? 0 };
}

async function stagesTold(req: PayloadRequest, { id, reopenCount }: RequestRow): Promise<Set<RiskStage>> {
  const { docs } = await req.payload.db.find<{ id: string; stage: RiskStage }>({
    collection: 'request-alerts',
    where: { and: [{ request: { equals: id } }, { round: { equals: reopenCount ?? 0 } }] },
    select: { stage: true },
    limit: 10,
    pagination: false,
    req,
  });
  return new Set(docs.map(({ stage }) => stage));
}

async function writeAlert(
  req: PayloadRequest,
  request: RequestRow,
  stage: RiskStage,
  at: Date,
): Promise<void> {
  const id = newId();
  await req.payload.db.create({
    collection: 'request-alerts',
    customID: id,
    data: {
      id,
      request: request.id,
      unit: request.leadUnit,
      stage,
      round: request.reopenCount ?? 0,
      at: at.toISOString(),
      dueAt: request.dueAt,
    },
    req,
    returning: false,
  });
  await recordEvent({
    req,
    actor,
    action: 'request.alerted',
    subject: { collection: 'requests', id: request.id },
    summary: `${request.number} ${riskStageLabels[stage]}`,
  });
}

async function tell(req: PayloadRequest, request: RequestRow, stage: RiskStage): Promise<void> {
  const { id, number, leadUnit, dueAt, reopenCount } = request;
  const accounts = [...(leadUnit ? await handlersOf(req, leadUnit) : []), ...(await supervisors(req))];
  await tellStaff(req, accounts, {
    template: 'request.alert',
    urgency: stage === 'notice' ? 'low' : 'normal',
    request: id,
    subject: `诉求${number}：${riskStageLabels[stage]}`,
    text: `诉求${number}${riskStageLabels[stage]}，办理期限是${dueAt ? formatDateTime(dueAt) : '未定'}。请抓紧办理。`,
    key: `request-alert:${id}:${reopenCount ?? 0}:${stage}`,
  });
}
