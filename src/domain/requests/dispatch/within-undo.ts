import type { Payload, PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { currentLimit } from '../current-limit';
import { deadlineAfter } from '../deadlines';
import type { RequestRow } from '../request-row';
import type { RequestState } from '../states';

/**
 * The state a split or merged request goes back to, while the time of the setting `requests.undo` has not run out.
 * @throws DomainError invalid-state afterwards
 */
export async function stateToRestore(
  payload: Payload,
  request: RequestRow,
  at: Date,
  req: PayloadRequest,
): Promise<RequestState> {
  const { stateBefore, setAsideAt, number } = request;
  if (!stateBefore || !setAsideAt) throw new Error(`request ${number} does not know where it stood before`);
  const limit = await currentLimit(payload, 'requests.undo', at, req);
  if (deadlineAfter(new Date(setAsideAt), limit).at < at) {
    const word = limit.unit === 'hour' ? '小时' : '天';
    fail('invalid-state', { message: `只能在${limit.value}${word}内撤销，现在不能撤销了。` });
  }
  return stateBefore;
}
