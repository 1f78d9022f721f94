// A gateway that receives messages of the portal and checks them. Run: WEBHOOK_SECRET=… node docs/examples/gateway.mjs
import { createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

const secret = process.env.WEBHOOK_SECRET ?? '';
const oldest = 5 * 60;
/** Keys taken, with the moment they may be forgotten. A real gateway keeps them in its database. */
const taken = new Map();

function isGenuine(header, body) {
  const [, time, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  if (!time || Math.abs(Date.now() / 1000 - Number(time)) > oldest) return false;
  const expected = createHmac('sha256', secret).update(`${time}.`).update(body).digest();
  return timingSafeEqual(expected, Buffer.from(signature, 'hex'));
}

function isNew(key) {
  const now = Date.now();
  for (const [old, until] of taken) if (until < now) taken.delete(old);
  if (taken.has(key)) return false;
  taken.set(key, now + 86_400_000);
  return true;
}

if (secret.length < 16) throw new Error('WEBHOOK_SECRET must have at least 16 characters');

const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (request.method !== 'POST' || !isGenuine(request.headers['x-portal-signature'], body)) {
    response.writeHead(401).end();
    return;
  }
  const { key, to, text } = JSON.parse(body.toString('utf8'));
  // Here the message goes to the provider; only when it has taken it, answer 2xx.
  if (isNew(key)) console.log(`${to}: ${text}`);
  response.writeHead(204).end();
});
server.listen(Number(process.env.PORT ?? 8081), '127.0.0.1', () => {
  console.log(`listening on ${server.address().port}`);
});
