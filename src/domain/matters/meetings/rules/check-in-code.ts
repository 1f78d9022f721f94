import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long one code stands on the screen. */
export const codeSeconds = 60;

/** The code of a meeting for the minute of `at`: nobody who has no key makes one, and yesterday's photo of the screen opens nothing. */
export function checkInCode(meeting: string, at: Date, key: string): string {
  return codeOf(meeting, minuteOf(at), key);
}

/** Whether a code is this minute's or the last one's: time to take the phone out, not to send a picture around. */
export function isCheckInCode(code: string, meeting: string, at: Date, key: string): boolean {
  const given = Buffer.from(code);
  return [0, 1].some((back) => {
    const expected = Buffer.from(codeOf(meeting, minuteOf(at) - back, key));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

const minuteOf = (at: Date) => Math.floor(at.getTime() / (codeSeconds * 1000));

const codeOf = (meeting: string, minute: number, key: string) =>
  createHmac('sha256', `meeting-check-in:${key}`)
    .update(`${meeting}:${minute}`)
    .digest('base64url')
    .slice(0, 20);
