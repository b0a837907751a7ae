/** The files that somebody dropped, those in folders with the names of their folders. */

export interface NamedFile {
  readonly file: File;
  /** With its folders. */
  readonly name: string;
}

/** All files, folders opened. Asked at once: a browser forgets what was dropped when the event is over. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<NamedFile[]> {
  const entries = Array.from(items).flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return Array.from(files).map((file) => ({ file, name: file.name }));
  const all: NamedFile[] = [];
  for (const entry of entries) all.push(...(await filesOf(entry)));
  return all;
}

async function filesOf(entry: FileSystemEntry): Promise<NamedFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (isFileEntry(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, name }];
  }
  if (!isFolderEntry(entry)) return [];
  const reader = entry.createReader();
  const all: NamedFile[] = [];
  // A folder is told in parts; an empty one ends it.
  for (let part = await read(reader); part.length > 0; part = await read(reader)) {
    for (const each of part) all.push(...(await filesOf(each)));
  }
  return all;
}

function read(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
