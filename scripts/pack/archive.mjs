/** One file of a folder: what the system it is for unpacks without anything else. */
import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './run-program.mjs';

/** Makes it beside the folder, a .zip for Windows, else a .tar.gz that keeps modes and links. Its path. */
export async function archiveOf(folder, os) {
  return os === 'win32' ? await zip(folder) : tar(folder);
}

function tar(folder) {
  const file = `${folder}.tar.gz`;
  runProgram('tar', ['-czf', file, '-C', path.dirname(folder), path.basename(folder)]);
  return file;
}

/** One file after the other, so that the archive is never held whole. */
async function zip(folder) {
  const { Zip, ZipDeflate } = await import('fflate');
  const file = `${folder}.zip`;
  const handle = openSync(file, 'w');
  const made = new Zip((error, chunk) => {
    if (error) throw error;
    writeSync(handle, chunk);
  });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const entry of entries) {
    const from = path.join(entry.parentPath ?? entry.path, entry.name);
    const packed = new ZipDeflate(path.relative(path.dirname(folder), from).split(path.sep).join('/'), { level: 6 });
    made.add(packed);
    packed.push(readFileSync(from), true);
  }
  made.end();
  closeSync(handle);
  return file;
}
