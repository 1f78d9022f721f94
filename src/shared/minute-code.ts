import { createHmac, timingSafeEqual } from 'node:crypto';

/** How long one code stands on the screen. */
export const codeSeconds = 60;

/**
 * The code of a gathering for the minute of `at`: nobody who has no key makes one, and yesterday's photo of the screen opens nothing.
 * @param subject which gathering, with its kind, so that the code of one kind opens nothing of another
 */
export function minuteCode(subject: string, at: Date, key: string): string {
  return codeOf(subject, minuteOf(at), key);
}

/** Whether a code is this minute's or the last one's: time to take the phone out, not to send a picture around. */
export function isMinuteCode(code: string, subject: string, at: Date, key: string): boolean {
  const given = Buffer.from(code);
  return [0, 1].some((back) => {
    const expected = Buffer.from(codeOf(subject, minuteOf(at) - back, key));
    return expected.length === given.length && timingSafeEqual(expected, given);
  });
}

const minuteOf = (at: Date) => Math.floor(at.getTime() / (codeSeconds * 1000));

const codeOf = (subject: string, minute: number, key: string) =>
  createHmac('sha256', `check-in:${key}`).update(`${subject}:${minute}`).digest('base64url').slice(0, 20);
