import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { type PackedFile, zipStream } from './zip-stream';

const DAY = new Date(2026, 0, 5);

async function* filesOf(names: readonly string[], asked: string[] = []): AsyncGenerator<PackedFile> {
  for (const name of names) {
    asked.push(name);
    yield { name, content: strToU8(`内容 ${name}`) };
  }
}

it('holds every file under its name, two of one name told apart', async () => {
  const stream = zipStream(filesOf(['乡镇/甲.docx', '乡镇/甲.docx', '目录.html']), DAY);
  const files = unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()));
  expect(Object.keys(files)).toEqual(['乡镇/甲.docx', '乡镇/甲（2）.docx', '目录.html']);
  expect(strFromU8(files['目录.html'] ?? new Uint8Array())).toBe('内容 目录.html');
});

it('asks for the next file only when the one before was taken, and for none after the receiver is gone', async () => {
  const asked: string[] = [];
  const reader = zipStream(filesOf(['a', 'b', 'c', 'd', 'e', 'f'], asked), DAY).getReader();
  await reader.read();
  expect(asked.length).toBeLessThan(4);
  await reader.cancel();
  expect(asked.length).toBeLessThan(4);
});
