/** What can be wrong with the place where everything is kept, distinguished by what the system and SQLite say of it. */

import { digestOfFault, faultOfDigest, type StorageFault } from '@/lib/report/limits/fault-digest';

/** Each fault with what whoever runs the server sees in the terminal. What people see on a page stands in lib/report/limits/outages.ts. */
export const storageFaults = {
  diskFull: '存放数据的磁盘已满或配额已用完，请腾出空间。',
  readOnly: '数据文件夹或其中的文件不可写，请把读写权限交给运行本系统的用户，或改为可写的磁盘。',
  damaged: '数据库文件已损坏：请保留原文件夹不动，用备份恢复后再启动。',
  busy: '数据库一直被别的程序占用，请关闭正在打开数据库文件的程序。',
  diskFails: '读写磁盘时出错，磁盘可能有故障或已断开，请检查磁盘。',
  notOpened: '数据文件夹或数据库文件打不开，请检查路径和权限。',
  newerSchema: '数据由更新版本的程序写成，当前版本不能使用，请换用新版本的程序。',
  olderSchema: '数据由较早版本的程序写成，请先用当前版本启动一次，再来核验。',
  badSecret: '数据文件夹里的 secret 文件是空的或不完整，请从备份恢复这个文件。',
  notReached: '连不上数据库服务器，请检查它是否在运行、网络是否通，以及 DATABASE_URL 里的地址、用户名和密码。',
  wrongOrder:
    "数据库的编码或排序规则不对，请用 CREATE DATABASE nianbao TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' 新建数据库。",
  inUse: '同一个数据文件夹正由另一个服务器使用，一个数据文件夹只能启动一个服务器。',
} as const satisfies Readonly<Record<StorageFault, string>>;

/** Something that cannot be kept or read because of a fault of the storage. */
export class StorageError extends Error {
  readonly fault: StorageFault;
  /** All that Next tells the error page of an error. */
  readonly digest: string;

  constructor(fault: StorageFault, cause?: unknown) {
    super(`${fault}: ${cause instanceof Error ? cause.message : storageFaults[fault]}`, { cause });
    this.fault = fault;
    this.digest = digestOfFault(fault);
  }
}

/** Primary result codes of SQLite: the low byte of what its errors carry. */
const sqliteCodes: Readonly<Record<number, StorageFault>> = {
  5: 'busy',
  6: 'busy',
  8: 'readOnly',
  10: 'diskFails',
  11: 'damaged',
  13: 'diskFull',
  14: 'notOpened',
  26: 'damaged',
};

const systemCodes: Readonly<Record<string, StorageFault>> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EROFS: 'readOnly',
  EACCES: 'readOnly',
  EPERM: 'readOnly',
  EIO: 'diskFails',
  ENOTDIR: 'notOpened',
  EEXIST: 'notOpened',
  ENOENT: 'notOpened',
};

/**
 * The fault behind an error or what caused it; undefined where the storage is not to blame. To be asked rather than
 * `instanceof`: the server holds this class more than once, one for each part that it loads by itself.
 */
export function storageFaultOf(error: unknown): StorageFault | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error instanceof StorageError) return error.fault;
  const told = 'digest' in error && typeof error.digest === 'string' && faultOfDigest(error.digest);
  if (told) return told;
  const named = 'errcode' in error && typeof error.errcode === 'number' && sqliteCodes[error.errcode & 0xff];
  const systemFault = 'code' in error && typeof error.code === 'string' && systemCodes[error.code];
  return named || systemFault || storageFaultOf(error.cause);
}

/** What `act` gives; a fault of the storage is thrown by its name. */
export function namingFaults<Value>(act: () => Value): Value {
  try {
    return act();
  } catch (error) {
    throw named(error);
  }
}

/** The same for what takes time. */
export async function namingFaultsOf<Value>(act: Promise<Value>): Promise<Value> {
  return await act.catch((error: unknown) => {
    throw named(error);
  });
}

function named(error: unknown): unknown {
  const fault = storageFaultOf(error);
  return fault && !(error instanceof StorageError) ? new StorageError(fault, error) : error;
}
