/**
 * The load, in a process of its own: it is handed one plan after another and answers each with what it measured.
 */
import autocannon, { type Request } from 'autocannon';

/** What is asked, by whom, and how much at once. */
export interface Plan {
  readonly url: string;
  readonly connections: number;
  /** How long; or once each. */
  readonly seconds: number | 'once-each';
  readonly requests: readonly PlannedRequest[];
}

export interface PlannedRequest {
  readonly path: string;
  readonly cookie: string;
  /** A form to post, which gets a fresh key at each sending. */
  readonly form?: string;
}

export interface Measured {
  /** Of every request, in milliseconds. */
  readonly latencies: readonly number[];
  readonly seconds: number;
  /** Head and body of all answers. */
  readonly bytes: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** Connections that broke, answers that did not come in ten seconds. */
  readonly failures: number;
}

function requestOf({ path, cookie, form }: PlannedRequest): Request {
  if (form === undefined) return { method: 'GET', path, headers: { cookie } };
  const headers = {
    cookie,
    'content-type': 'application/x-www-form-urlencoded',
    'sec-fetch-site': 'same-origin',
  };
  const withKey = (request: Request): Request => ({
    ...request,
    body: `${form}&_key=${crypto.randomUUID()}`,
  });
  return { method: 'POST', path, headers, setupRequest: withKey };
}

async function carryOut(plan: Plan): Promise<Measured> {
  const { connections, seconds } = plan;
  // Each connection is other people's, so that no one person asks for everything at once.
  const shares = Array.from({ length: connections }, (_, client) =>
    plan.requests.filter((_request, index) => index % connections === client).map(requestOf),
  );
  let next = 0;
  const latencies: number[] = [];
  const statuses: Record<string, number> = {};
  let bytes = 0;
  let failures = 0;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const began = performance.now();
  let ended = began;
  const run = autocannon(
    {
      url: plan.url,
      connections,
      sampleInt: 100,
      ...(seconds === 'once-each' ? { amount: plan.requests.length } : { duration: seconds }),
      setupClient: (client) => {
        client.setRequests(shares[next] ?? []);
        next += 1;
      },
    },
    (error) => (error === null ? resolve() : reject(error)),
  );
  run.on('response', (_client, status, size, milliseconds) => {
    ended = performance.now();
    latencies.push(milliseconds);
    bytes += size;
    statuses[status] = (statuses[status] ?? 0) + 1;
  });
  run.on('reqError', () => {
    failures += 1;
  });
  await promise;
  return { latencies, seconds: (ended - began) / 1000, bytes, statuses, failures };
}

process.on('message', (plan: Plan) => {
  carryOut(plan).then(
    (measured) => process.send?.(measured),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit(0));
