/** What strangers and the careless send: nothing fills the disk, leads elsewhere, locks out others or breaks the app. */
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { bytesIn, type DemoApp, freePort, startDemoApp } from '@/e2e/testing/demo-app';
import { openMailBox } from '@/e2e/testing/mail-box';
import { formIn, rowsOf, Visitor } from '@/e2e/testing/visitor';

const PASSWORD = 'nianbao-demo';
let app: DemoApp;
let lastAddress = 0;

/** A visitor from an address that nobody else comes from. */
function stranger(cookies?: Iterable<readonly [string, string]>): Visitor {
  lastAddress += 1;
  return new Visitor(app.address, `10.9.0.${lastAddress}`, cookies);
}

async function signedIn(username: string): Promise<Visitor> {
  const visitor = stranger();
  expect((await visitor.signIn(username, PASSWORD)).status).toBe(303);
  return visitor;
}

test.beforeAll(async () => {
  app = await startDemoApp();
});

test.afterAll(async () => {
  await app.stop();
});

test('900KB的用户名试60次：数据不增加，操作记录仍能打开', async () => {
  const before = bytesIn(app.dataFolder);
  const visitor = stranger();
  const form = await visitor.form('/sign-in', '[name=username]');
  form.set('username', 'a'.repeat(900_000));
  form.set('password', 'x');
  for (let tries = 0; tries < 60; tries += 1) expect((await visitor.submit('/sign-in', form)).status).toBe(200);
  form.set('username', 'a'.repeat(1_200_000));
  expect((await visitor.submit('/sign-in', form)).status).toBe(413);
  expect(bytesIn(app.dataFolder) - before).toBeLessThan(200_000);
  const page = await (await signedIn('guanli')).get('/audit');
  expect(page.status).toBe(200);
  expect(page.text.length).toBeLessThan(300_000);
});

test('锁定期间再试：只记一条，写明次数', async () => {
  const visitor = stranger();
  for (let tries = 0; tries < 12; tries += 1) await visitor.signIn('chushen', 'not-the-password');
  const { text } = await (await signedIn('guanli')).get('/audit');
  const rows = rowsOf(text).filter((row) => row.includes('chushen'));
  expect(rows.filter((row) => row.includes('登录失败'))).toHaveLength(5);
  const locked = rows.filter((row) => row.includes('登录被暂停'));
  expect(locked).toHaveLength(1);
  expect(locked[0]).toContain('共7次');
});

test('登录后只去本系统的页面', async () => {
  for (const next of ['/.//host/x', '/..//host', '/%2e//host', '/a/..//host/x', '//host', '/\\host', 'http://host/']) {
    expect((await stranger().signIn('qianfa', PASSWORD, next)).headers['location'], next).toBe('/');
  }
  expect((await stranger().signIn('qianfa', PASSWORD, '/unit?id=a')).headers['location']).toBe('/unit?id=a');
});

