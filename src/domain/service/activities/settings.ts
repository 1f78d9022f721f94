import type { Payload, PayloadRequest } from 'payload';
import { settingIsOn } from '@/domain/publishing';
import { now } from '@/shared/clock';

/** Whether another person has to approve what somebody submitted. */
export const needsSecondPerson = (payload: Payload, req?: PayloadRequest): Promise<boolean> =>
  settingIsOn(payload, 'service.activity-four-eyes', now(), req);
