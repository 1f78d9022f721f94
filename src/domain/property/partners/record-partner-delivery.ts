import { z } from 'zod';
import { coversPlace } from '@/access';
import { insertRow } from '@/database';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { newId } from '@/shared/ids';
import { parseInput } from '@/shared/parse-input';
import { bindFiles } from '../files';
import { day, input, runPropertyVerb, today, type VerbCall } from '../verb';
import { commitmentRow, partnerRow } from './partner-row';

const schema = z.object({
  commitment: input.id('承诺'),
  on: day('哪天做的'),
  text: input.text('做了什么', 500),
  files: z.array(z.string()).default([]),
});

/**
 * Records that a commitment was kept: by the partner's own account, or by the community on behalf of a partner without one. It counts
 * when somebody else has confirmed it. @throws DomainError validation (also without a photo), invalid-state, not-found, forbidden
 */
export async function recordPartnerDelivery(
  call: VerbCall & z.input<typeof schema>,
): Promise<{ id: string }> {
  const { commitment: commitmentId, files, ...given } = parseInput(schema, call);
  const { actor } = call;
  if (files.length === 0) fail('validation', { fields: { files: '请附上照片，社区凭照片确认' } });
  return runPropertyVerb(call, async (req) => {
    const commitment = await commitmentRow(req, commitmentId);
    const partner = await partnerRow(req, commitment.partner);
    const own = actor.userId !== null && actor.userId === partner.account;
    if (!own && !coversPlace(actor, ['administrator', 'community-staff'], commitment)) fail('forbidden');
    if (commitment.state !== 'active' || partner.state !== 'active')
      fail('invalid-state', { message: '这项承诺已经结束，不能再登记兑现。' });
    if (given.on > today()) fail('validation', { fields: { on: '不能晚于今天' } });
    if (given.on < commitment.from) fail('validation', { fields: { on: '不能早于承诺的开始日期' } });
    const id = newId();
    const { township, community, grid, compound } = commitment;
    const place = { township, community, grid, compound };
    await insertRow(req, 'partner-deliveries', {
      id,
      partner: partner.id,
      commitment: commitmentId,
      ...place,
      ...given,
      state: 'submitted',
      recordedBy: actor.userId,
      recordedByName: actor.name,
      onBehalf: !own,
      thanksCount: 0,
    });
    await bindFiles(req, {
      ids: files,
      actor,
      subjectKind: 'partner-deliveries',
      subject: id,
      isPublic: false,
      place,
    });
    return {
      result: { id },
      action: 'partner-delivery.recorded',
      subject: { collection: 'partner-deliveries', id },
      summary: `${partner.number} ${partner.name}`,
      step: {
        label: own ? '合伙人报兑现' : '社区代为登记兑现',
        detail: `${formatPlainDay(given.on)}：${given.text}`,
        place,
        also: [{ collection: 'partner-commitments', id: commitmentId }],
      },
    };
  });
}
