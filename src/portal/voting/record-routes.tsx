import type { Request, Router } from 'express';
import type { Payload } from 'payload';
import type { Actor } from '@/access';
import {
  filesOf,
  type ItemRow,
  itemsOf,
  keepVoteFile,
  mostPhotos,
  recordOfficial,
  voteOf,
} from '@/domain/voting';
import { fail, isDomainError } from '@/shared/errors';
import {
  type FieldErrors,
  type FormValues,
  fieldErrors,
  formStatus,
  listOf,
  type PortalDependencies,
  parseForm,
  photoUploads,
  revalidated,
  sendStoredFile,
  submittedFiles,
  submittedValues,
  textOf,
  type UploadedFile,
} from '../shared';
import { photoIdsIn, photosIn, sealedFile } from './form-photos';
import { officialFields, RecordForm } from './record-page';
import { keptVote } from './staff-only';
import { sendOwnPage } from './words';

const uploads = {
  ...photoUploads,
  files: mostPhotos,
  accept: [...photoUploads.accept, 'application/pdf'],
  acceptLabel: '照片、PDF',
};

/** `/votes/:id/record`: staff copy what an official system came to, with its paper; and the paper itself, for everybody. */
export function registerRecording(router: Router, { payload }: PortalDependencies): void {
  router.get('/votes/:id/record', async (req, res) => {
    const kept = await keptVote(payload, req, res);
    if (!kept) return;
    const { vote } = kept;
    if (vote.mode !== 'official-record' || vote.state !== 'draft')
      fail('invalid-state', { message: '这次表决的结果不在这里登记，或者已经登记了。' });
    const items = await itemsOf(payload, vote.id);
    sendOwnPage(req, res, vote, {
      title: '登记官方系统的结果',
      back: `/admin/collections/votes/${vote.id}`,
      children: <RecordForm vote={vote} items={items} values={{}} errors={{}} />,
    });
  });

  router.post('/votes/:id/record', async (req, res) => {
    const kept = await keptVote(payload, req, res);
    if (!kept) return;
    const { actor, vote } = kept;
    const items = await itemsOf(payload, vote.id);
    const { values, refused } = await readForm(req, payload, actor);
    try {
      if (refused) throw refused;
      const number = (name: string) => textOf(values, name) || '0';
      await recordOfficial({
        payload,
        actor,
        id: vote.id,
        source: textOf(values, 'source'),
        totalArea: number('totalArea'),
        totalHeads: number('totalHeads'),
        participatingArea: number('participatingArea'),
        participatingHeads: number('participatingHeads'),
        items: items.map((item) => officialItem(item, values)),
        photos: photoIdsIn(values),
      });
      res.redirect(303, `/votes/${vote.id}/result`);
    } catch (error) {
      const errors = fieldErrors(error);
      sendOwnPage(req, res, vote, {
        title: '登记官方系统的结果',
        errors,
        status: formStatus(error),
        back: `/admin/collections/votes/${vote.id}`,
        children: <RecordForm vote={vote} items={items} values={values} errors={errors} />,
      });
    }
  });

  router.get('/votes/:id/official/:number', async (req, res) => {
    const vote = await voteOf(payload, String(req.params.id));
    const files = vote && vote.state !== 'draft' ? await filesOf(payload, vote.id) : [];
    const file = files.filter(({ isPublic }) => isPublic)[Number(req.params.number) - 1];
    if (!file) fail('not-found');
    const { filename, mimeType } = file;
    const cacheControl = revalidated;
    await sendStoredFile({ payload, res, collection: 'vote-files', filename, mimeType, cacheControl });
  });
}

/** @throws DomainError validation, beside the first thing that is missing */
function officialItem({ number }: ItemRow, values: FormValues) {
  const text = (name: string) => textOf(values, `${name}-${number}`) || '0';
  const adopted = textOf(values, `adopted-${number}`);
  if (adopted !== 'yes' && adopted !== 'no')
    fail('validation', { fields: { [`adopted-${number}`]: '请按文件选通过没通过' } });
  const amounts = Object.fromEntries(officialFields.map(([name]) => [name, text(name)]));
  return { ...(amounts as Record<(typeof officialFields)[number][0], string>), adopted } as const;
}

/** Reads the form and keeps its files, also when something else in it is refused. */
async function readForm(
  req: Request,
  payload: Payload,
  actor: Actor,
): Promise<{ values: FormValues; errors?: FieldErrors; refused?: Error }> {
  const keep = async (values: FormValues, files: readonly UploadedFile[]): Promise<FormValues> => {
    const photos = photosIn({ ...values, photo: listOf(values, 'photo') });
    for (const file of files.slice(0, mostPhotos - photos.length))
      photos.push(sealedFile(await keepVoteFile({ payload, actor, data: await file.read() })));
    return { ...values, photo: photos };
  };
  try {
    const { values, files } = await parseForm(req, uploads);
    return { values: await keep(values, files) };
  } catch (error) {
    if (!isDomainError(error)) throw error;
    return { values: await keep(submittedValues(error), submittedFiles(error)), refused: error };
  }
}
