import type { Request } from 'express';
import type { Payload } from 'payload';
import { keepPhoto, mostPhotos, type PhotoStage } from '@/domain/requests';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { DomainError, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import {
  type FormValues,
  listOf,
  parseForm,
  seal,
  submittedFiles,
  submittedValues,
  type UploadedFile,
  unseal,
} from '../../shared';

/** Photos of the form under way: kept at once, and carried from page to page as sealed ids nobody can forge. */
const purpose = 'request-photo';

/** Of staff at work; without it photos belong to the form of a requester. */
interface Taken {
  stage?: PhotoStage;
  uploadedBy?: string | null;
}

/** The id in a sealed value. @throws DomainError validation when it was changed or is too old */
export function photoId(sealed: string): string {
  const id = unseal(sealed, { purpose, key: env().payloadSecret, now: now() });
  if (!isId(id)) throw new Error('a sealed photo holds no id');
  return id;
}

/** The sealed photos among the values, without those marked for removal and without broken or expired ones. */
export function photosIn(values: FormValues): string[] {
  const removed = new Set(listOf(values, 'remove'));
  return listOf(values, 'photo').filter((sealed) => !removed.has(sealed) && isReadable(sealed));
}

function isReadable(sealed: string): boolean {
  try {
    photoId(sealed);
    return true;
  } catch (error) {
    if (isDomainError(error)) return false;
    throw error;
  }
}

/** A form with photos as it was read: those that were good are kept under `photo`, whatever else of it was refused. */
export interface PhotoForm {
  values: FormValues;
  refused?: DomainError;
}

/** Reads a form that may bring photos. `mayUpload` says whether this visitor may still upload. */
export async function readPhotoForm(
  req: Request,
  payload: Payload,
  { mayUpload, ...taken }: Taken & { mayUpload?: () => Promise<unknown> } = {},
): Promise<PhotoForm> {
  let sent: FormValues = {};
  try {
    const { values, files } = await parseForm(req);
    sent = values;
    if (files.length > 0) await mayUpload?.();
    const { photos, problem } = await addPhotos(payload, values, files, taken);
    const kept = { ...values, photo: photos, remove: [] };
    if (!problem) return { values: kept };
    return { values: kept, refused: new DomainError('validation', { fields: { photos: problem } }) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const values = { ...submittedValues(error), ...sent };
    const photo = await photosOfRefused(payload, { error, values, mayUpload }, taken);
    return { values: { ...values, photo, remove: [] }, refused: error };
  }
}

/** The ids of the photos that go with a form. */
export function photoIdsIn(values: FormValues): string[] {
  return photosIn(values).map(photoId);
}

/**
 * The photos to go on with after a form was refused: those there already and the good ones that came with it, up to the most there
 * may be. `mayUpload` says whether this visitor may still upload.
 */
async function photosOfRefused(
  payload: Payload,
  refused: { error: unknown; values: FormValues; mayUpload?: (() => Promise<unknown>) | undefined },
  taken: Taken = {},
): Promise<string[]> {
  const { error, values, mayUpload } = refused;
  const files = submittedFiles(error);
  if (files.length === 0) return photosIn(values);
  try {
    await mayUpload?.();
    return (await addPhotos(payload, values, files, taken)).photos;
  } catch (limited) {
    if (!isDomainError(limited)) throw limited;
    return photosIn(values);
  }
}

/** Keeps the newly uploaded photos beside those there already. Good ones stay although another was refused. */
async function addPhotos(
  payload: Payload,
  values: FormValues,
  files: readonly UploadedFile[],
  taken: Taken = {},
): Promise<{ photos: string[]; problem?: string }> {
  const photos = photosIn(values);
  let problem: string | undefined;
  for (const file of files.filter(({ field }) => field === 'photos')) {
    if (photos.length >= mostPhotos) {
      problem = `最多${mostPhotos}张照片，多出的没有上传`;
      break;
    }
    try {
      const id = await keepPhoto({ payload, file: await file.read(), ...taken });
      photos.push(seal(id, { purpose, key: env().payloadSecret, now: now(), minutes: 24 * 60 }));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      problem = `“${file.name}”：${error.message}`;
    }
  }
  return { photos, problem };
}
