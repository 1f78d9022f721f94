import type { Expectation } from '../expectation';
import { accounts } from './accounts';
import { activities } from './activities';
import { followThrough } from './follow-through';
import { law } from './law';
import { matters } from './matters';
import { mediation } from './mediation';
import { meetings } from './meetings';
import { members } from './members';
import { organization } from './organization';
import { privacy } from './privacy';
import { property } from './property';
import { publishing } from './publishing';
import { requests } from './requests';
import { selfManagement } from './self-management';
import { serviceRecords } from './service-records';
import { stars } from './stars';
import { system } from './system';
import { voting } from './voting';
import { workbench } from './workbench';

/** What every collection allows; one list per domain. A collection that is missing here fails the matrix. */
export const expectations: Expectation[] = [
  ...accounts,
  ...organization,
  ...members,
  ...property,
  ...selfManagement,
  ...meetings,
  ...matters,
  ...voting,
  ...mediation,
  ...activities,
  ...law,
  ...serviceRecords,
  ...stars,
  ...publishing,
  ...privacy,
  // Before the duty lists of dispatch, which narrow what the unit may be given.
  ...followThrough,
  ...requests,
  ...workbench,
  ...system,
];
