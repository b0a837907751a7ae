/**
 * Takes a workbook of units and people. Without the digest of a plan it says what would change, and changes nothing; with
 * it, the same is done, all or nothing, and the first passwords are answered once. They are kept nowhere in clear.
 */
import { createHash } from 'node:crypto';
import { pinyin } from 'pinyin-pro';
import { refusedFile } from '@/app/imports/file-refusal';
import { bodyBytes } from '@/app/incoming/request-body';
import type { RosterAnswer, Slip } from '@/components/unit/roster-answer';
import { firstPassword } from '@/lib/auth/first-password';
import { hashPasswords } from '@/lib/auth/password';
import { bodyRefusal, refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { visitorAddress } from '@/lib/auth/visitor-address';
import { refusalText } from '@/lib/report/refusals';
import { recordAudit } from '@/lib/store/people/audit';
import { knownRoster } from '@/lib/store/units/known-roster';
import { type RosterTaken, takeRoster } from '@/lib/store/units/take-roster';
import { readBookApart } from '@/lib/worker/read-apart';
import type { Viewer } from '@/lib/workflow/asker';
import { roleGlossary } from '@/lib/workflow/roles';
import { MOST_ROWS, personSpec, unitSpec } from '@/lib/workflow/roster/columns';
import type { PlannedPerson } from '@/lib/workflow/roster/plan-people';
import { planRoster, type RosterPlan } from '@/lib/workflow/roster/plan-roster';
import type { RosterFault } from '@/lib/workflow/roster/sheet-rows';

/** A workbook of some thousand rows takes less than 1 MB. */
const MOST_BYTES = 5_000_000;
/** So many faults are named; with more, the same one is in every row. */
const MOST_FAULTS = 200;

export const POST = viewerRoute(async (viewer, request) => {
  const known = await knownRoster(viewer);
  const [top] = known.units;
  if (!top) return refusal('forbidden', 403);
  const body = await bodyBytes(request, MOST_BYTES);
  if (!body.ok) return bodyRefusal(body.code);
  const book = await readBookApart({ bytes: body.value, owner: viewer.userId });
  if (!book.ok) return faulty([unread(book.code === 'unsafe' ? tooMuch : refusedFile(book).message)]);
  const reading = planRoster(book.sheets, { ...known, spell });
  if (!reading.ok) return faulty(reading.faults);
  const { plan } = reading;
  const digest = createHash('sha256').update(JSON.stringify(plan)).digest('hex');
  const confirmed = new URL(request.url).searchParams.get('plan');
  if (confirmed === null) {
    const tried = await takeRoster(await taker(viewer), plan);
    return tried.ok ? answer({ kind: 'preview', plan, digest }) : faulty([rowFault(tried)]);
  }
  if (confirmed !== digest) return answer({ kind: 'preview', plan, digest, isChanged: true });
  return await taken(viewer, top.id, plan);
});

async function taken(viewer: Viewer, unitId: string, plan: RosterPlan): Promise<Response> {
  const fresh = plan.people.filter(({ userId }) => userId === undefined);
  const slips = fresh.map((person): Slip => slipOf(person, firstPassword()));
  // Before the transaction: hashing takes long, beside the event loop, and nobody else could save meanwhile.
  const hashes = await hashPasswords(slips.map(({ password }) => password));
  const hashOf = new Map(slips.map(({ username }, index) => [username, hashes[index]]));
  const by = await taker(viewer);
  const result = await takeRoster(by, plan, ({ username }) => hashOf.get(username) ?? '');
  if (!result.ok) return faulty([rowFault(result)]);
  const added = plan.units.filter(({ id }) => id === undefined).length;
  const about = `新增${added}个单位，修改${plan.units.length - added}个，新建${fresh.length}个账号`;
  await recordAudit({ kind: 'rosterTaken', ...by, unitId, about });
  return answer({ kind: 'taken', added, changed: plan.units.length - added, slips });
}

async function taker({ userId, username }: Viewer) {
  return { userId, username, address: await visitorAddress() };
}

function slipOf({ name, username, posts }: PlannedPerson, password: string): Slip {
  const [home] = posts;
  return { unit: home?.unit ?? '', name, username, password, posts: posts.map(({ role }) => roleGlossary[role].name) };
}

function spell(name: string): string {
  return pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true }).join('');
}

const tooMuch = `这份表太大或者结构异常，没有读取。每张表一次最多${MOST_ROWS}行；不到这么多的，请在WPS或Excel里另存一份再选择。`;

function unread(message: string): RosterFault {
  return { sheet: '', row: 0, column: '', heading: '', message };
}

function rowFault(refused: Extract<RosterTaken, { ok: false }>): RosterFault {
  const { name } = refused.sheet === 'units' ? unitSpec : personSpec;
  return { sheet: name, row: refused.row, column: '', heading: '', message: refusalText(refused.code) };
}

function faulty(faults: readonly RosterFault[]): Response {
  return answer({ kind: 'faults', faults: faults.slice(0, MOST_FAULTS), count: faults.length }, 422);
}

function answer(value: RosterAnswer, status = 200): Response {
  return Response.json(value, { status });
}
