import { expect, it } from 'vitest';
import { appAtFixedTime } from '../../../factories/fixed-time';
import { buildRules } from '../../../factories/stars';

const { app } = appAtFixedTime();

it('says everything that is wrong with new rules at once: empty fields, texts that cannot be read, and every line', async () => {
  const refused = await buildRules(app.payload, {
    version: '',
    base: '六十',
    items:
      '志愿，服务\nservice，志愿服务，服务记录，每小时2分，封顶30分\nservice，表彰，加分，每项3分，封顶20分',
    thresholds: '60、70',
    leastAppraisals: '1',
  }).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    code: 'validation',
    fields: {
      version: expect.any(String),
      base: expect.stringContaining('基础分'),
      items: expect.stringMatching(/第1行.*第3行/),
      thresholds: expect.stringContaining('五个'),
      leastAppraisals: expect.stringContaining('至少'),
    },
  });
});
