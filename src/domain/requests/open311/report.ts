import { createHash } from 'node:crypto';
import type { Payload } from 'payload';
import { z } from 'zod';
import { type FieldMessages, fail } from '@/shared/errors';
import { isId } from '@/shared/ids';
import type { Channel } from '../channels';
import { directory } from '../directory';
import { fileRequest } from '../file-request';
import { categoryMeant } from '../intake/find-category';
import { intakeLimits } from '../intake/limits';
import { sharedValue } from '../intake/nonces';
import { placeMeant } from '../intake/place-meant';
import { firstRecordOf, numberOfRecord } from '../intake/raw-record';
import { type CallOrigin, channelActor } from '../intake/receive-from-channel';
import { answersGiven } from './attributes';

const optional = (most: number) =>
  z.string().trim().max(most, `must not be longer than ${most} characters`).optional();

const schema = z.object({
  service_code: z.string('service_code is required').trim().min(1, 'service_code is required').max(200),
  description: z
    .string('description is required')
    .trim()
    .min(5, 'description must have at least 5 characters')
    .max(4000, 'description must not be longer than 4000 characters'),
  address_string: optional(100),
  address_id: optional(100),
  lat: optional(30),
  long: optional(30),
  first_name: optional(20),
  last_name: optional(20),
  phone: optional(40),
  email: optional(254),
  media_url: z
    .url({ protocol: /^https?$/, error: 'media_url must be an http or https address' })
    .max(500)
    .optional(),
  /** Ours, not the specification's: the reporter agrees that question and answer are published after a review. */
  public_consent: z.enum(['true', 'false', '1', '0'], 'public_consent must be true or false').optional(),
});

/**
 * Files a report of an Open311 client. Equal reports of one channel within the time of the setting `intake.equal-window` are one,
 * because the protocol gives them no number: a client that repeats a call after a broken line files nothing new.
 * @param parameters the form as received, without the API key
 * @returns the token that leads to the request's number
 * @throws DomainError validation with the names of the parameters
 */
export async function fileOpen311Report({
  payload,
  channel,
  parameters,
  origin,
}: {
  payload: Payload;
  channel: Channel;
  parameters: URLSearchParams;
  origin?: CallOrigin;
}): Promise<string> {
  const report = parse(parameters);
  const category = await serviceMeant(payload, report.service_code);
  const { answers, problems } = answersGiven(await directory(payload), category, parameters);
  if (Object.keys(problems).length > 0) fail('validation', { fields: problems });
  const place = report.address_string || report.address_id || `${report.lat}, ${report.long}`;
  const name = [report.last_name, report.first_name].filter(Boolean).join('');
  const { id } = await fileRequest({
    payload,
    actor: channelActor(channel, origin),
    channel: channel.key,
    body: report.media_url ? `${report.description}\n（附图：${report.media_url}）` : report.description,
    category,
    answers,
    placeText: place,
    ...(await placeMeant(payload, place)),
    name: name || undefined,
    phone: report.phone || undefined,
    email: report.email || undefined,
    publicConsent: report.public_consent === 'true' || report.public_consent === '1',
    idempotencyKey: await keyOfEqual(payload, channel, parameters),
    raw: parameters.toString(),
  });
  const token = await firstRecordOf(payload, id);
  if (!token) throw new Error(`request ${id} has no raw record`);
  return token;
}

/** The number a token stands for, or null. */
export async function numberOfToken(payload: Payload, token: string): Promise<string | null> {
  return isId(token) ? numberOfRecord(payload, token) : null;
}

function parse(parameters: URLSearchParams): z.output<typeof schema> {
  const given = Object.fromEntries([...parameters].filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  const fields: FieldMessages = {};
  for (const issue of parsed.error?.issues ?? []) fields[issue.path.join('.')] ??= issue.message;
  if (!given.address_string && !given.address_id && !(given.lat && given.long)) {
    fields.address_string = 'lat and long, address_string or address_id is required';
  }
  if (!parsed.success || Object.keys(fields).length > 0) fail('validation', { fields });
  return parsed.data;
}

async function serviceMeant(payload: Payload, code: string): Promise<string> {
  if (!isId(code)) fail('not-found', { message: 'service_code was not found' });
  return categoryMeant(payload, code);
}

async function keyOfEqual(payload: Payload, channel: Channel, parameters: URLSearchParams): Promise<string> {
  const content = [...parameters].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
  const { equalWindow } = await intakeLimits(payload);
  return `open311:${await sharedValue(payload, `equal:${channel.id}:${hash}`, equalWindow)}`;
}
