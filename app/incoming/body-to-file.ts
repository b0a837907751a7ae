/** Writing what a page sent to disk, for files that are too large to be held in memory. */
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { storageFaultOf } from '@/lib/store/database/storage-fault';
import type { Body } from './request-body';

/**
 * Writes the body to a new file that only this user can read, and gives its length. `tooLarge` beyond so many bytes,
 * however they come; `unreadable` when the sender breaks off. The file is gone then. Throws for a fault of the disk.
 */
export async function bodyToFile(request: Request, path: string, mostBytes: number): Promise<Body<number>> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return { ok: false, code: 'tooLarge' };
  if (!request.body) return { ok: false, code: 'unreadable' };
  let bytes = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform: (chunk, stream) => {
      bytes += chunk.byteLength;
      if (bytes > mostBytes) stream.error(new TooLarge());
      else stream.enqueue(chunk);
    },
  });
  try {
    const target = Writable.toWeb(createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    await request.body.pipeThrough(counted).pipeTo(target, { signal: request.signal });
    return { ok: true, value: bytes };
  } catch (error) {
    await rm(path, { force: true });
    if (error instanceof TooLarge) return { ok: false, code: 'tooLarge' };
    if (storageFaultOf(error)) throw error;
    return { ok: false, code: 'unreadable' };
  }
}

class TooLarge extends Error {}
