import type { Payload, PayloadRequest } from 'payload';
import type { Actor } from '@/access';
import { needsSecondPerson } from './settings';

export const anotherWords = '自己送审的活动，请另一位同事批准。';

/** Whether it is somebody else's to approve: whoever handed it in does not, unless the setting says otherwise. Asked before a button is shown. */
export const awaitsAnother = async (
  payload: Payload,
  { userId }: Actor,
  { submittedBy }: { submittedBy?: string | null },
  req?: PayloadRequest,
): Promise<boolean> => userId !== null && userId === submittedBy && (await needsSecondPerson(payload, req));
