/** What the sheet of people would change. */
import { unitLevelNames } from '@/lib/report/unit/unit';
import { mayHoldTogether, type Role, roleGlossary, rolesAt } from '@/lib/workflow/roles';
import type { PersonKey } from './columns';
import type { Known, KnownPerson } from './known';
import type { PlannedUnit } from './plan-units';
import type { RosterFault, SheetRow } from './sheet-rows';
import { unitNamed } from './unit-named';
import { proposeUsername, USERNAME, USERNAME_RULE } from './username';
import { postsOf } from './words';

/** A person who would get an account, or more posts where there is a user id. */
export interface PlannedPerson {
  readonly row: number;
  readonly userId: string | undefined;
  readonly name: string;
  readonly username: string;
  /** Posts that are not held yet, each with the full name of its unit. The first one of a new account is its home. */
  readonly posts: readonly { readonly unit: string; readonly role: Role }[];
}

export interface PersonPlan {
  readonly people: readonly PlannedPerson[];
  readonly unchanged: number;
  readonly faults: readonly RosterFault[];
}

type Row = SheetRow<PersonKey>;
type Unit = Pick<PlannedUnit['entry'], 'name' | 'shortName' | 'level'> & { readonly id?: string | undefined };

interface ReadPerson {
  readonly row: Row;
  readonly unit: Unit;
  readonly roles: readonly Role[];
}

/** Rows of one user name, or of one name in one unit, are one person. */
export function planPeople(rows: readonly Row[], known: Known, planned: readonly PlannedUnit[]): PersonPlan {
  const units: Unit[] = [
    ...known.units.filter(({ closedAt }) => !closedAt).map((unit) => levelled(unit, planned)),
    ...planned.filter(({ id }) => id === undefined).map(({ entry }) => entry),
  ];
  const faults = rows.flatMap((row) => rowFaults(row, units));
  if (faults.length > 0) return { people: [], unchanged: 0, faults };
  const read = rows.flatMap((row): ReadPerson[] => {
    const [unit] = unitNamed(row.text('unit'), units);
    return unit ? [{ row, unit, roles: postsOf(row.text('posts')).filter((post) => typeof post === 'string') }] : [];
  });
  const taken = new Set([...known.usernames, ...rows.map((row) => row.text('username').toLowerCase())]);
  const outcomes = grouped(read).map((group) => planPerson(group, known, taken));
  const people = outcomes.flatMap(({ person }) => person ?? []);
  return {
    people: people.filter(({ userId, posts }) => userId === undefined || posts.length > 0),
    unchanged: people.filter(({ userId, posts }) => userId !== undefined && posts.length === 0).length,
    faults: outcomes.flatMap((outcome) => outcome.faults),
  };
}

/** The unit at the level that the same workbook gives it. */
function levelled(unit: Unit, planned: readonly PlannedUnit[]): Unit {
  const change = planned.find(({ id }) => id === unit.id);
  return { id: unit.id, name: unit.name, shortName: unit.shortName, level: change?.entry.level ?? unit.level };
}

function rowFaults(row: Row, units: readonly Unit[]): RosterFault[] {
  const [name, unit, username] = [row.text('person'), row.text('unit'), row.text('username')];
  const found = unitNamed(unit, units);
  const posts = postsOf(row.text('posts'));
  const roleNames = (found[0] ? rolesAt(found[0].level) : []).map((role) => roleGlossary[role].name).join('、');
  const faults: (RosterFault | false)[] = [
    name === '' && row.fault('person', '没有填姓名'),
    name.length > 50 && row.fault('person', '姓名超过50个字'),
    unit === '' && row.fault('unit', '没有填单位'),
    unit !== '' && found.length === 0 && row.fault('unit', `“${unit}”不在您管理的单位里，也不在“单位”表中`),
    found.length > 1 &&
      row.fault('unit', `“${unit}”对得上不止一个单位：${found.map((each) => `“${each.name}”`).join('、')}，请写全称`),
    posts.length === 0 && row.fault('posts', '没有填岗位'),
    username !== '' && !USERNAME.test(username) && row.fault('username', `用户名“${username}”应为${USERNAME_RULE}`),
  ];
  const level = found[0]?.level;
  const posted = posts.flatMap((post) => {
    if (typeof post !== 'string') return [row.fault('posts', `岗位“${post.unknown}”认不出，应为：${roleNames}`)];
    if (!level || rolesAt(level).includes(post)) return [];
    return [row.fault('posts', `${unitLevelNames[level]}没有“${roleGlossary[post].name}”这个岗位，它在县里`)];
  });
  return [...faults.filter((each) => each !== false), ...posted];
}

