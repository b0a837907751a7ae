/** Readies the data before the first visitor. */

import { readPiles } from '@/app/county/check/pile-reader';
import { refuseUnreadableRequests } from '@/app/incoming/refused-requests';
import { trustOnlyOurProxies } from '@/app/incoming/trusted-address';
import { startMetrics } from '@/app/operation/metrics';
import { readSecret } from '@/lib/auth/library/secret';
import { env, SettingsError } from '@/lib/env';
import { log, startLog } from '@/lib/log/log';
import { checkWritable, holdFolder } from '@/lib/store/database/data-folder';
import { database } from '@/lib/store/database/database';
import { storageFaultOf, storageFaults } from '@/lib/store/database/storage-fault';
import { stopWorkers, warmUpWorkers } from '@/lib/worker/run-job';
import { startClock } from './clock';
import { fillDemo } from './demo';

/** Milliseconds; systemd and containers kill later. */
const LONGEST_STOP = 20_000;

/**
 * Takes the data folder, opens and migrates the database. A server that cannot do that stops with one clear line instead
 * of failing everybody. A full disk alone is only reported: what is there can still be read.
 */
export async function start(): Promise<void> {
  outliveTheTerminal();
  try {
    trustOnlyOurProxies();
    refuseUnreadableRequests();
    const { dataDir, backup, log: logSettings } = env();
    await checkWritable(dataDir).catch(warnOfFullDisk);
    await holdFolder(dataDir);
    await warnOfFolder('LOG_DIR', logSettings.folder, '运行日志不会留下');
    if (backup.folder && backup.keep > 0) await warnOfFolder('BACKUP_DIR', backup.folder, '自动备份做不成');
    startLog(logSettings);
    startMetrics();
    await readSecret(env());
    await database();
    await fillDemo();
    await startClock();
    // Beside Next's own listeners, which wait for what is being answered: a file that is being read must not hold the end up.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
    warmUpWorkers();
    readPiles();
    log().info({ version: process.env['npm_package_version'], node: process.version, dataDir }, 'started');
  } catch (error) {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exit(1);
  }
}

/** What is written to a terminal that was closed is lost. As an error of the program it would be written there again, for ever. */
function outliveTheTerminal(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Next takes no more requests and waits for those it has; a line that somebody leaves open is not waited for longer. */
function stop(signal: string): void {
  log().info({ signal }, 'stopping');
  stopWorkers();
  setTimeout(() => process.exit(0), LONGEST_STOP).unref();
}

function warnOfFullDisk(error: unknown): void {
  if (storageFaultOf(error) !== 'diskFull') throw error;
  process.stderr.write(`注意：${storageFaults.diskFull}现有内容可以查看，不能保存。DATA_DIR=${folder()}\n`);
}

/** Another disk that is not there today is no reason to keep an office from its reports. */
async function warnOfFolder(setting: string, folder: string, consequence: string): Promise<void> {
  await checkWritable(folder).catch(() => {
    process.stderr.write(`注意：${setting}=${folder} 写不进去，${consequence}。请检查这个文件夹、磁盘和权限。\n`);
  });
}

/** One sentence where it is known what is wrong; else what went wrong, for the maintainers. */
function whyNot(error: unknown): string {
  if (error instanceof SettingsError) return `启动失败：${error.message}说明见 docs/settings.md。`;
  const fault = storageFaultOf(error);
  if (fault) return `启动失败：${storageFaults[fault]}DATA_DIR=${folder()}`;
  return `启动失败：数据文件夹打不开，或设置有误。 / Could not start: data folder or settings. DATA_DIR=${folder()}
${error instanceof Error ? error.stack : error}`;
}

/** As configured, for the settings themselves may be what is wrong. */
function folder(): string {
  return process.env['DATA_DIR'] ?? 'data';
}
