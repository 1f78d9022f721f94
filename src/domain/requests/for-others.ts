import type { RequestRow } from './request-row';

/** The channel of what is found at a door. */
export const doorstepChannel = 'doorstep';

/**
 * Whether somebody with an account stands in for whoever the request is about: a finding at a door whose household left no phone belongs
 * to whoever was there. They are told, judge and take back; but they are no party of what it is about.
 */
export const isFiledForOthers = ({
  requesterAccount,
  sourceKey,
}: Pick<RequestRow, 'requesterAccount' | 'sourceKey'>): boolean =>
  Boolean(requesterAccount && sourceKey?.startsWith(`${doorstepChannel}:`));
