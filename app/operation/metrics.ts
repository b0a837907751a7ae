/** What the server counts of itself, in the text form of Prometheus. */
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { lastBackup } from '@/app/backups';
import { database } from '@/lib/store/database/database';
import { databaseBytes } from '@/lib/store/database/dialect';

const registry = new Registry();

const seconds = new Histogram({
  name: 'nianbao_request_seconds',
  help: 'Time from the first byte of a request to the last of its answer',
  labelNames: ['route', 'method', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

/** Begins to measure the process itself: memory, processor, delays of the event loop. */
export function startMetrics(): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'nianbao_database_bytes',
    help: 'Size of the database',
    registers: [registry],
    async collect() {
      this.set(await databaseBytes(await database()));
    },
  });
  new Gauge({
    name: 'nianbao_last_backup_timestamp_seconds',
    help: 'When the newest whole backup was begun; 0 where there is none',
    registers: [registry],
    async collect() {
      this.set(((await lastBackup())?.getTime() ?? 0) / 1000);
    },
  });
}

export interface Answered {
  readonly route: string;
  readonly method: string;
  readonly status: number;
}

/** Counts an answer. Methods are those of the protocol: strangers can invent others. */
export function countAnswer({ route, method, status }: Answered, milliseconds: number): void {
  const known = ['GET', 'POST', 'PATCH', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'].includes(method) ? method : 'other';
  seconds.observe({ route, method: known, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000);
}

/** Everything that is measured, and its media type. */
export async function metricsText(): Promise<{ readonly type: string; readonly text: string }> {
  return { type: registry.contentType, text: await registry.metrics() };
}