function grouped(read: readonly ReadPerson[]): ReadPerson[][] {
  const groups = new Map<string, ReadPerson[]>();
  for (const each of read) {
    const username = each.row.text('username').toLowerCase();
    const key = username || `${each.unit.name} ${each.row.text('person')}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

interface Outcome {
  readonly person?: PlannedPerson;
  readonly faults: readonly RosterFault[];
}

/** `taken` grows by the user name that a new person gets. */
function planPerson(group: readonly ReadPerson[], known: Known, taken: Set<string>): Outcome {
  const [first] = group;
  if (!first) return { faults: [] };
  const { row } = first;
  const found = accountsOf(first, known);
  const [account] = found;
  const faults = [...repeated(group), ...accountFaults(group, found, known)];
  const wanted = group.flatMap(({ unit, roles }) => roles.map((role) => ({ unit, role })));
  const posts = wanted.filter(
    ({ unit, role }) => !account?.posts.some((post) => post.unitId === unit.id && post.role === role),
  );
  const all = [...(account?.posts ?? []), ...wanted].map(({ role }) => role);
  if (!mayHoldTogether(all)) faults.push(row.fault('posts', '管理员不能兼任填报和审核岗位，请由另一个人担任'));
  if (account?.userId === known.readerId && posts.length > 0)
    faults.push(row.fault('posts', '不能给自己增加岗位，请由另一名管理员办理'));
  if (faults.length > 0) return { faults };
  const name = row.text('person');
  const username =
    account?.username ?? (row.text('username').toLowerCase() || proposeUsername(known.spell(name), taken));
  taken.add(username);
  return {
    person: {
      row: row.row,
      userId: account?.userId,
      name,
      username,
      posts: posts.map(({ unit, role }) => ({ unit: unit.name, role })),
    },
    faults: [],
  };
}

/** Whose account it is: by the user name, or by the name in the unit. */
function accountsOf({ row, unit }: ReadPerson, { people }: Known): KnownPerson[] {
  const username = row.text('username').toLowerCase();
  if (username) return people.filter((person) => person.username === username);
  return people.filter(
    (person) =>
      person.name === row.text('person') &&
      unit.id !== undefined &&
      (person.homeUnitId === unit.id || person.posts.some(({ unitId }) => unitId === unit.id)),
  );
}

function accountFaults(group: readonly ReadPerson[], found: readonly KnownPerson[], known: Known): RosterFault[] {
  const [first] = group;
  if (!first) return [];
  const { row } = first;
  const [username, account] = [row.text('username').toLowerCase(), found[0]];
  if (found.length > 1)
    return [row.fault('person', `这个单位有${found.length}个“${row.text('person')}”，请填写用户名`)];
  if (!account) {
    if (username && known.usernames.has(username)) return [row.fault('username', `用户名“${username}”已经有人使用`)];
    return [];
  }
  const others = group.filter((each) => each.row.text('person') !== account.name);
  return [
    ...others.map((each) => each.row.fault('person', `用户名“${account.username}”是${account.name}的，姓名不一致`)),
    ...(account.deactivatedAt ? [row.fault('person', `${account.name}的账号已停用，请先恢复`)] : []),
    ...(account.isOwn ? [] : [row.fault('person', `${account.name}的账号属于其他单位，由共同的上级单位办理`)]),
  ];
}

/** The same post twice, and one user name for two people. */
function repeated(group: readonly ReadPerson[]): RosterFault[] {
  const seen = new Map<string, number>();
  const [first] = group;
  return group.flatMap(({ row, unit, roles }) => {
    const faults: RosterFault[] = [];
    const name = first?.row.text('person');
    if (name !== undefined && row.text('person') !== name)
      faults.push(row.fault('username', `用户名“${row.text('username')}”在第${first?.row.row}行是${name}的`));
    for (const role of roles) {
      const key = `${unit.name} ${role}`;
      const before = seen.get(key);
      if (before !== undefined)
        faults.push(row.fault('posts', `${row.text('person')}的“${roleGlossary[role].name}”在第${before}行已经有了`));
      seen.set(key, row.row);
    }
    return faults;
  });
}
