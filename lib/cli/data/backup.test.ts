import { appendFile, cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { main } from '@/lib/cli/main';
import { lockFolder } from '@/lib/store/database/data-folder';
import { DATABASE_FILE, type Database, openDatabase } from '@/lib/store/database/database';
import { insertUnit } from '@/lib/store/people/accounts';
import { verifyAudit } from '@/lib/store/people/verify-audit';
import { qingshi } from '@/lib/store/testing/two-offices';

let folder = '';
let data = '';
let backups = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-backup-'));
  [data, backups] = [path.join(folder, 'data'), path.join(folder, 'copies')];
  await inData(data, async (db) => {
    await db.transaction().execute((trx) => insertUnit(trx, qingshi));
  });
  await writeFile(path.join(data, 'secret'), 'k'.repeat(43));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function inData<Value>(where: string, work: (db: Database) => Promise<Value>): Promise<Value> {
  const db = await openDatabase(where);
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

const unitsIn = (where: string) =>
  inData(where, async (db) =>
    (await db.selectFrom('unit').select('name').orderBy('name').execute()).map((row) => row.name),
  );

async function run(...words: string[]) {
  const [out, messages]: [string[], string[]] = [[], []];
  const shell = {
    print: (text: string) => out.push(text),
    write: () => undefined,
    tell: (line: string) => messages.push(line),
    progress: () => undefined,
  };
  const code = await main(words, shell);
  return { code, result: out.length > 0 ? JSON.parse(out.join('')) : undefined, message: messages.join('\n') };
}

const backUp = (...more: string[]) => run('backup', '--database', data, '--to', backups, ...more);
const restore = (backup: string, where = data) => run('restore', backup, '--database', where);

it('copies database and key while somebody has the database open and writes', async () => {
  const db = await openDatabase(data);
  const saved = db.transaction().execute((trx) => insertUnit(trx, { ...qingshi, name: '白水乡人民政府' }));
  const { code, result, message } = await backUp();
  await saved;
  await db.destroy();
  expect(code).toBe(0);
  expect(message).toContain('已备份到');
  expect((await readdir(result.backup)).sort()).toEqual(['backup.json', DATABASE_FILE, 'secret']);
  for (const name of await readdir(result.backup)) {
    expect((await stat(path.join(result.backup, name))).mode & 0o077).toBe(0);
  }
});

it('gives back what there was, moves what is there aside, and records it', async () => {
  const { result } = await backUp();
  await inData(data, (db) => sql`delete from unit`.execute(db));
  await writeFile(path.join(data, 'secret'), 'n'.repeat(43));
  const { code, result: restored, message } = await restore(result.backup);
  expect([code, restored.counts.units]).toEqual([0, 1]);
  expect(message).toContain('重新登录');
  expect(await unitsIn(data)).toEqual([qingshi.name]);
  expect(await readFile(path.join(data, 'secret'), 'utf8')).toBe('k'.repeat(43));
  expect(await unitsIn(restored.aside)).toEqual([]);
  expect(await readFile(path.join(restored.aside, 'secret'), 'utf8')).toBe('n'.repeat(43));
  await inData(data, async (db) => {
    expect(await verifyAudit(db)).toEqual({ entries: 1, faults: [] });
    expect(await db.selectFrom('audit').select('kind').execute()).toEqual([{ kind: 'backupRestored' }]);
  });
  expect((await readdir(data)).filter((name) => name.startsWith('restoring'))).toEqual([]);
});

it('brings everything to a computer that has nothing', async () => {
  const { result } = await backUp();
  const elsewhere = path.join(folder, 'new', 'data');
  expect(await restore(result.backup, elsewhere)).toMatchObject({ code: 0 });
  expect(await unitsIn(elsewhere)).toEqual([qingshi.name]);
});

it('restores over a database that cannot be opened any more, and keeps that too', async () => {
  const { result } = await backUp();
  const damaged = path.join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(path.join(damaged, DATABASE_FILE), 'what the disk left of it');
  const { code, result: restored } = await restore(result.backup, damaged);
  expect(code).toBe(0);
  expect(await unitsIn(damaged)).toEqual([qingshi.name]);
  expect(await readFile(path.join(restored.aside, DATABASE_FILE), 'utf8')).toBe('what the disk left of it');
});

it('refuses while a server uses the folder, and changes nothing', async () => {
  const { result } = await backUp();
  const lock = await lockFolder(data);
  const { code, message } = await restore(result.backup);
  lock.close();
  expect(code).toBe(2);
  expect(message).toMatch(/正由另一个服务器使用.*没有改动/);
  expect((await readdir(data)).filter((name) => /restor/.test(name))).toEqual([]);
});

it('refuses a backup that was changed, is not whole, is none, or is of a newer version', async () => {
  const { result } = await backUp();
  const spoiled = async (name: string, spoil: (copy: string) => Promise<unknown>) => {
    const copy = path.join(folder, name);
    await cp(result.backup, copy, { recursive: true });
    await spoil(copy);
    const { code, message } = await restore(copy);
    expect(code).toBe(2);
    return message;
  };
  expect(await spoiled('changed', (copy) => appendFile(path.join(copy, DATABASE_FILE), 'x'))).toContain('已损坏');
  expect(await spoiled('lacking', (copy) => rm(path.join(copy, 'secret')))).toContain('secret 缺失');
  expect(await spoiled('unfinished', (copy) => rm(path.join(copy, 'backup.json')))).toContain('没有做完');
  expect((await restore(path.join(folder, 'none'))).message).toContain('不是本系统的备份');
  await inData(data, (db) => sql`insert into kysely_migration values ('9999-later', '2030-01-01')`.execute(db));
  const newer = await backUp();
  expect((await restore(newer.result.backup)).message).toContain('更新版本的程序');
  expect((await readdir(data)).filter((name) => /restor/.test(name))).toEqual([]);
});

it('makes none of a damaged database, keeps so many of a whole one, and lists them', async () => {
  const damaged = path.join(folder, 'damaged');
  await mkdir(damaged);
  await writeFile(path.join(damaged, DATABASE_FILE), 'no database');
  expect(await run('backup', '--database', damaged, '--to', backups)).toMatchObject({ code: 2 });
  expect(await readdir(backups)).toEqual([]);
  expect((await run('restore', '--database', data, '--from', backups)).message).toContain('没有备份');
  const { result } = await backUp('--keep', '1');
  expect((await run('restore', '--database', data, '--from', backups)).message).toContain(result.backup);
});

it('says what is wrong on the command line', async () => {
  expect((await backUp('--keep', '0')).message).toContain('--keep');
  expect((await run('backup', 'file')).message).toContain('不写文件');
  expect((await run('restore', 'a', 'b')).message).toContain('只写一份');
  await writeFile(path.join(folder, 'file'), '');
  expect((await run('backup', '--database', data, '--to', path.join(folder, 'file'))).message).toContain('不能写入');
  expect((await run('backup', '--database', path.join(folder, 'none'))).message).toContain('没有本系统的数据库');
});
