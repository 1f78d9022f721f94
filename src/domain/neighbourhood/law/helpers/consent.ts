import { z } from 'zod';
import { isSignedIn } from '@/access';
import { readRow, updateColumns } from '@/database';
import { input, runVerb, type VerbCall } from '@/domain/organization';
import { touchPages } from '@/domain/publishing';
import { now } from '@/shared/clock';
import { formatPlainDay } from '@/shared/dates';
import { fail } from '@/shared/errors';
import { parseInput } from '@/shared/parse-input';
import type { HelperRow } from '../keepers';
import { lawTag } from '../labels';
import { ownHelperEntries } from './own-entries';

const schema = z.object({ id: input.id('法律明白人'), agrees: z.boolean() });

/**
 * A helper's own word on being named in public, either way, at once also on pages that were kept (个人信息保护法 25, 15).
 * @throws DomainError not-found, forbidden (somebody else's entry)
 */
export async function setHelperConsent(call: VerbCall & z.input<typeof schema>): Promise<{ id: string }> {
  const { id, agrees } = parseInput(schema, call);
  const { actor } = call;
  return runVerb(call, async (req) => {
    const row = await readRow<HelperRow>(req.payload, 'legal-helpers', id, req);
    if (!row) fail('not-found', { message: '没有找到这名法律明白人。' });
    if (!isSignedIn(actor)) fail('forbidden');
    const own = await ownHelperEntries({ payload: req.payload, req }, actor.userId);
    if (!own.some((one) => one.id === id)) fail('forbidden');
    const at = now();
    await updateColumns(req, 'legal-helpers', id, {
      publicConsent: agrees,
      consentNote: `本人${formatPlainDay(at)}在网上${agrees ? '同意' : '撤回'}`,
      updatedAt: at.toISOString(),
    });
    await touchPages(req, lawTag);
    return {
      result: { id },
      action: agrees ? 'legal-helper.consented' : 'legal-helper.consent-withdrawn',
      subject: { collection: 'legal-helpers', id },
      summary: row.certificateNumber,
    };
  });
}
