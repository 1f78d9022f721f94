import { Agent, get } from 'node:http';

/** What a run under load gave. */
export interface Measured {
  answers: number;
  /** Answers per second. */
  rate: number;
  /** Milliseconds from sending to the last byte. */
  mean: number;
  p95: number;
  p99: number;
  /** Size of one answer. */
  bytes: number;
}

/**
 * Keeps `connections` connections busy with GET for `seconds`, each sending its next request when the last was answered.
 * @throws Error when an answer is not 200: a fast error page is no result
 */
export async function load(options: {
  address: string;
  connections: number;
  seconds: number;
  headers?: Record<string, string>;
}): Promise<Measured> {
  const { address, connections, seconds, headers = {} } = options;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const started = performance.now();
  const until = started + seconds * 1000;
  let bytes = 0;
  const worker = async () => {
    while (performance.now() < until) {
      const sent = performance.now();
      bytes = await once(address, agent, headers);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const mean = times.reduce((sum, time) => sum + time, 0) / Math.max(1, times.length);
  return { answers: times.length, rate: times.length / elapsed, mean, p95: at(0.95), p99: at(0.99), bytes };
}

function once(address: string, agent: Agent, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(address, { agent, headers }, (answer) => {
      let size = 0;
      answer.on('data', (chunk: Buffer) => {
        size += chunk.length;
      });
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(size);
        else reject(new Error(`${address} answered ${answer.statusCode}`));
      });
      answer.on('error', reject);
    }).on('error', reject);
  });
}
