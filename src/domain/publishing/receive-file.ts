import type { PayloadRequest } from 'payload';
import { fail } from '@/shared/errors';
import { newId, newToken } from '@/shared/ids';
import { inspectAttachment } from './inspect-attachment';
import { processImage } from './process-image';

interface UploadArguments {
  data?: unknown;
  req: PayloadRequest;
}

/**
 * Replaces the uploaded image of a request by its processed form before Payload looks at it, under a name nobody can
 * guess. An address given instead of a file is refused: the server fetches nothing for a client.
 */
export async function receiveImage(args: UploadArguments, operation: 'create' | 'update'): Promise<void> {
  const file = uploaded(args, operation, '请选择要上传的图片');
  if (!file) return;
  Object.assign(file, asUpload(await processImage(file.data)));
}

/** Checked content as Payload takes a file, under a name nobody can guess. */
export function asUpload({
  data,
  mimeType,
  extension,
}: {
  data: Buffer;
  mimeType: string;
  extension: string;
}) {
  return { data, mimetype: mimeType, name: `${newId()}.${extension}`, size: data.length };
}

/** Checks an uploaded attachment and gives it a readable name with an unguessable end. */
export async function receiveAttachment(
  args: UploadArguments,
  operation: 'create' | 'update',
): Promise<void> {
  const file = uploaded(args, operation, '请选择要上传的附件');
  if (!file) return;
  const { mimeType, extension } = await inspectAttachment(file.data);
  const title = readableName(file.name);
  if (args.data && typeof args.data === 'object') {
    const data = args.data as Record<string, unknown>;
    if (!data.title) data.title = title;
  }
  Object.assign(file, { mimetype: mimeType, name: `${title}-${newToken(9)}.${extension}` });
}

function uploaded({ req, data }: UploadArguments, operation: 'create' | 'update', missing: string) {
  if (operation === 'create') {
    if (!req.file?.data) fail('validation', { message: missing, fields: { file: missing } });
    if (data && typeof data === 'object' && 'url' in data) Reflect.deleteProperty(data, 'url');
    return req.file;
  }
  if (req.file) {
    const message = '已上传的文件不能替换，请上传一份新的，再在公告里改用新的。';
    fail('invalid-state', { message, fields: { file: message } });
  }
  return undefined;
}

/** The original name without its extension and without characters that mean something in paths or headers. */
function readableName(name: string): string {
  const base = name.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, '');
  const clean = base.replace(/[^\p{Script=Han}A-Za-z0-9_（）()《》-]+/gu, '').slice(0, 40);
  return clean || '附件';
}
