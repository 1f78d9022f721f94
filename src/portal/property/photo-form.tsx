import type { Request } from 'express';
import type { Payload } from 'payload';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { Actor } from '@/access';
import { keepFile, mostFiles } from '@/domain/property';
import { DomainError, fail, isDomainError } from '@/shared/errors';
import { isId } from '@/shared/ids';
import { takeTurn } from '@/shared/take-turn';
import {
  type FieldErrors,
  FileUpload,
  type FormValues,
  KeptPhotos,
  listOf,
  type PhotoForm,
  parseForm,
  submittedFiles,
  submittedValues,
  type UploadedFile,
} from '../shared';

/** Photos take time to process; whoever works their way through a compound has room. */
const uploads = new RateLimiterMemory({ keyPrefix: 'property-photos', points: 120, duration: 3600 });

/** Keeps every photo that came. @throws DomainError beside `files` for the first that is none */
export async function keepPhotos(
  payload: Payload,
  actor: Actor,
  uploaded: readonly UploadedFile[],
): Promise<string[]> {
  const { ids, problem } = await keptOf(payload, actor, uploaded);
  if (problem) fail('validation', { fields: { files: problem } });
  return ids;
}

/** Reads a form of somebody signed in; photos that came are kept at once, so that nobody takes them again after a mistake. */
export async function readPropertyForm(req: Request, payload: Payload, actor: Actor): Promise<PhotoForm> {
  let values: FormValues = {};
  let files: UploadedFile[] = [];
  let refused: DomainError | undefined;
  try {
    ({ values, files } = await parseForm(req));
  } catch (error) {
    if (!isDomainError(error)) throw error;
    refused = error;
    values = submittedValues(error);
    files = submittedFiles(error);
  }
  const before = photosIn(values);
  const problems: string[] = [];
  let added: string[] = [];
  if (files.length > 0) {
    await takeTurn(uploads, actor.userId ?? '', (minutes) => `上传太频繁，请${minutes}分钟后再试。`);
    const room = Math.max(0, mostFiles - before.length);
    if (files.length > room) problems.push(`最多${mostFiles}张照片，多出的没有上传`);
    const kept = await keptOf(payload, actor, files.slice(0, room));
    added = kept.ids;
    if (kept.problem) problems.push(kept.problem);
  }
  const kept = { ...values, photo: [...before, ...added], remove: [] };
  if (!refused && problems[0]) refused = new DomainError('validation', { fields: { files: problems[0] } });
  return refused ? { values: kept, refused } : { values: kept };
}

/** The ids of the photos of a form, without those marked for removal; the verb binds none that somebody else brought. */
export function photosIn(values: FormValues): string[] {
  const removed = new Set(listOf(values, 'remove'));
  return listOf(values, 'photo').filter((id) => !removed.has(id) && isId(id));
}

async function keptOf(
  payload: Payload,
  actor: Actor,
  uploaded: readonly UploadedFile[],
): Promise<{ ids: string[]; problem?: string }> {
  const ids: string[] = [];
  let problem: string | undefined;
  for (const one of uploaded) {
    try {
      const file = { data: await one.read(), name: one.name };
      ids.push(await keepFile({ payload, actor, file, photosOnly: true }));
    } catch (error) {
      if (!isDomainError(error)) throw error;
      problem ??= `“${one.name}”：${error.message}`;
    }
  }
  return problem ? { ids, problem } : { ids };
}

/** Photos straight from the phone's camera, or out of its album; those of an earlier try are there already. */
export function CameraFields({
  values,
  errors,
  label,
  hint,
}: {
  values: FormValues;
  errors: FieldErrors;
  label: string;
  hint: string;
}) {
  const kept = photosIn(values);
  return (
    <>
      <KeptPhotos photos={kept.map((id) => ({ value: id, src: `/property-files/${id}?size=small` }))} />
      {kept.length < mostFiles ? (
        <>
          <FileUpload
            name="camera"
            id="files"
            label={`${label}：现在拍`}
            hint={hint}
            camera
            error={errors.files ?? errors.camera}
          />
          <FileUpload
            name="album"
            label="从相册里选"
            hint={`合起来最多${mostFiles}张。拍摄地点等信息会自动去掉。`}
            multiple
            maxFiles={mostFiles - kept.length}
            error={errors.album}
          />
        </>
      ) : null}
    </>
  );
}
