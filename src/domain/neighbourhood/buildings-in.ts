import type { Payload } from 'payload';
import { buildingsOf, placesOfCommunity } from '@/domain/organization';

/** The buildings, lanes and groups of a community by the name people say, to choose a home in. */
export async function buildingsIn(
  payload: Payload,
  community: string,
): Promise<{ value: string; label: string }[]> {
  const { compounds, buildings } = await placesOfCommunity(payload, community);
  const inCompounds = await Promise.all(
    compounds.map(async ({ id, name }) =>
      (await buildingsOf(payload, id)).map((one) => ({ value: one.id, label: `${name}${one.name}` })),
    ),
  );
  return [...inCompounds.flat(), ...buildings.map(({ id, name }) => ({ value: id, label: name }))];
}
