import { beforeEach, describe, expect, it, vi } from 'vitest';
import { resetVisitor } from '@/lib/auth/testing/visitor';
import { setUp } from '@/lib/store/people/set-up';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { qingshi } from '@/lib/store/testing/two-offices';
import { hashPassword } from './password';
import { signIn } from './sign-in';
import { viewerRoute } from './viewer-route';

vi.mock('next/headers', async () => (await import('@/lib/auth/testing/visitor')).requestScope());
vi.stubEnv('BETTER_AUTH_SECRET', 'a secret for tests, of forty characters.');
provideDatabase();
beforeEach(resetVisitor);

const handler = viewerRoute<{ id: string }>(async ({ name }, request, { id }) => {
  if (id === 'broken') throw new Error('the disk is full');
  return Response.json({ name, id, method: request.method });
});

function call(method: string, headers: Record<string, string>, id = 'r1') {
  const request = new Request('http://10.0.0.1:3000/reports/r1/draft', { method, headers });
  return handler(request, { params: Promise.resolve({ id }) });
}

const own = { host: '10.0.0.1:3000', origin: 'http://10.0.0.1:3000' };

const administrator = { name: '张三', username: 'zhangsan', passwordHash: await hashPassword('correct horse') };

async function comeIn() {
  await setUp({ unit: qingshi, administrator });
  await signIn('zhangsan', 'correct horse');
}

it('answers nobody', async () => {
  for (const method of ['GET', 'PATCH']) {
    const response = await call(method, own);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      ok: false,
      code: 'signedOut',
      message: expect.stringMatching(/登录/),
    });
  }
});

describe('somebody who is signed in', () => {
  it.each([
    ['reads from anywhere', 'GET', {}],
    ['writes from our own page', 'PATCH', own],
    ['writes from our own page by HTTPS', 'PATCH', { ...own, 'sec-fetch-site': 'same-origin' }],
    [
      'writes behind a proxy',
      'PATCH',
      { host: 'app:3000', 'x-forwarded-host': 'nb.gov.cn', origin: 'https://nb.gov.cn' },
    ],
  ])('%s', async (_, method, headers) => {
    await comeIn();
    const response = await call(method, headers);
    expect(await response.json()).toEqual({ name: '张三', id: 'r1', method });
  });

  it.each([
    ['another site', { ...own, origin: 'https://evil.example' }],
    ['another port', { ...own, origin: 'http://10.0.0.1:8080' }],
    ['a page without an origin', { ...own, origin: 'null' }],
    ['another site, says the browser', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['no page at all', { host: own.host }],
  ])('cannot write from %s', async (_, headers) => {
    await comeIn();
    const response = await call('PATCH', headers);
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ ok: false, code: 'crossSite' });
  });

  it('gets an id where something breaks, and the log has it too', async () => {
    await comeIn();
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const response = await call('GET', {}, 'broken');
    const { code, id, message } = await response.json();
    expect([response.status, code]).toEqual([500, 'failed']);
    expect(message).not.toContain('disk');
    expect(log.mock.calls.join()).toContain(id);
    expect(log.mock.calls.join()).toContain('the disk is full');
  });
});
