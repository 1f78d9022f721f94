import type { PayloadRequest } from 'payload';
import { readRow, updateColumns } from '@/database';
import { now } from '@/shared/clock';
import { fail } from '@/shared/errors';
import type { ConsultationParty, LawTopic, PublicAnswerState } from '../labels';

/** The public side of a consultation, as stored. */
export interface AnswerRow {
  id: string;
  title: string;
  topic: LawTopic;
  question: string;
  answer: string;
  answeredBy: Exclude<ConsultationParty, 'asker'>;
  state: PublicAnswerState;
  township: string | null;
  community: string | null;
  proposedAt: string;
  publishedAt: string | null;
  consultation: string;
  /** The accounts of those who answered, joined by a comma: somebody else reviews. */
  answerer: string | null;
  /** Of which words the text was made, as a digest. */
  basis: string | null;
}

/** @throws DomainError not-found */
export async function holdAnswer(req: PayloadRequest, id: string): Promise<AnswerRow> {
  const row = await readRow<AnswerRow>(req.payload, 'legal-answers', id, req);
  if (!row) fail('not-found', { message: '没有找到这份问答。' });
  await updateColumns(req, 'legal-answers', id, { updatedAt: now().toISOString() });
  return row;
}
