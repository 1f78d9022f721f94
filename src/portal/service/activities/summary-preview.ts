import type { Payload } from 'payload';
import { maskedForReading } from '@/domain/service';
import { type FormValues, textOf } from '../../shared';

/** What everybody would read of a summary. */
export interface SummaryPreview {
  summary: string | null;
  payer: string | null;
}

/** Whether the form was sent to be looked at, not to be made public. */
export const isPreview = (values: FormValues = {}): boolean => textOf(values, 'go') === 'preview';

/** The summary as everybody would read it; undefined while nobody asked. */
export async function previewOf(
  payload: Payload,
  { community }: { community?: string | null },
  values: FormValues = {},
): Promise<SummaryPreview | undefined> {
  if (!isPreview(values)) return undefined;
  const shown = (field: string) => maskedForReading(payload, textOf(values, field), community ?? null);
  return { summary: await shown('summary'), payer: await shown('payer') };
}
