import type { Payload } from 'payload';
import { type Actor, coversPlace } from '@/access';
import { inTransaction } from '@/database';
import { recordEvent } from '@/domain/accounts';
import { looseRequest, type TableFormat, tableFile } from '@/domain/imports';
import { fail } from '@/shared/errors';
import { findOne } from '../find-one';
import { buildingKindLabels, tenureLabels } from '../labels';
import { idOf } from '../place';
import { householdColumns } from './columns';

const header = householdColumns.map((column) => column.header);
const pageSize = 500;

/** The empty file to fill in: the headers and one example line. */
export function householdTemplate(format: TableFormat): AsyncIterable<Uint8Array> {
  return tableFile(format, {
    header,
    rows: [householdColumns.map((column) => column.example)],
    sheet: '楼栋和户',
  });
}

interface Export {
  payload: Payload;
  actor: Actor;
  /** Id of the community. */
  community: string;
  format: TableFormat;
}

/**
 * Households of a community in the format of the import. Holds personal data, so it is for staff of that community and
 * administrators, and every export is in the audit log.
 * @throws DomainError not-found, forbidden
 */
export async function exportHouseholds({ payload, actor, community, format }: Export) {
  const division = await inTransaction({ payload, actor }, async (req) => {
    const found = await findOne(req, 'divisions', {
      id: { equals: community },
      level: { equals: 'community' },
    });
    if (!found) fail('not-found', { message: '没有找到这个社区（村）。' });
    const place = { township: idOf(found.township), community };
    if (!coversPlace(actor, ['administrator', 'community-staff'], place)) fail('forbidden');
    const subject = { collection: 'divisions', id: community };
    await recordEvent({ req, actor, action: 'households.exported', subject, summary: found.shortName });
    return found;
  });
  const rows = householdRows(payload, division);
  return { name: division.shortName, content: tableFile(format, { header, rows, sheet: '楼栋和户' }) };
}

async function* householdRows(
  payload: Payload,
  division: { id: string; code: string; shortName: string },
): AsyncGenerator<string[]> {
  const req = await looseRequest(payload);
  const inside = { community: { equals: division.id } };
  const query = { where: inside, depth: 0, pagination: false, overrideAccess: true, req } as const;
  const grids = await req.payload.find({ collection: 'grids', select: { name: true }, ...query });
  const compounds = await req.payload.find({ collection: 'compounds', select: { name: true }, ...query });
  const buildings = await req.payload.find({
    collection: 'buildings',
    select: { name: true, kind: true },
    sort: 'position',
    ...query,
  });
  const nameOf = new Map([...grids.docs, ...compounds.docs].map(({ id, name }) => [id, name]));
  for (const building of buildings.docs) {
    for (let page = 1, more = true; more; page += 1) {
      const found = await req.payload.find({
        collection: 'households',
        where: { building: { equals: building.id } },
        sort: 'placeKey',
        page,
        limit: pageSize,
        depth: 0,
        overrideAccess: true,
        req,
      });
      more = found.hasNextPage;
      for (const household of found.docs) {
        yield [
          division.code,
          division.shortName,
          nameOf.get(idOf(household.grid) ?? '') ?? '',
          nameOf.get(idOf(household.compound) ?? '') ?? '',
          building.name,
          buildingKindLabels[building.kind],
          household.unit ?? '',
          household.room,
          household.floorArea == null ? '' : (household.floorArea / 100).toFixed(2),
          tenureLabels[household.tenure],
          household.holder ?? '',
          household.occupants ?? '',
          household.occupantCount == null ? '' : String(household.occupantCount),
        ];
      }
    }
  }
}
