import { checkInDoor } from '../../shared';

/** Behind the code on the screen of a meeting. */
export const meetingDoor = checkInDoor('meeting', (id) => `/meetings/${id}/check-in`);