test('同一地址的12个人同时登录，同一个账号同时登录12次：都能登录', async () => {
  const office = stranger();
  const form = await office.form('/sign-in', '[name=username]');
  const page = await office.get('/sign-in');
  const names = [...page.text.matchAll(/<code>([\w.]+)<\/code>/g)].map(([, name = '']) => name).filter(Boolean);
  const people = [...new Set(names)].filter((name) => !['chushen', PASSWORD].includes(name)).slice(0, 12);
  expect(people).toHaveLength(12);
  for (const usernames of [people, Array.from({ length: 12 }, () => 'fushen')]) {
    const answers = await Promise.all(
      usernames.map((username) => {
        const own = new FormData();
        for (const [name, value] of form) own.set(name, value);
        own.set('username', username);
        own.set('password', PASSWORD);
        return office.submit('/sign-in', own);
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 303));
  }
});

/** What an authenticator shows so many steps from now. Source: RFC 6238, 4; RFC 4226, 5.3; RFC 4648, 6. */
function codeOf(secret: string, steps: number): string {
  const bits = [...secret]
    .map((sign) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'))
    .join('');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps));
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

async function sendOn(visitor: Visitor, path: string, field: string, value: string): Promise<string> {
  const form = await visitor.form(path, `[name=${field}]`);
  form.set(field, value);
  return (await visitor.submit(path, form)).text;
}

/** Enters the password, and then the code. */
async function signInWithCode(username: string, code: string): Promise<number> {
  const visitor = stranger();
  expect((await visitor.signIn(username, PASSWORD)).headers['location']).toContain('/sign-in/code');
  const form = await visitor.form('/sign-in/code', '[name=code]');
  form.set('code', code);
  return (await visitor.submit('/sign-in/code', form)).status;
}

test('两步验证：验证码只能用一次，更早的也不能再用', async () => {
  const visitor = await signedIn('chayue');
  const enrolling = await sendOn(visitor, '/account', 'presentPassword', PASSWORD);
  const secret = /secret=([A-Z2-7]+)/.exec(enrolling)?.[1] ?? '';
  const confirming = formIn(enrolling, '[name=code]');
  confirming.set('code', codeOf(secret, -1));
  expect((await visitor.submit('/account', confirming)).text).toContain('两步验证已开启');
  const code = codeOf(secret, 0);
  expect(await signInWithCode('chayue', code)).toBe(303);
  expect(await signInWithCode('chayue', code)).toBe(200);
  expect(await signInWithCode('chayue', codeOf(secret, -1))).toBe(200);
  expect(await signInWithCode('chayue', codeOf(secret, 1))).toBe(303);
});

test('开启两步验证时试密码：与登录一样锁定并记录', async () => {
  const visitor = await signedIn('xianban');
  for (let tries = 0; tries < 5; tries += 1) {
    expect(await sendOn(visitor, '/account', 'presentPassword', 'wrong')).toContain('当前密码不正确');
  }
  expect(await sendOn(visitor, '/account', 'presentPassword', PASSWORD)).toContain('已暂停登录');
  const { text } = await (await signedIn('guanli')).get('/audit');
  expect(rowsOf(text).filter((row) => row.includes('核对密码失败'))).toHaveLength(5);
});

test('在同一浏览器再次登录：原来的登录随即结束', async () => {
  const visitor = await signedIn('qianfa');
  const former = stranger(visitor.jar);
  expect((await former.get('/session')).status).toBe(200);
  // The page of signing in sends on who is signed in: the form of a visitor who is not is sent with the former cookies.
  const form = await stranger().form('/sign-in', '[name=username]');
  for (const [name, value] of Object.entries({ username: 'qianfa', password: PASSWORD })) form.set(name, value);
  expect((await visitor.submit('/sign-in', form)).status).toBe(303);
  expect((await former.get('/session')).status).toBe(401);
  expect((await visitor.get('/session')).status).toBe(200);
});

test('一个账号最多同时登录10处，最早的自动结束', async () => {
  const first = await signedIn('hanyin.2023');
  for (let count = 0; count < 10; count += 1) await signedIn('hanyin.2023');
  expect((await first.get('/session')).status).toBe(401);
});

test('不是从本系统的页面发出的，一律不执行', async () => {
  const form = await stranger().form('/sign-in', '[name=username]');
  for (const [name, value] of Object.entries({ username: 'fushen', password: PASSWORD })) form.set(name, value);
  const origin = app.address;
  for (const headers of [
    {},
    { origin: 'https://evil.example' },
    { origin: '%%%' },
    { origin: 'null' },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
  ]) {
    const visitor = stranger();
    expect((await visitor.submit('/sign-in', form, headers)).status, JSON.stringify(headers)).toBe(403);
    expect(visitor.jar.size).toBe(0);
  }
});

test('改过的表单状态、认不出的引用、不合规的请求：4xx，不是系统错误', async () => {
  const form = await stranger().form('/sign-in', '[name=username]');
  const state = [...form.keys()].find((name) => /^\$ACTION_\d+:1$/.test(name)) ?? '';
  expect(state).not.toBe('');
  for (const value of ['[{', '["$Q9"]', '["$@63"]', '[{"attempt":"$T1"}]', '{}', '']) {
    form.set(state, value);
    expect((await stranger().submit('/sign-in', form)).status, value).toBe(400);
  }
  for (const value of ['[]', '[null]', '["x"]', '[{"attempt":-1}]', '[{"attempt":1,"values":5}]']) {
    form.set(state, value);
    expect((await stranger().submit('/sign-in', form)).status, value).toBe(200);
  }
  form.delete(state);
  expect((await stranger().submit('/sign-in', form)).status).toBe(400);
  const clerk = await signedIn('fushen');
  for (const path of ['/', '/session']) expect((await clerk.send('TRACE', path)).status).toBe(405);
  for (const path of ['/%', '/reports/%E0%A4%A/edit', '/reports/%ff/draft', '/units/%c0']) {
    expect((await clerk.get(path)).status, path).toBe(400);
  }
});

test('接口的答复不留在浏览器里；经HTTPS访问时要求以后都用HTTPS', async () => {
  const clerk = await signedIn('fushen');
  for (const path of ['/session', '/schema/report.json', '/reports/x/draft']) {
    expect((await clerk.get(path)).headers['cache-control'], path).toBe('no-store');
  }
  for (const path of ['/sign-in', '/session', '/imports']) {
    const by = async (protocol: string) =>
      (await clerk.get(path, { 'x-forwarded-proto': protocol })).headers['strict-transport-security'];
    expect(await by('https'), path).toMatch(/^max-age=\d{8}/);
    expect(await by('http'), path).toBeUndefined();
  }
});

test('上传中断：不算系统错误，日志里没有', async () => {
  const clerk = await signedIn('fushen');
  const json = { origin: app.address, 'content-type': 'application/json' };
  const multipart = { origin: app.address, 'content-type': 'multipart/form-data; boundary=x' };
  const before = app.log();
  await clerk.breakOff('PATCH', '/reports/x/draft', json, '{"a":');
  await clerk.breakOff('POST', '/sign-in', multipart, '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n');
  await clerk.breakOff('POST', '/units/import', multipart, '--x');
  await clerk.breakOff('POST', '/imports?unit=x&purpose=draft&name=a.docx', multipart, '--x');
  // What broke off is dealt with before what comes after it.
  for (let count = 0; count < 5; count += 1) expect((await clerk.get('/session')).status).toBe(200);
  expect(app.log()).toBe(before);
});

/** Whether somebody listens there. */
function listens(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port }, () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });
}

