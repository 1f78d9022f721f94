import { buildAgreed, buildTribunal, settleInWriting } from '../../../factories/hearings';
import type { City } from '../city';
import { closed, type Expectation } from '../expectation';
import { byVerbs } from './property-places';

/** A settled case of each community; no role opens any of it, only keeping its desk or mediating it, which nobody here does. */
const inBoth = (pick: (city: City, dispute: string) => Promise<string>) => async (city: City) => ({
  same: await pick(city, await settled(city, 'here')),
  other: await pick(city, await settled(city, 'there')),
});

async function settled(city: City, where: 'here' | 'there'): Promise<string> {
  const tribunal = await buildTribunal(city.payload, { community: city[where].community });
  // Begun at once: the clock of this test is the machine's.
  const { id } = await buildAgreed(city.payload, tribunal, { hours: 0.5 });
  await settleInWriting(city.payload, tribunal, id);
  return id;
}

const first = async ({ payload }: City, collection: string, dispute: string): Promise<string> => {
  const found = await payload.db.findOne<{ id: string }>({
    collection: collection as 'mediation-sessions',
    where: { dispute: { equals: dispute } },
  });
  return found?.id ?? '';
};

const document = ({ payload }: City, dispute: string): Promise<string> =>
  payload.db
    .create({
      collection: 'dispute-files',
      data: {
        dispute,
        title: '协议书',
        kind: 'agreement',
        addedAt: new Date().toISOString(),
        addedByName: '测试',
        filename: `${dispute}.pdf`,
        mimeType: 'application/pdf',
      },
    })
    .then(({ id }) => String(id));

const ofCase = (
  slug: Expectation['slug'],
  change: Record<string, unknown>,
  hidden: string[],
): Expectation => ({
  slug,
  read: {},
  ...byVerbs,
  documents: inBoth((city, dispute) => first(city, slug, dispute)),
  change,
  hidden,
});

export const hearings: Expectation[] = [
  ofCase('mediation-sessions', { notes: '改写' }, ['planKey']),
  ofCase('session-attendances', { reason: '改写' }, ['attendanceKey', 'person']),
  ofCase('mediation-agreements', { terms: '改写' }, ['agreementKey']),
  ofCase('mediation-follow-ups', { words: '改写' }, ['followUpKey']),
  { slug: 'dispute-files', read: {}, ...byVerbs, documents: inBoth(document), change: { title: '改写' } },
  closed('session-bookings'),
  closed('mediation-figures'),
  closed('mediation-figure-changes'),
];
