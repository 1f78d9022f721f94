import { existsSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FormLimits, spreadsheetUploads } from '@/portal/shared';
import { multipart, png, startFormServer } from './form-server';

let server: Awaited<ReturnType<typeof startFormServer>>;
const limits: Partial<FormLimits> = {
  fields: 5,
  fieldBytes: 300,
  valuesBytes: 400,
  files: 2,
  fileBytes: 5000,
  totalBytes: 6000,
};

beforeAll(async () => {
  server = await startFormServer(limits);
});
afterAll(() => server.close());

function padded(bytes: number): Buffer {
  return Buffer.concat([png, Buffer.alloc(bytes - png.length)]);
}

describe('values', () => {
  it('reads a plain form: trimmed, line ends made one, repeated names as a list', async () => {
    const answer = await server.post(new URLSearchParams('a=+x+&b=1&b=2&c=l1%0D%0Al2&d='));
    expect(answer.values).toEqual({ a: 'x', b: ['1', '2'], c: 'l1\nl2', d: '' });
  });

  it('keeps a name like __proto__ a value and nothing more', async () => {
    const answer = await server.post(new URLSearchParams('__proto__=x&constructor=y'));
    expect(Object.entries(answer.values)).toContainEqual(['constructor', 'y']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('refuses too long a value beside its field and gives back the others', async () => {
    const answer = await server.post(new URLSearchParams({ text: '长'.repeat(150), name: '张三' }));
    expect(answer.status).toBe(413);
    expect(answer.errors.text).toContain('太长');
    expect(answer.values.name).toBe('张三');
  });

  it('refuses more values than a form has', async () => {
    const answer = await server.post(new URLSearchParams('a=1&b=2&c=3&d=4&e=5&f=6'));
    expect(answer.status).toBe(413);
  });

  it('refuses values that are too long together', async () => {
    const long = '长'.repeat(90);
    const answer = await server.post(new URLSearchParams({ a: long, b: long, name: '张三' }));
    expect(answer.status).toBe(413);
    expect(answer.values.a).toBe(long);
  });

  it('refuses bodies that are no form', async () => {
    expect((await server.post('{}', { 'content-type': 'application/json' })).status).toBe(415);
    expect((await server.post(new Blob(['x']))).status).toBe(415);
  });
});

describe('files', () => {
  it('takes a photo by its content and removes it once the answer is sent', async () => {
    const answer = await server.post(multipart({ a: '1' }, [['photos', '楼道.jpg', png]]));
    expect(answer.status).toBe(200);
    const [file] = answer.files;
    expect(file).toMatchObject({
      field: 'photos',
      name: '楼道.jpg',
      type: 'image/png',
      size: png.length,
      present: true,
    });
    await expect.poll(() => existsSync(file?.path ?? '')).toBe(false);
  });

  it('ignores a file field left empty', async () => {
    const answer = await server.post(multipart({ a: '1' }, [['photos', '', '']]));
    expect(answer).toMatchObject({ status: 200, files: [], values: { a: '1' } });
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['text', 'just text'],
    ['a program', Buffer.from('4d5a90000300000004000000ffff0000b8000000', 'hex')],
  ])('refuses %s that calls itself a photo, keeping the values', async (_what, content) => {
    const answer = await server.post(multipart({ text: '灯不亮' }, [['photos', 'a.jpg', content]]));
    expect(answer.status).toBe(415);
    expect(answer.errors.photos).toContain('a.jpg');
    expect(answer.values.text).toBe('灯不亮');
  });

  it('refuses one file that is too large, too many, or too much together', async () => {
    const large = await server.post(multipart({}, [['photos', '大.png', padded(5500)]]));
    expect(large).toMatchObject({ status: 413, errors: { photos: expect.stringContaining('大.png') } });
    const many = await server.post(
      multipart(
        {},
        [1, 2, 3].map((n) => ['photos', `${n}.png`, png]),
      ),
    );
    expect(many).toMatchObject({ status: 413, errors: { photos: '最多上传 2 个文件。' } });
    const much = await server.post(
      multipart(
        {},
        [1, 2].map((n) => ['photos', `${n}.png`, padded(3500)]),
      ),
    );
    expect(much.status).toBe(413);
  });

  it('shows names without folders and control characters', async () => {
    const answer = await server.post(multipart({}, [['photos', '..\\..\\etc\\\u202egnp.exe.png', png]]));
    expect(answer.files[0]?.name).toBe('gnp.exe.png');
  });

  it('takes CSV only where a table is expected', async () => {
    const tables = await startFormServer(spreadsheetUploads);
    const answer = await tables.post(multipart({}, [['file', '楼栋.csv', '小区,楼栋\n一期,3']]));
    expect(answer.files[0]?.type).toBe('text/csv');
    const binary = await tables.post(multipart({}, [['file', 'x.csv', Buffer.from([1, 0, 2])]]));
    expect(binary.status).toBe(415);
    await tables.close();
  });
});

describe('broken bodies', () => {
  it('answers 422 to a multipart body that ends early or has no boundary', async () => {
    const type = { 'content-type': 'multipart/form-data; boundary=x' };
    const cut = await server.post('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nval', type);
    expect(cut).toMatchObject({ status: 422, errors: { '': expect.stringContaining('重新提交') } });
    const inFile = '--x\r\nContent-Disposition: form-data; name="p"; filename="a.png"\r\n\r\nabc';
    expect((await server.post(inFile, type)).status).toBe(422);
    const bare = await server.post('a', { 'content-type': 'multipart/form-data' });
    expect(bare.status).toBe(422);
  });

  it('survives a visitor who goes away in the middle of a photo', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4000\r\n\r\n' +
        '--x\r\nContent-Disposition: form-data; name="p"; filename="a.png"\r\n\r\nabc',
    );
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await server.post(new URLSearchParams('a=1'))).status).toBe(200);
  });
});
