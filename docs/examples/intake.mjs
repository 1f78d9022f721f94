// Sends one request to the intake API and asks how it stands. Node 20 or newer, no package.
//   INTAKE_URL=http://localhost:3000 INTAKE_CHANNEL=12345 INTAKE_SECRET=… node docs/examples/intake.mjs [NUMBER]
// The secret comes from `npm run channels -- key 12345 --json`. Prints one JSON line for each answer; exit code 1 when one was refused.
import { createHmac, randomUUID } from 'node:crypto';

const { INTAKE_URL = 'http://localhost:3000', INTAKE_CHANNEL = '12345', INTAKE_SECRET } = process.env;
if (!INTAKE_SECRET) {
  process.stderr.write('INTAKE_SECRET is missing\n');
  process.exit(2);
}
const number = process.argv[2] ?? `EXAMPLE-${randomUUID()}`;

/** The signature covers timestamp, nonce and the exact bytes of the body; every call needs a new nonce, also a repetition. */
function signed(body) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const nonce = randomUUID();
  const digest = createHmac('sha256', INTAKE_SECRET).update(`${timestamp}\n${nonce}\n${body}`).digest('hex');
  return {
    'X-Channel': INTAKE_CHANNEL,
    'X-Timestamp': timestamp,
    'X-Nonce': nonce,
    'X-Signature': `sha256=${digest}`,
  };
}

async function call(path, body) {
  const answer = await fetch(`${INTAKE_URL}/intake/v1${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { ...signed(body), ...(body ? { 'Content-Type': 'application/json' } : {}) },
    ...(body ? { body } : {}),
  });
  process.stdout.write(`${JSON.stringify({ status: answer.status, body: await answer.json() })}\n`);
  if (!answer.ok) process.exitCode = 1;
}

const body = JSON.stringify({
  number,
  title: '小区路灯不亮',
  body: '小区东门的路灯三天没有亮了，老人晚上出门不方便。',
  place: '小区东门',
  requester: { name: '赵小满', phone: '13800138000' },
  submittedAt: new Date().toISOString(),
  confidential: false,
});
await call('/requests', body);
await call(`/requests/${encodeURIComponent(number)}`, '');
