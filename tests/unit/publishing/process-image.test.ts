import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { processImage } from '@/domain/publishing/process-image';

const camera = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 3, background: '#4a7' } })
    .withExif({ IFD0: { Make: 'PhoneMaker' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '38/1 31/1 0/1' } })
    .jpeg();

describe('processing an uploaded image', () => {
  it('removes every trace of where and with what the picture was taken', async () => {
    const original = await camera().toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();
    const { data, mimeType } = await processImage(original);
    const metadata = await sharp(data).metadata();
    expect(mimeType).toBe('image/jpeg');
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(data.includes('PhoneMaker')).toBe(false);
  });

  it('turns the picture the way it was held', async () => {
    const lying = await camera().withMetadata({ orientation: 6 }).toBuffer();
    expect(await processImage(lying)).toMatchObject({ width: 480, height: 640 });
  });

  it('makes large pictures smaller and leaves small ones', async () => {
    expect(await processImage(await camera(4000, 1000).toBuffer())).toMatchObject({
      width: 2560,
      height: 640,
    });
    expect(await processImage(await camera(30, 20).toBuffer())).toMatchObject({ width: 30, height: 20 });
  });

  it.each(['png', 'webp', 'avif', 'jpeg'] as const)('takes %s whatever it is called', async (format) => {
    const file = await camera(64, 64).toFormat(format).toBuffer();
    expect((await processImage(file)).width).toBe(64);
  });

  it('keeps transparency as WebP', async () => {
    const file = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#0000' } })
      .png()
      .toBuffer();
    expect(await processImage(file)).toMatchObject({ mimeType: 'image/webp' });
  });

  it.each([
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')],
    ['an HTML page', Buffer.from('<!doctype html><html><body>hello</body></html>')],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n')],
    ['nothing', Buffer.alloc(0)],
  ])('refuses %s with a sentence in Chinese', async (_what, file) => {
    await expect(processImage(file)).rejects.toMatchObject({
      code: 'unsupported',
      message: expect.stringMatching(/图片/),
    });
  });

  it('refuses a picture that is something else as well', async () => {
    const image = await camera().toBuffer();
    for (const extra of ['<script>alert(1)</script>', '<?php echo 1;', '%PDF-1.4', '<!DOCTYPE html>']) {
      await expect(processImage(Buffer.concat([image, Buffer.from(extra)]))).rejects.toMatchObject({
        code: 'unsupported',
      });
    }
  });

  it('refuses a picture that is cut off, too heavy or has too many pixels', async () => {
    const image = await camera(2000, 1500).toBuffer();
    await expect(processImage(image.subarray(0, image.length / 2))).rejects.toMatchObject({
      code: 'unsupported',
    });
    await expect(processImage(Buffer.alloc(10_000_001))).rejects.toMatchObject({ code: 'too-large' });
    const vast = await sharp({ create: { width: 9000, height: 5000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
    await expect(processImage(vast)).rejects.toMatchObject({ code: 'too-large' });
  }, 30_000);

  it('never ends otherwise than with an image of ours or a coded refusal', async () => {
    const image = await camera(48, 48).toBuffer();
    await fc.assert(
      fc.asyncProperty(fc.nat(image.length - 1), fc.uint8Array({ maxLength: 40 }), async (at, noise) => {
        const damaged = Buffer.concat([image.subarray(0, at), noise, image.subarray(at)]);
        const outcome = await processImage(damaged).then(
          ({ mimeType }) => mimeType,
          (error: { name: string }) => error.name,
        );
        expect(['image/jpeg', 'image/webp', 'DomainError']).toContain(outcome);
      }),
      { numRuns: 60 },
    );
  });
});
