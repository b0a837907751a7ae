/** The same work on every file that a command names, one after the other, so that one file at a time is held. */
import { expandInputs } from './inputs';
import type { Shell } from './shell';

export interface FileWork<T> {
  readonly files: readonly string[];
  /** One JSON object a line as each file is done, instead of one document at the end. */
  readonly isByLine: boolean;
  /** What is printed of a file; undefined where it could not be read, which was then reported. */
  readonly work: (name: string) => Promise<T | undefined>;
  readonly progress: (done: number, all: number) => string;
}

/** Prints what comes of every file: a list for several files or a folder, else one object. Returns whether all could be read. */
export async function eachFile<T>({ files, isByLine, work, progress }: FileWork<T>, shell: Shell): Promise<boolean> {
  const { names, problems, remarks } = await expandInputs(files);
  for (const line of [...remarks, ...problems]) shell.tell(line);
  const kept: T[] = [];
  let done = 0;
  for (const [index, name] of names.entries()) {
    if (names.length > 1) shell.progress(progress(index, names.length));
    const result = await work(name);
    if (result === undefined) continue;
    done += 1;
    if (isByLine) shell.print(JSON.stringify(result));
    else kept.push(result);
  }
  shell.progress('');
  const isList = files.length > 1 || names.some((name) => name !== files[0]);
  if (!isByLine) printTogether(kept, isList, shell);
  return problems.length === 0 && done === names.length;
}

function printTogether(results: readonly unknown[], isList: boolean, shell: Shell): void {
  const result = isList ? results : results[0];
  if (result) shell.print(JSON.stringify(result, undefined, 2));
}
