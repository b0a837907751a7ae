/** New first passwords for several people at once, answered once and kept nowhere in clear. */
import { z } from 'zod';
import { jsonBody } from '@/app/incoming/request-body';
import { idText } from '@/app/incoming/texts';
import type { Slip } from '@/components/unit/roster-answer';
import { audit } from '@/lib/auth/audit';
import { firstPassword } from '@/lib/auth/first-password';
import { hashPasswords } from '@/lib/auth/password';
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { resetPasswords } from '@/lib/store/people/account-admin';
import { listPeople } from '@/lib/store/people/people';
import { unlockAccount } from '@/lib/store/people/sign-in-tries';
import { unitsInTree } from '@/lib/store/units/unit-tree-list';
import { roleGlossary } from '@/lib/workflow/roles';

const MOST_PEOPLE = 200;
const MOST_BYTES = 20_000;

const asked = z.object({ people: z.array(idText()).min(1).max(MOST_PEOPLE) });

export const POST = viewerRoute(async (viewer, request) => {
  const body = await jsonBody(request, MOST_BYTES);
  const read = asked.safeParse(body.ok ? body.value : undefined);
  if (!read.success) return refusal('unreadable', 400);
  const ids = new Set(read.data.people);
  const people = (await listPeople(viewer)).filter(({ userId, isWholly }) => isWholly && ids.has(userId));
  if (people.length < ids.size || ids.has(viewer.userId)) return refusal('forbidden', 403);
  const passwords = people.map(() => firstPassword());
  const hashes = await hashPasswords(passwords);
  const result = await resetPasswords(
    viewer,
    people.map(({ userId }, index) => ({ userId, passwordHash: hashes[index] ?? '' })),
  );
  if (!result.ok) return refusal(result.code, 403);
  for (const { name, username, homeUnitId } of people) {
    await unlockAccount(username);
    await audit(viewer, 'passwordReset', { unitId: homeUnitId ?? undefined, about: `${name}（${username}）` });
  }
  const nameOf = new Map((await unitsInTree(viewer)).map(({ id, name }) => [id, name]));
  const slips = people.map(
    ({ name, username, posts, homeUnitId }, index): Slip => ({
      unit: posts[0]?.unitName ?? nameOf.get(homeUnitId ?? '') ?? '没有岗位',
      name,
      username,
      password: passwords[index] ?? '',
      posts: posts.map(({ role }) => roleGlossary[role].name),
    }),
  );
  return Response.json({ ok: true, slips });
});
