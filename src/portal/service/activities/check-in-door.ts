import { checkInDoor } from '../../shared';

/** Behind the code on the screen of an activity. */
export const activityDoor = checkInDoor('activity', (number) => `/activities/${number}/check-in`);
