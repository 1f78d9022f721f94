import type { Payload } from 'payload';
import { expect, it } from 'vitest';
import {
  type DisputeOutcome,
  declineDispute,
  disputeOutcomes,
  disputeStateLabels,
  failDispute,
  moveDispute,
  refuseAsParty,
  withdrawAsParty,
} from '@/domain/mediation';
import { appAtFixedTime } from '../../factories/fixed-time';
import {
  buildAgreed,
  buildTribunal,
  holdSession,
  inHours,
  settleInWriting,
  type Tribunal,
} from '../../factories/hearings';
import { buildDispute } from '../../factories/mediation';
import { visitor } from '../../factories/property';

const { app, clock, begin } = appAtFixedTime();
const reason = '法院已经受理了这件事';

/** A case that ended so, with the secret of the applicant's page. */
async function ended(payload: Payload, tribunal: Tribunal, outcome: DisputeOutcome) {
  clock.set(begin);
  const { organization, desk, as } = tribunal;
  const isHeld = outcome === 'settled' || outcome === 'failed';
  const { id, tokens } = isHeld
    ? await buildAgreed(payload, tribunal)
    : await buildDispute(payload, organization);
  if (isHeld) clock.set(inHours(24));
  const [token = ''] = tokens;
  const party = { payload, actor: visitor, proof: { token } };
  switch (outcome) {
    case 'settled':
      await settleInWriting(payload, tribunal, id);
      break;
    case 'failed':
      await holdSession(payload, tribunal, id, { result: 'failed' });
      await failDispute({ payload, actor: as, dispute: id, reason: '一方坚持要拆墙', told: true });
      break;
    case 'declined':
      await declineDispute({ payload, actor: desk, id, reason, elsewhere: 'court' });
      break;
    case 'refused':
      await refuseAsParty(party);
      break;
    case 'withdrawn':
      await withdrawAsParty(party);
      break;
  }
  return { id, token };
}

it.each(disputeOutcomes)('says how it ended and where else to go, open and archived: %s', async (outcome) => {
  const { payload } = app;
  const tribunal = await buildTribunal(payload);
  const { id, token } = await ended(payload, tribunal, outcome);
  for (const isArchived of [false, true]) {
    if (isArchived)
      await moveDispute(
        { payload, actor: tribunal.desk },
        {
          id,
          verb: 'archive',
          work: async (_req, _row, at) => ({ columns: { closedAt: at.toISOString() } }),
        },
      );
    const html = await (await app.fetch(`/mediation/case/${token}`)).text();
    const [head = ''] = html.split('到了哪一步');
    expect(head).toContain(disputeStateLabels[outcome]);
    expect(head.includes('已经办完归档')).toBe(isArchived);
    expect(head.includes('您还可以走的路')).toBe(outcome !== 'settled');
    expect(head.includes('到人民法院起诉')).toBe(outcome !== 'settled');
    expect(head.includes(reason)).toBe(outcome === 'declined');
  }
});
