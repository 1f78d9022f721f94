import type { PayloadRequest } from 'payload';
import { type SignUpRow, signUpsOf } from './sign-up-row';

/** Does something for everybody who has a seat or waits for one, one after the other. @returns how many there are */
export async function eachSignedUp(
  req: PayloadRequest,
  activity: string,
  work: (person: SignUpRow) => Promise<void>,
): Promise<number> {
  const people = (await signUpsOf({ payload: req.payload, req }, activity)).filter(
    ({ state }) => state !== 'withdrawn',
  );
  for (const person of people) await work(person);
  return people.length;
}
