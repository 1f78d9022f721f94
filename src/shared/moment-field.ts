import { z } from 'zod';
import { parseMoment } from './dates';

/** A time typed on the city's clock, or exact. @returns a zod type that gives ISO 8601 in UTC */
export const momentField = (message: string) =>
  z.string(message).transform((text, context) => {
    const moment = parseMoment(text);
    if (moment) return moment.toISOString();
    context.addIssue({ code: 'custom', message });
    return z.NEVER;
  });
