/** What whoever runs the server relies on: backups, restoring, a sudden end. Servers and shell commands are processes of their own. */
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { type OwnServer, refusedStart, startServer } from '@/e2e/testing/own-server';
import { openDatabase } from '@/lib/store/database/database';
import { exportedTexts } from './exported-texts';
import { logLines } from './log-lines';
import { SavingClerk } from './saving-clerk';
import { shell } from './shell';
import { slowSave } from './slow-save';

// Each test starts several servers, one after the other.
test.describe.configure({ mode: 'serial', timeout: 240_000 });

const demo = { DEMO: '1', TRUST_PROXY: '1' };

let folder = '';
let data = '';
let server: OwnServer | undefined;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nianbao-operation-'));
  data = path.join(folder, 'data');
});

test.afterEach(async () => {
  await server?.stop();
  server = undefined;
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('备份演练：运行中自动备份、随时备份；恢复前必须停机，恢复后原有数据还在旁边', async () => {
  const backups = path.join(folder, 'copies');
  server = await startServer(data, { ...demo, FAST_CLOCK: '1', BACKUP_DIR: backups, BACKUP_KEEP: '2' });
  const clerk = await SavingClerk.at(server.url, 'blank');
  const { revision } = await clerk.read();
  const kept = await clerk.save('problems', '公开不够及时。', revision, 'drill-1');
  await expect.poll(() => readdir(backups).catch(() => []), { timeout: 30_000 }).toHaveLength(1);

  const saving = clerk.save('problems', '备份时保存的。', kept, 'drill-2');
  const made = await shell('backup', '--database', data, '--to', backups);
  const later = await clerk.save('problems', '备份以后写的。', await saving, 'drill-3');
  expect(made).toMatchObject({ code: 0, stderr: expect.stringContaining('已备份到') });
  const { backup } = JSON.parse(made.stdout);
  expect(await shell('restore', '--from', backups)).toMatchObject({ code: 2, stderr: expect.stringContaining(backup) });

  const refused = await shell('restore', backup, '--database', data);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringContaining('正由另一个服务器使用') });
  expect((await clerk.read()).draft['problems']).toBe('备份以后写的。');

  await server.stop();
  const restored = await shell('restore', backup, '--database', data);
  expect(restored).toMatchObject({ code: 0, stderr: expect.stringMatching(/原来的数据在 .*重新登录/) });
  expect(await shell('verify', '--database', data)).toMatchObject({ code: 0 });

  server = await startServer(data, demo);
  expect((await clerk.follow(server.url).visitor.get('/session')).status, '恢复以后要重新登录').toBe(401);
  const back = await (await SavingClerk.at(server.url, 'blank')).read();
  expect(['公开不够及时。', '备份时保存的。']).toContain(back.draft['problems']);
  expect(back.revision).toBeLessThan(later);

  const aside = await openDatabase(JSON.parse(restored.stdout).aside);
  const drafts = await aside.selectFrom('report').select('draft').execute();
  await aside.destroy();
  expect(drafts.filter(({ draft }) => draft.includes('备份以后写的。'))).toHaveLength(1);
});

/** What the server answered “saved” to, by report. */
interface Acknowledged {
  readonly revision: number;
  readonly text: string;
}

const writers = ['blank', 'off.by.one', 'jiegu.2023'];

test('保存时断电五次：答复“已保存”的都在，数据库完好', async () => {
  const acknowledged = new Map<string, Acknowledged>();
  let clerks: readonly SavingClerk[] = [];
  for (let cut = 0; cut < 5; cut += 1) {
    server = await startServer(data, demo);
    const { url } = server;
    clerks =
      cut === 0
        ? await Promise.all(writers.map((username) => SavingClerk.at(url, username)))
        : clerks.map((clerk) => clerk.follow(url));
    for (const clerk of clerks) await expectKept(clerk, acknowledged.get(clerk.report));
    let saves = 0;
    const saving = clerks.map((clerk) =>
      saveUntilGone(clerk, cut, (saved) => {
        acknowledged.set(clerk.report, saved);
        saves += 1;
      }),
    );
    await expect.poll(() => saves).toBeGreaterThan(6 + 5 * cut);
    await server.kill();
    await Promise.all(saving);
  }
  server = undefined;
  expect(await shell('verify', '--database', data)).toMatchObject({ code: 0 });
  expect(await shell('projection', '--database', data)).toMatchObject({ code: 0 });
});

