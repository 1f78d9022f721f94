import { z } from 'zod';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import { caseFor } from '../hearings/case-for';
import { agreementsOf, agreementText, mediatorNames } from './agreement-row';
import type { AgreementText } from './agreement-text';
import type { AgreementState } from './labels';

const schema = z.object({ dispute: input.id('调解'), version: z.coerce.number().int().min(1) });

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
  draft: '草稿：各方签名盖章、加盖调解组织印章以后才生效',
  superseded: '旧稿：已经改过，请用新的一稿',
  effective: null,
};

/**
 * A version of the written agreement with whole names, to be printed and signed. Each look is in the audit log, without a name.
 * @throws DomainError not-found, also for an oral agreement, which has no paper
 */
export async function agreementPaper(call: VerbCall & z.input<typeof schema>): Promise<AgreementPaperFacts> {
  const { dispute, version } = parseInput(schema, call);
  return runVerb(call, async (req) => {
    const reading = { payload: req.payload, req };
    const { row } = await caseFor(reading, call.actor, dispute);
    const found = (await agreementsOf(reading, dispute)).find((one) => one.version === version);
    if (found?.form !== 'written') fail('not-found', { message: '没有这一稿协议书。' });
    return {
      result: {
        number: row.number,
        version,
        organizationName: row.organizationName,
        mediators: mediatorNames(row),
        text: await agreementText(reading, found),
        writtenAt: found.writtenAt,
        remark: remarks[found.state],
      },
      action: 'dispute.parties-revealed',
      subject: { collection: 'disputes', id: dispute },
      // As any other look: that there is an agreement to print is not for the log to tell.
      summary: row.number,
      changes: ['name', 'phone'],
    };
  });
}
