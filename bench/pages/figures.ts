import type { Measured } from './load.ts';

/** What one load of some seconds came to. */
export interface Figures {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Answers that were not the one asked for, broken connections and those that gave no answer. */
  readonly errors: number;
  /** Bytes of one answer, head and body. */
  readonly bytes: number;
  /** Milliseconds of processor that the server's process took for one request: what is left of noise in the rest is not in this. */
  readonly processor: number;
  /** Milliseconds that the database worked for one request; null where none was asked. */
  readonly database: number | null;
  /** Statements of one request. */
  readonly statements: number | null;
}

/** What the server's process and its database did meanwhile. */
export interface Work {
  readonly processor: number;
  readonly database: { readonly milliseconds: number; readonly statements: number } | null;
}

/** @param expected the status of the answer that was asked for */
export function figuresOf(measured: readonly Measured[], expected: number, work: Work): Figures {
  const latencies = measured.flatMap((one) => one.latencies).sort((a, b) => a - b);
  const requests = latencies.length;
  const total = (of: (one: Measured) => number) => measured.reduce((sum, one) => sum + of(one), 0);
  const good = total((one) => one.statuses[expected] ?? 0);
  const each = (whole: number | undefined) => (whole === undefined ? null : whole / Math.max(1, requests));
  return {
    requests,
    perSecond: requests / total((one) => one.seconds),
    p50: percentile(latencies, 50),
    p95: percentile(latencies, 95),
    p99: percentile(latencies, 99),
    errors: requests - good + total((one) => one.failures),
    bytes: Math.round(total((one) => one.bytes) / Math.max(1, requests)),
    processor: work.processor / Math.max(1, requests),
    database: each(work.database?.milliseconds),
    statements: each(work.database?.statements),
  };
}

function percentile(sorted: readonly number[], percent: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * percent) / 100) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [high = Number.NaN, low = high] = [sorted[middle], sorted[middle - 1]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

/** Of several repetitions, each figure's median; errors and requests are added up. */
export function mediansOf(all: readonly Figures[]): Figures {
  const middle = (of: (one: Figures) => number) => median(all.map(of));
  const middleOrNull = (of: (one: Figures) => number | null) => {
    const values = all.map(of).filter((value) => value !== null);
    return values.length === 0 ? null : median(values);
  };
  const sum = (of: (one: Figures) => number) => all.reduce((total, one) => total + of(one), 0);
  return {
    requests: sum((one) => one.requests),
    perSecond: middle((one) => one.perSecond),
    p50: middle((one) => one.p50),
    p95: middle((one) => one.p95),
    p99: middle((one) => one.p99),
    errors: sum((one) => one.errors),
    bytes: Math.round(middle((one) => one.bytes)),
    processor: middle((one) => one.processor),
    database: middleOrNull((one) => one.database),
    statements: middleOrNull((one) => one.statements),
  };
}
