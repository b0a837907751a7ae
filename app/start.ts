/** Readies the data before the first visitor. */

import { refuseUnreadableRequests } from '@/app/incoming/refused-requests';
import { trustOnlyOurProxies } from '@/app/incoming/trusted-address';
import { database } from '@/lib/store/database/database';
import { stopWorkers, warmUpWorkers } from '@/lib/worker/run-job';
import { fillDemo } from './demo';

/** Opens and migrates the database. A server that cannot do that stops with one clear line instead of failing everybody. */
export async function start(): Promise<void> {
  try {
    trustOnlyOurProxies();
    refuseUnreadableRequests();
    await database();
    await fillDemo();
    // Beside Next's own listeners, which wait for what is being answered: a file that is being read must not hold the end up.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopWorkers);
    warmUpWorkers();
  } catch (error) {
    process.stderr.write(
      `启动失败：数据文件夹打不开，或设置有误。 / Could not start: data folder or settings. DATA_DIR=${folder()}\n`,
    );
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    process.exit(1);
  }
}

/** As configured, for the settings themselves may be what is wrong. */
function folder(): string {
  return process.env['DATA_DIR'] ?? 'data';
}
