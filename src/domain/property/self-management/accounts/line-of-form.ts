import { leanFirst } from '@/database';
import type { VerbCall } from '../../verb';

/** The line a form has made already; null for none, or for a form without a key. */
export async function lineOfForm(
  { payload, req }: Pick<VerbCall, 'payload' | 'req'>,
  formKey: string | undefined,
): Promise<{ id: string; repeated: boolean } | null> {
  if (!formKey) return null;
  const found = await leanFirst<{ id: string }>(
    payload,
    'account-lines',
    { where: [{ field: 'formKey', equals: formKey }], columns: [], newestBy: 'id' },
    req,
  );
  return found ? { id: found.id, repeated: true } : null;
}
