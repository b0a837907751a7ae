/** A packed folder of any size as a stream: one file is in memory at a time. */
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';

export interface PackedFile {
  /** With its folders, forward slashes. */
  readonly name: string;
  readonly content: Uint8Array;
}

/** Kinds of file that are packed already. */
const PACKED = /\.(?:docx|xlsx|zip|png|jpe?g|pdf)$/i;

/**
 * The folder as it is made: the next file is asked for only when the receiver has taken the one before. Two files of one
 * name are told apart by a number. When the receiver goes away no more files are asked for.
 */
export function zipStream(files: AsyncIterable<PackedFile>, mtime: Date): ReadableStream<Uint8Array> {
  const iterator = files[Symbol.asyncIterator]();
  const names = new Set<string>();
  let zip: Zip | undefined;
  return new ReadableStream<Uint8Array>({
    start: (stream) => {
      zip = new Zip((error, chunk, isLast) => {
        if (error) stream.error(error);
        else {
          if (chunk.length > 0) stream.enqueue(chunk);
          if (isLast) stream.close();
        }
      });
    },
    pull: async () => {
      const { value, done } = await iterator.next();
      if (done) return zip?.end();
      const name = unused(names, value.name);
      const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
      entry.mtime = mtime;
      zip?.add(entry);
      entry.push(value.content, true);
    },
    cancel: async () => {
      await iterator.return?.();
    },
  });
}

/** The name, with a number before its ending where it is taken. Remembered. */
function unused(names: Set<string>, name: string): string {
  const [, stem = name, ending = ''] = /^(.*?)((?:\.\w+)?)$/s.exec(name) ?? [];
  let free = name;
  for (let number = 2; names.has(free); number += 1) free = `${stem}（${number}）${ending}`;
  names.add(free);
  return free;
}
