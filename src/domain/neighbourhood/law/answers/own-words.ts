import type { PayloadRequest } from 'payload';
import { leanFind } from '@/database';
import type { ConsultationMessage, ConsultationRow } from '../consultations/row';
import { messagesOf } from '../consultations/row';
import { answererAccount } from '../consultations/tell';

/** An answer with the account that wrote it; null where the history no longer says. */
export interface WrittenAnswer extends ConsultationMessage {
  account: string | null;
}

/** The answers of a consultation with who wrote them, oldest first: each stands beside its step in the history, in the same order. */
async function writtenAnswers(req: PayloadRequest, consultation: string): Promise<WrittenAnswer[]> {
  const messages = await messagesOf(req.payload, consultation, req);
  const query = {
    where: [
      { field: 'consultation', equals: consultation },
      { field: 'verb', equals: 'answer' },
    ],
    columns: ['actor', 'at'],
    newestBy: 'at',
    limit: 200,
  };
  const steps = (
    await leanFind<{ actor: string | null }>(req.payload, 'legal-consultation-events', query, req)
  ).reverse();
  return messages
    .filter(({ kind }) => kind === 'answer')
    .map((message, index) => ({ ...message, account: steps[index]?.actor ?? null }));
}

/** The account of the helper a consultation is with, whoever answers it now. */
const helperAccount = (req: PayloadRequest, row: ConsultationRow): Promise<string | null> =>
  answererAccount({ payload: req.payload, req }, { ...row, state: 'waiting' });

/** Whether the helper of a consultation wrote an answer before it was passed on: their words are theirs to give. */
export async function helperWrote(req: PayloadRequest, row: ConsultationRow): Promise<boolean> {
  const account = await helperAccount(req, row);
  return (
    account !== null &&
    (await writtenAnswers(req, row.id)).some((one) => one.party === 'helper' && one.account === account)
  );
}

/**
 * The answers that may be shown: of whoever answers now, and of the helper it was passed on by, each with their own agreement. What others
 * wrote, a helper it was taken from for instance, is left out.
 */
export async function agreedAnswers(req: PayloadRequest, row: ConsultationRow): Promise<WrittenAnswer[]> {
  const { answeredBy } = row;
  if (!answeredBy) return [];
  const now = await answererAccount(
    { payload: req.payload, req },
    { ...row, state: answeredBy === 'adviser' ? 'passed' : 'waiting' },
  );
  const helper = answeredBy === 'adviser' && row.helperAgrees ? await helperAccount(req, row) : null;
  return (await writtenAnswers(req, row.id)).filter(
    ({ party, account }) =>
      account !== null &&
      ((party === answeredBy && account === now) || (party === 'helper' && account === helper)),
  );
}
