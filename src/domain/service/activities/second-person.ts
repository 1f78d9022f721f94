import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import type { ActivityRow } from './activity-row';
import { needsSecondPerson } from './settings';

export const anotherWords = '自己送审的活动，请另一位同事批准。';

/** Whether it is somebody else's to approve: whoever handed it in does not, unless the setting says otherwise. Asked before a button is shown. */
export const awaitsAnother = async (
  payload: Payload,
  { userId }: Actor,
  { submittedBy }: Pick<ActivityRow, 'submittedBy'>,
  req?: PayloadRequest,
): Promise<boolean> => userId !== null && userId === submittedBy && (await needsSecondPerson(payload, req));
