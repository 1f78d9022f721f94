import type { Request } from 'express';
import { now } from '@/shared/clock';
import { env } from '@/shared/env';
import { DomainError, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { type FormValues, listOf, parseForm, submittedFiles, submittedValues } from './parse-form';
import { seal, unseal } from './sealed';
import type { UploadedFile } from './uploaded-file';

/** How photos of one kind of form are kept. */
export interface PhotoKeeping {
  /** What the seal is for: one of another form opens nothing. */
  purpose: string;
  /** The most a form may carry. */
  most: number;
}

/** What reading one form needs besides. */
export interface PhotoReading {
  /** Keeps one photo, belonging to nothing yet. @returns its id */
  keep(file: Buffer): Promise<string>;
  /** Says whether this visitor may still upload. @throws DomainError */
  mayUpload?: (() => Promise<unknown>) | undefined;
}

/** A form with photos as it was read: those that were good are kept under `photo`, whatever else of it was refused. */
export interface PhotoForm {
  values: FormValues;
  refused?: DomainError;
}

/**
 * Photos of a form under way, sent as `photos`: kept at once, and carried from page to page under `photo` as sealed ids nobody can forge;
 * `remove` names those to leave out.
 */
export function formPhotos({ purpose, most }: PhotoKeeping) {
  const sealed = (id: string): string =>
    seal(id, { purpose, key: env().payloadSecret, now: now(), minutes: 24 * 60 });

  /** The id in a sealed value. @throws DomainError validation when it was changed or is too old */
  function photoId(value: string): string {
    const id = unseal(value, { purpose, key: env().payloadSecret, now: now() });
    if (!isId(id)) throw new Error('a sealed photo holds no id');
    return id;
  }

  function isReadable(value: string): boolean {
    try {
      photoId(value);
      return true;
    } catch (error) {
      if (isDomainError(error)) return false;
      throw error;
    }
  }

  /** The sealed photos among the values, without those marked for removal and without broken or expired ones. */
  function photosIn(values: FormValues): string[] {
    const removed = new Set(listOf(values, 'remove'));
    return listOf(values, 'photo').filter((value) => !removed.has(value) && isReadable(value));
  }

  /** Keeps the newly uploaded photos beside those there already. Good ones stay although another was refused. */
  async function addPhotos(
    values: FormValues,
    files: readonly UploadedFile[],
    keep: PhotoReading['keep'],
  ): Promise<{ photos: string[]; problem?: string }> {
    const photos = photosIn(values);
    let problem: string | undefined;
    for (const file of files.filter(({ field }) => field === 'photos')) {
      if (photos.length >= most) {
        problem = `最多${most}张照片，多出的没有上传`;
        break;
      }
      try {
        photos.push(sealed(await keep(await file.read())));
      } catch (error) {
        if (!isDomainError(error)) throw error;
        problem = `“${file.name}”：${error.message}`;
      }
    }
    return { photos, problem };
  }

  /** The photos to go on with after a form was refused: those there already and the good ones that came with it. */
  async function photosOfRefused(
    error: DomainError,
    values: FormValues,
    { keep, mayUpload }: PhotoReading,
  ): Promise<string[]> {
    const files = submittedFiles(error);
    if (files.length === 0) return photosIn(values);
    try {
      await mayUpload?.();
      return (await addPhotos(values, files, keep)).photos;
    } catch (limited) {
      if (!isDomainError(limited)) throw limited;
      return photosIn(values);
    }
  }

  /** Reads a form that may bring photos. */
  async function readPhotoForm(req: Request, reading: PhotoReading): Promise<PhotoForm> {
    let sent: FormValues = {};
    try {
      const { values, files } = await parseForm(req);
      sent = values;
      if (files.length > 0) await reading.mayUpload?.();
      const { photos, problem } = await addPhotos(values, files, reading.keep);
      const kept = { ...values, photo: photos, remove: [] };
      if (!problem) return { values: kept };
      return { values: kept, refused: new DomainError('validation', { fields: { photos: problem } }) };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      const values = { ...submittedValues(error), ...sent };
      const photo = await photosOfRefused(error, values, reading);
      return { values: { ...values, photo, remove: [] }, refused: error };
    }
  }

  return {
    sealed,
    photoId,
    photosIn,
    readPhotoForm,
    /** The ids of the photos that go with a form. */
    photoIdsIn: (values: FormValues): string[] => photosIn(values).map(photoId),
  };
}
