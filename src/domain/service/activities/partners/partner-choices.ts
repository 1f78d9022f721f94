import type { CollectionSlug, Payload, Where } from 'payload';
import type { ActivityRow } from '../activity-row';
import { type ActivityPartnerKind, partnerKindLabels } from '../labels';

/** One partner, or one agreement, to choose. */
export interface PartnerChoice {
  /** `units:<id>` */
  value: string;
  label: string;
}

const most = 300;

/** Who could hold an activity together with its organiser: those of its place, and those of the whole city. */
export async function partnerChoices(
  payload: Payload,
  { community, organization }: Pick<ActivityRow, 'community' | 'organization'>,
): Promise<PartnerChoice[]> {
  const near: Where = { or: [{ community: { equals: community } }, { community: { exists: false } }] };
  const found: [ActivityPartnerKind, Where][] = [
    ['units', { and: [{ active: { not_equals: false } }, near] }],
    [
      'party-organizations',
      {
        and: [
          { status: { equals: 'active' } },
          { community: { equals: community } },
          { level: { in: ['community', 'grid'] } },
          { id: { not_equals: organization } },
        ],
      },
    ],
    ['property-companies', { active: { not_equals: false } }],
    ['associations', { and: [{ status: { equals: 'active' } }, { community: { equals: community } }] }],
    ['red-partners', { and: [{ state: { equals: 'active' } }, { community: { equals: community } }] }],
  ];
  const choices: PartnerChoice[] = [];
  for (const [kind, where] of found)
    for (const { id, name } of await named(payload, kind, where))
      choices.push({ value: `${kind}:${id}`, label: `${name}（${partnerKindLabels[kind]}）` });
  return choices;
}

/** Agreements of the community that are not kept yet, which an activity may fulfil. */
export async function openLinkages(
  payload: Payload,
  { community }: Pick<ActivityRow, 'community'>,
): Promise<PartnerChoice[]> {
  const { docs } = await payload.db.find<{ id: string; title: string }>({
    collection: 'linkages',
    where: { and: [{ community: { equals: community } }, { status: { equals: 'promised' } }] },
    sort: '-agreedOn',
    limit: 100,
    pagination: false,
    select: { title: true },
  });
  return docs.map(({ id, title }) => ({ value: String(id), label: title }));
}

async function named(payload: Payload, collection: CollectionSlug, where: Where) {
  const { docs } = await payload.db.find<{ id: string; name: string }>({
    collection,
    where,
    sort: 'name',
    limit: most,
    pagination: false,
    select: { name: true },
  });
  return docs;
}
