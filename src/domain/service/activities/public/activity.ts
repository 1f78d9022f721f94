import type { Payload } from 'payload';
import { leanFind, leanFirst, readRow } from '@/database';
import { linkageKindLabels, type Place, placeColumns } from '@/domain/organization';
import { type FileItem, publicFilesOf } from '@/domain/property';
import { maskedForReading } from '../../records/masked-text';
import type { ActivityRow } from '../activity-row';
import { type ParticipantKind, publicStates } from '../labels';
import { type PartnerRow, partnersOf } from '../partners/partners-of';
import { audienceOf } from '../sign-ups/person';
import { type CreditedHours, creditedHours, signUpsOf } from '../sign-ups/sign-up-row';
import { type LineRow, lineColumns, type PublicActivityLine, presentLines } from './line';

/** An activity as everybody may know it: never a name of who takes part. */
export interface PublicActivity extends PublicActivityLine {
  about: string;
  contact: string;
  linkage: string | null;
  campaign: { slug: string; title: string } | null;
  audiences: ParticipantKind[];
  seats: number;
  signed: number;
  signUpFrom: string | null;
  signUpUntil: string;
  /** Credited to Party members who come, in quarters of an hour. */
  creditQuarters: number;
  partners: (Pick<PartnerRow, 'id' | 'name' | 'promised' | 'delivered'> & { kind: string })[];
  /** Why it does not take place. */
  endReason: string | null;
  /** Where it is, for asking who runs it. */
  place: Place;
  result: {
    credited: CreditedHours;
    served: number;
    /** 分 */
    cost: number;
    payer: string | null;
    photos: FileItem[];
  } | null;
}

type Row = ActivityRow & { createdAt: string; updatedAt: string };

/** An activity that is public, by its number; null when there is none. */
export async function publicActivity(payload: Payload, number: string): Promise<PublicActivity | null> {
  const query = {
    where: [
      { field: 'number', equals: number },
      { field: 'state', in: publicStates },
    ],
    columns: [],
    newestBy: 'id',
  };
  const found = await leanFirst<{ id: string }>(payload, 'activities', query);
  const row = found && (await readRow<Row>(payload, 'activities', found.id));
  if (!row) return null;
  const [line] = await presentLines(payload, [row]);
  if (!line) return null;
  return {
    ...line,
    about: row.about,
    contact: row.contact,
    // A training of law is none of the five ways of working together.
    linkage: row.kind === 'law-training' ? null : linkageKindLabels[row.linkageKind],
    campaign: row.campaign ? await campaignName(payload, row.campaign) : null,
    audiences: audienceOf(row),
    seats: row.seats,
    signed: row.signedCount ?? 0,
    signUpFrom: row.signUpFrom,
    signUpUntil: row.signUpUntil,
    creditQuarters: row.creditQuarters,
    partners: await Promise.all(
      (await partnersOf(payload, row.id)).map((partner) =>
        presentPartner(payload, row.community ?? null, partner),
      ),
    ),
    place: placeColumns(row),
    endReason:
      row.state === 'cancelled'
        ? await maskedForReading(payload, row.endReason, row.community ?? null)
        : null,
    result: row.state === 'done' ? await resultOf(payload, row) : null,
  };
}

async function presentPartner(payload: Payload, community: string | null, partner: PartnerRow) {
  const { id, name, promised, delivered, linkageKind } = partner;
  return {
    id,
    name,
    promised: (await maskedForReading(payload, promised, community)) ?? '',
    delivered: await maskedForReading(payload, delivered, community),
    kind: linkageKindLabels[linkageKind],
  };
}

async function resultOf(payload: Payload, row: Row) {
  return {
    credited: creditedHours(row, await signUpsOf({ payload }, row.id)),
    served: row.servedCount ?? 0,
    cost: row.cost ?? 0,
    payer: await maskedForReading(payload, row.payer, row.community ?? null),
    photos: (await publicFilesOf(payload, [row.id])).get(row.id) ?? [],
  };
}

async function campaignName(payload: Payload, id: string) {
  const row = await readRow<{ slug: string; title: string; isPublic: boolean | null }>(
    payload,
    'campaigns',
    id,
  );
  return row?.isPublic ? { slug: row.slug, title: row.title } : null;
}

/** Public activities for a calendar: those of a place, or of the whole city, from `from` on. */
export async function calendarActivities(
  payload: Payload,
  { community, from }: { community: string | null; from: string },
): Promise<PublicActivityLine[]> {
  const rows = await leanFind<LineRow>(payload, 'activities', {
    where: [
      { field: 'state', in: publicStates },
      { field: 'startsAt', from },
      ...(community ? [{ field: 'community', equals: community }] : []),
    ],
    columns: lineColumns,
    newestBy: 'startsAt',
    limit: 1000,
  });
  return presentLines(payload, rows.toReversed());
}
