import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { currentLimit } from '../current-limit';
import type { RequestRow } from '../request-row';

/**
 * Checks an extension against its caps (length of one, how many), both settings.
 * @throws DomainError validation naming `days`, invalid-state when there were enough already or nothing to extend
 */
export async function requireExtension(
  request: RequestRow,
  days: number,
  at: Date,
  req: PayloadRequest,
): Promise<void> {
  const most = await currentLimit(req.payload, 'requests.extension-most', at, req);
  const times = await currentLimit(req.payload, 'requests.extension-times', at, req);
  if (days > most.value) fail('validation', { fields: { days: `一次最多延长${most.value}个工作日` } });
  if ((request.extensionCount ?? 0) >= times.value)
    fail('invalid-state', { message: `这件诉求已延期${request.extensionCount}次，不能再延。` });
  if (!request.dueAt) fail('invalid-state', { message: '这件诉求没有办理期限，不能延期。' });
}

/**
 * Checks a pause against its cap: the working days of all pauses of a request together, a setting.
 * @param days asked for; absent: all that are left
 * @returns the working days granted
 * @throws DomainError validation naming `days`, invalid-state when nothing is left or there is no clock to stop
 */
export async function requirePause(
  request: RequestRow,
  days: number | undefined,
  at: Date,
  req: PayloadRequest,
): Promise<number> {
  if (!request.dueAt) fail('invalid-state', { message: '这件诉求没有办理期限，不能挂起。' });
  const most = await currentLimit(req.payload, 'requests.pause-most', at, req);
  const used = request.pauseDays ?? 0;
  const left = most.value - used;
  if (left < 1)
    fail('invalid-state', {
      message: `这件诉求已累计挂起${used}个工作日（上限${most.value}个），不能再挂起。`,
    });
  if (days !== undefined && days > left)
    fail('validation', { fields: { days: `累计最多挂起${most.value}个工作日，还剩${left}个` } });
  return days ?? Math.floor(left);
}
