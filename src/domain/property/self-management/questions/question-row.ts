import type { PayloadRequest } from 'payload';
import { now } from '@/shared/clock';
import { rowOf } from '../../verb';
import type { QuestionState } from '../labels';

/** A question as stored. */
export interface QuestionRow {
  id: string;
  line: string;
  book: string;
  township: string | null;
  community: string | null;
  grid: string | null;
  compound: string;
  text: string;
  state: QuestionState;
  askedAt: string;
  dueAt: string;
  answer: string | null;
  answeredAt: string | null;
  answeredByName: string | null;
  hiddenReason: string | null;
  hiddenAt: string | null;
  shownName: string | null;
  user: string;
}

/** A question, written so that of two answers at the same moment one waits for the other. @throws DomainError not-found */
export async function holdQuestion(req: PayloadRequest, id: string): Promise<QuestionRow> {
  const question = await rowOf<QuestionRow>(req, 'account-questions', id, '个提问');
  const data = { updatedAt: now().toISOString() };
  await req.payload.db.updateOne({ collection: 'account-questions', id, data, req, returning: false });
  return question;
}
