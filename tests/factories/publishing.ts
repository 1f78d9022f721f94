import type { Payload } from 'payload';
import sharp from 'sharp';
import { type Actor, systemActor } from '@/access';
import { draftNotice, type NoticeDraft, publishNotice } from '@/domain/publishing';
import type { Notice } from '@/payload-types';

/** The actor of everything a test prepares. */
export const preparation = systemActor('测试');

/** Rich text of plain paragraphs. */
export function richText(...paragraphs: string[]): Notice['body'] {
  return {
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: paragraphs.map((text) => ({
        type: 'paragraph',
        version: 1,
        children: [{ type: 'text', version: 1, text, format: 0 }],
      })),
    },
  };
}

/** A complete draft; override what the test is about. */
export function noticeDraft(overrides: Partial<NoticeDraft> = {}): NoticeDraft {
  return {
    title: '关于清洗供水水箱的通知',
    summary: '明天上午九点到十一点清洗水箱，期间停水，请提前储水。',
    body: richText('各位居民：', '为保证用水安全，物业将清洗供水水箱，期间停水。'),
    category: 'utilities',
    source: '明月豪苑社区居民委员会',
    ...overrides,
  };
}

/** Stores a notice; `published` (default) also makes it public now. Out: its id. */
export async function buildNotice(
  payload: Payload,
  {
    published = true,
    actor = preparation,
    ...overrides
  }: Partial<NoticeDraft> & { published?: boolean; actor?: Actor } = {},
): Promise<{ id: string }> {
  const { id } = await draftNotice({ payload, actor, draft: noticeDraft(overrides) });
  if (published) await publishNotice({ payload, actor, id });
  return { id };
}

/** A plain picture, as a camera would send it. */
export function picture({ width = 1200, height = 800, colour = '#3f7d58' } = {}): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();
}

/** Stores an image of the library. Out: its id and file name. */
export async function buildMedia(
  payload: Payload,
  {
    alt = '社区广场',
    data,
    township,
    community,
  }: { alt?: string; data?: Buffer; township?: string; community?: string } = {},
): Promise<{ id: string; filename: string }> {
  const file = data ?? (await picture());
  const doc = await payload.create({
    collection: 'media',
    data: { alt, ...(township ? { township } : {}), ...(community ? { community } : {}) },
    file: { data: file, mimetype: 'image/jpeg', name: 'IMG_0001.jpg', size: file.length },
    overrideAccess: true,
  });
  return { id: doc.id, filename: doc.filename ?? '' };
}