test('设了 TRUST_PROXY 时只在本机监听，除非另外指定地址', async () => {
  const port = await freePort();
  const up = spawn(process.execPath, ['scripts/up.mjs', '--demo'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      HOST: '',
      PORT: String(port),
      TRUST_PROXY: '1',
      DATA_DIR: path.join(app.dataFolder, 'proxy'),
    },
  });
  let said = '';
  for await (const chunk of up.stdout) {
    said += chunk;
    if (said.includes(`http://127.0.0.1:${port}`)) break;
  }
  // Whoever listens everywhere listens at the second address of the machine itself too.
  expect([await listens('127.0.0.1', port), await listens('127.0.0.2', port)]).toEqual([true, false]);
  const ended = once(up, 'exit');
  up.kill();
  await ended;
});

test('邮箱要用发去的确认码确认以后才收提醒', async () => {
  const box = await openMailBox();
  const own = await startDemoApp({ SMTP_URL: box.url, SMTP_FROM: 'nianbao@example.org', APP_URL: 'http://nb.example' });
  try {
    const visitor = new Visitor(own.address, '10.9.1.1');
    await visitor.signIn('qianfa', PASSWORD);
    expect(await sendOn(visitor, '/account', 'noticeEmail', 'qian@example.org')).toContain(
      '确认码已发到 qian@example.org',
    );
    const [letter = ''] = box.letters;
    expect(letter).toContain('To: qian@example.org');
    const [, body = ''] = letter.split('\r\n\r\n');
    const code = /确认码是 (\d{6})/.exec(Buffer.from(body, 'base64').toString('utf8'))?.[1] ?? '';
    expect(await sendOn(visitor, '/account', 'emailCode', code === '000000' ? '111111' : '000000')).toContain(
      '确认码不正确',
    );
    expect(await sendOn(visitor, '/account', 'emailCode', code)).toContain('邮箱已确认');
    expect((await visitor.get('/account')).text.replaceAll('<!-- -->', '')).toContain('也发邮件到 qian@example.org');
  } finally {
    await own.stop();
    box.close();
  }
});

test('要求管理员开启两步验证：没有开启的管理员先要开启，其他人照常', async () => {
  const administrator = await signedIn('guanli');
  const { text } = await administrator.get('/units');
  const unit = /href="(\/units\/[a-z0-9]{20})"/.exec(text)?.[1] ?? '';
  await sendOn(administrator, unit, 'adminSecondFactor', '1');
  expect((await administrator.get('/units')).headers['location']).toBe('/account');
  expect((await administrator.get('/units/export')).status).toBe(403);
  expect((await administrator.get('/account')).text).toContain('请先开启两步验证');
  expect((await (await signedIn('fushen')).get('/')).status).toBe(200);
});
