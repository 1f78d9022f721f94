import { afterAll, beforeAll, describe } from 'vitest';
import { startTestApp, type TestApp } from '../../factories/app';
import { activitiesOfDemo } from './activities';
import { clocksOfDemo } from './clocks';
import { dispatchOfDemo } from './dispatch';
import { forcesOfDemo } from './forces';
import { lawOfDemo } from './law';
import { mattersOfDemo } from './matters';
import { mediationOfDemo } from './mediation';
import { mediationHearingsOfDemo } from './mediation-hearings';
import { meetingsOfDemo } from './meetings';
import { noticesOfDemo } from './notices';
import { propertyOfDemo } from './property';
import { requestsOfDemo } from './requests';
import { residentsOfDemo } from './residents';
import { selfManagementOfDemo } from './self-management';
import { serviceRecordsOfDemo } from './service-records';
import { starsOfDemo } from './stars';
import { votingOfDemo } from './voting';

// One city for all of them: filling it takes longer than looking at everything in it.
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ demo: true });
});
afterAll(() => app?.close());

describe.each([
  ['residents', residentsOfDemo],
  ['notices', noticesOfDemo],
  ['requests', requestsOfDemo],
  ['clocks', clocksOfDemo],
  ['dispatch', dispatchOfDemo],
  ['property', propertyOfDemo],
  ['self-management', selfManagementOfDemo],
  ['matters', mattersOfDemo],
  ['meetings', meetingsOfDemo],
  ['stars', starsOfDemo],
  ['service-records', serviceRecordsOfDemo],
  ['activities', activitiesOfDemo],
  ['mediation', mediationOfDemo],
  ['forces', forcesOfDemo],
  ['mediation-hearings', mediationHearingsOfDemo],
  ['voting', votingOfDemo],
  ['law', lawOfDemo],
])('%s of the demo city', (_name, look) => look(() => app));
