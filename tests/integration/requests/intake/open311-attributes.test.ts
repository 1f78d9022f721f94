import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetDirectory, type IssuedKey } from '@/domain/requests';
import { env } from '@/shared/env';
import { startTestApp, type TestApp } from '../../../factories/app';
import { buildChannelKey, rowsOf } from '../../../factories/intake';
import { GeoReportError, openGeoReport } from '../../../factories/open311-client';
import { buildCategory, buildQuestion } from '../../../factories/requests';

let app: TestApp;
let key: IssuedKey;
let heating: string;
let plain: string;
let [where, since, others]: string[] = [];

beforeAll(async () => {
  app = await startTestApp();
  key = await buildChannelKey(app.payload, 'government-website');
  const parent = await buildCategory(app.payload, { name: '公用事业' });
  heating = await buildCategory(app.payload, { name: '供热', parent });
  plain = await buildCategory(app.payload, { name: '绿化', parent: await buildCategory(app.payload) });
  const question = (overrides: Record<string, unknown>) => buildQuestion(app.payload, overrides);
  // The wider category's question comes first.
  since = await question({ category: heating, label: '从什么时候起', kind: 'text', hint: '例如：昨天晚上' });
  where = await question({
    category: parent,
    label: '哪一处',
    kind: 'choice',
    choices: '家里\n<楼道> & 地下室',
    required: true,
  });
  others = await question({ category: heating, label: '邻居也这样吗', kind: 'yes-no', order: 2 });
  forgetDirectory(app.payload);
});
afterAll(() => app?.close());

const client = (format: 'json' | 'xml') =>
  openGeoReport(
    (address, init) => app.fetch(address.replace(env().siteUrl, ''), init),
    '/open311/v2/discovery',
    format,
  );

describe.each(['json', 'xml'] as const)('a client that speaks %s', (format) => {
  it('learns what a service asks besides', async () => {
    const { services, attributes } = await client(format);
    const metadata = new Map((await services()).map((row) => [row.service_code, String(row.metadata)]));
    expect([metadata.get(heating), metadata.get(plain)]).toEqual(['true', 'false']);
    expect(await attributes(plain)).toEqual([]);
    const asked = await attributes(heating);
    expect(asked.map(({ code }) => code)).toEqual([where, since, others]);
    expect(asked.map(({ order, required }) => `${order} ${required}`)).toEqual([
      '1 true',
      '2 false',
      '3 false',
    ]);
    expect(asked.map(({ datatype }) => datatype)).toEqual(['singlevaluelist', 'string', 'singlevaluelist']);
    expect(asked[0]).toMatchObject({
      description: '哪一处',
      values: [
        { key: '家里', name: '家里' },
        { key: '<楼道> & 地下室', name: '<楼道> & 地下室' },
      ],
    });
    expect(asked[1]).toMatchObject({ datatype_description: '例如：昨天晚上', values: [] });
    expect(asked[2]).toMatchObject({
      values: [
        { key: 'yes', name: '是' },
        { key: 'no', name: '否' },
      ],
    });
  });

  it('answers it with the report', async () => {
    const { report, numberOf } = await client(format);
    const { token } = await report({
      ...right(format),
      [`attribute[${where}]`]: '<楼道> & 地下室',
      [`attribute[${others}]`]: 'yes',
    });
    const number = String((await numberOf(String(token))).service_request_id);
    const [request] = await rowsOf(app.payload, 'requests', { number: { equals: number } });
    const answers = await rowsOf(app.payload, 'request-answers', { request: { equals: request?.id } });
    expect(answers.map(({ label, answer }) => `${label}：${answer}`).toSorted()).toEqual([
      '哪一处：<楼道> & 地下室',
      '邻居也这样吗：是',
    ]);
  });

  it('is told in the form of the specification which answer will not do', async () => {
    const { report } = await client(format);
    const told = async (attributes: Record<string, string>) => {
      const error: unknown = await report({ ...right(format), ...attributes }).catch(
        (thrown: unknown) => thrown,
      );
      if (!(error instanceof GeoReportError)) throw new Error('it was not refused');
      return error.errors.map(({ code, description }) => `${code} ${description}`);
    };
    expect(await told({})).toEqual([`400 attribute[${where}] is required: 哪一处`]);
    expect(
      await told({ [`attribute[${where}]`]: '屋顶', [`attribute[${others}]`]: 'maybe', 'attribute[x]': '1' }),
    ).toEqual([
      '400 attribute[x] is no attribute of this service',
      `400 attribute[${where}] must be one of: 家里, <楼道> & 地下室`,
      `400 attribute[${others}] must be one of: yes, no`,
    ]);
    expect(
      await told({ [`attribute[${where}]`]: '家里', [`attribute[${since}]`]: '长'.repeat(301) }),
    ).toEqual([`400 attribute[${since}] is too long`]);
  });
});

const right = (format: string) => ({
  api_key: key.secret,
  service_code: heating,
  description: `暖气不热（${format}）`,
  address_string: '桂花苑3号楼',
});
