/** What a server wrote into the log of its data folder. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

const line = z.looseObject({
  time: z.iso.datetime(),
  level: z.string(),
  msg: z.string(),
  id: z.string().optional(),
  digest: z.string().optional(),
});

/** All lines, oldest first. */
export async function logLines(data: string): Promise<z.infer<typeof line>[]> {
  const folder = path.join(data, 'logs');
  const files = (await readdir(folder)).sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return texts.flatMap((text) => text.trim().split('\n')).map((text) => line.parse(JSON.parse(text)));
}