test('看护：健康、就绪、指标、带编号的日志；停止时办完正在办的', async () => {
  const token = 'a-token-of-this-test';
  server = await startServer(data, { ...demo, METRICS_TOKEN: token });
  const { url } = server;
  const text = (address: string, headers = {}) =>
    fetch(`${url}${address}`, { headers }).then((answer) => answer.text());
  expect(await text('/healthz')).toBe('ok\n');
  expect(await text('/readyz')).toBe('ready\n');
  expect((await fetch(`${url}/metrics`)).status).toBe(403);

  const clerk = await SavingClerk.at(url, 'blank');
  const { revision } = await clerk.read();
  const saving = slowSave(clerk, '办完再停。', revision);
  await saving.isBegun;
  const metrics = await text('/metrics', { authorization: `Bearer ${token}` });
  expect(metrics).toMatch(/nianbao_request_seconds_count\{route="\/reports\/:id\/draft",method="GET",status="2xx"\} 1/);
  expect(metrics).toMatch(/nianbao_last_backup_timestamp_seconds 0/);

  const db = await openDatabase(data);
  await sql`alter table notice rename to gone`.execute(db);
  const failed = await clerk.visitor.get(`/inbox?q=${encodeURIComponent('密语')}`);
  await sql`alter table gone rename to notice`.execute(db);
  await db.destroy();
  expect(failed.status).toBe(500);
  const stopped = server.stop();
  await expect
    .poll(() =>
      fetch(`${url}/healthz`).then(
        () => true,
        () => false,
      ),
    )
    .toBe(false);
  saving.finish();
  expect(await saving.status).toBe(200);
  await stopped;

  const lines = await logLines(data);
  const [digest = ''] = lines.flatMap((line) => (line.id === failed.headers['x-request-id'] && line.digest) || []);
  expect(digest).toMatch(/^\w+$/);
  expect(failed.text, '页面上的错误编号就是日志里的').toContain(digest);
  expect(lines).toContainEqual(expect.objectContaining({ msg: 'request', path: `${clerk.report}/draft`, status: 200 }));
  expect(lines.at(-1)).toMatchObject({ msg: 'request', method: 'PATCH', status: 200 });
  const log = JSON.stringify(lines);
  for (const typed of ['nianbao-demo', '办完再停', '密语', encodeURIComponent('密语'), ...clerk.visitor.jar.values()]) {
    expect(log).not.toContain(typed);
  }
});

test('终端关掉以后出了错，服务器照常办事，不空转', async () => {
  const token = 'a-token-of-this-test';
  server = await startServer(data, { ...demo, METRICS_TOKEN: token });
  const { url } = server;
  const clerk = await SavingClerk.at(url, 'blank');
  server.closeTerminal();
  const db = await openDatabase(data);
  await sql`alter table notice rename to gone`.execute(db);
  expect((await clerk.visitor.get('/inbox')).status).toBe(500);
  await sql`alter table gone rename to notice`.execute(db);
  await db.destroy();
  expect((await clerk.visitor.get('/inbox')).status).toBe(200);

  const spent = async () => {
    const metrics = await fetch(`${url}/metrics`, { headers: { authorization: `Bearer ${token}` } });
    const [, seconds] = /^process_cpu_seconds_total (\S+)/m.exec(await metrics.text()) ?? [];
    return { seconds: Number(seconds), at: performance.now() / 1000 };
  };
  let last = await spent();
  const share = async () => {
    const [from, to] = [last, await spent()];
    last = to;
    return (to.seconds - from.seconds) / (to.at - from.at);
  };
  await expect.poll(share, { intervals: [1000] }).toBeLessThan(0.5);
});

test('导出的文件不带人名、用户名、编号和批注，不论写报告的是谁', async () => {
  server = await startServer(data, demo);
  const clerk = await SavingClerk.at(server.url, 'blank');
  const reportId = clerk.report.split('/').at(-1) ?? '';
  const db = await openDatabase(data);
  const people = await db.selectFrom('user').select(['id', 'name', 'username', 'email']).execute();
  const author = people.find(({ username }) => username === 'blank');
  await sql`insert into comment (id, "reportId", anchor, words, text, "userId", "userName", at)
    values ('secret-comment', ${reportId}, '{}', '', '批注只给本单位看', ${author?.id}, ${author?.name}, '2026')`.execute(
    db,
  );
  const units = await db.selectFrom('unit').select('id').execute();
  await db.destroy();

  const own = [reportId, '批注只给本单位看', 'secret-comment', ...units.map(({ id }) => id)];
  const personal = people.flatMap(({ id, name, email }) => [id, name, email]);
  const texts = await exportedTexts(clerk);
  expect([...texts.keys()]).toEqual(expect.arrayContaining(['docx', 'html', 'fragment', 'json']));
  for (const [kind, text] of texts) {
    for (const secret of [...own, ...personal]) expect(text.includes(secret), `${kind}: ${secret}`).toBe(false);
    expect(text, kind).not.toMatch(/dc:creator|lastModifiedBy|<w:comment |<meta name="author"/);
  }
});

test('设置有误的不启动，用一句话写明哪一项', async () => {
  const { code, output } = await refusedStart(data, { LOG_DAYS: '30', TRUST_PROXY: '是' });
  expect(code).toBe(1);
  expect(output).toMatch(/启动失败：设置有误：TRUST_PROXY .*；LOG_DAYS .*184.*docs\/settings\.md/);
  expect(output).not.toMatch(/^\s+at /m);
});

/** What was acknowledged is there; so may one save be whose answer was cut off. */
async function expectKept(clerk: SavingClerk, last: Acknowledged | undefined): Promise<void> {
  if (!last) return;
  const found = await clerk.read();
  expect([last.revision, last.revision + 1]).toContain(found.revision);
  if (found.revision === last.revision) expect(found.draft['problems']).toBe(last.text);
}

async function saveUntilGone(clerk: SavingClerk, cut: number, saved: (what: Acknowledged) => void): Promise<void> {
  try {
    let { revision } = await clerk.read();
    for (let turn = 0; ; turn += 1) {
      const text = `第${cut}次断电前的第${turn}句。`;
      revision = await clerk.save('problems', text, revision, `cut-${cut}-${turn}`);
      saved({ revision, text });
    }
  } catch {
    // The server is gone.
  }
}
