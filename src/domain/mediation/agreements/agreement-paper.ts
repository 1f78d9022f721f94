import { z } from 'zod';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { caseFor } from '../hearings/case-for';
import { requireAtWork } from '../registry/at-work';
import { requireDisputeMove } from '../states';
import { agreementsOf, agreementText, mediatorNames } from './agreement-row';
import type { AgreementText } from './agreement-text';
import type { AgreementState } from './labels';

const schema = z.object({
  dispute: input.id('调解'),
  version: z.coerce.number().int().min(1),
  /** The words are settled, and this is the paper everybody signs: no mark of a draft on it. */
  forSigning: z.boolean().default(false),
});

/** What the paper of a version holds; the PDF itself is made where it is sent (`agreements/pdf`). */
export interface AgreementPaperFacts {
  number: string;
  version: number;
  organizationName: string;
  mediators: string[];
  text: AgreementText;
  writtenAt: string;
  remark: string | null;
}

const remarks: Record<AgreementState, string | null> = {
  draft: '草稿：给各方看的，不在这张上签字',
  superseded: '旧稿：已经改过，请用新的一稿',
  effective: null,
};

/**
 * A version of the written agreement with whole names, to be read; or, of the newest, to be signed. A version is never changed: what is
 * printed for signing stays what was printed, and whatever is written afterwards is another version. Each look is in the audit log, without a name.
 * @throws DomainError not-found, also for an oral agreement, which has no paper; conflict for signing an older version, invalid-state while nobody may sign
 */
export async function agreementPaper(call: VerbCall & z.input<typeof schema>): Promise<AgreementPaperFacts> {
  const { dispute, version, forSigning } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const reading = { payload: req.payload, req };
    const { row, as } = await caseFor(reading, call.actor, dispute);
    const found = (await agreementsOf(reading, dispute)).find((one) => one.version === version);
    if (found?.form !== 'written') fail('not-found', { message: '没有这一稿协议书。' });
    if (forSigning && found.state === 'superseded')
      fail('conflict', { message: '已经有新的一稿了，请打印新的一稿来签。' });
    if (forSigning && found.state === 'draft') {
      requireDisputeMove('sign-agreement', row.state, as);
      await requireAtWork(req, row);
    }
    return {
      result: {
        number: row.number,
        version,
        organizationName: row.organizationName,
        mediators: mediatorNames(row),
        text: await agreementText(reading, found),
        writtenAt: found.writtenAt,
        remark: forSigning ? null : remarks[found.state],
      },
      action: 'dispute.parties-revealed',
      subject: { collection: 'disputes', id: dispute },
      // As any other look: that there is an agreement to print is not for the log to tell.
      summary: row.number,
      changes: ['name', 'phone'],
    };
  });
}
