/**
 * The tables as queries see them. Times are ISO texts, JSON is text, ids are made by new-id.ts. Tables that only
 * better-auth reads and writes (verification, rateLimit) stand in the migrations alone.
 */
import type { Generated } from 'kysely';
import type { Role } from '@/lib/report/roles';
import type { ReportStatus } from '@/lib/report/status';
import type { UnitLevel } from '@/lib/report/unit';
import type { TemplateId } from '@/lib/template/keys';

interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
  username: string | null;
  /** 1 until a first password, chosen by somebody else, is replaced. */
  mustChangePassword: Generated<number>;
  passwordChangedAt: Generated<string | null>;
  /** Set once the person may no longer sign in; what the person did stays. */
  deactivatedAt: Generated<string | null>;
  twoFactorEnabled: Generated<number | null>;
}

interface AccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: string;
  updatedAt: string;
}

interface UnitTable {
  id: string;
  /** The unit that supervises this one. */
  parentId: string | null;
  level: UnitLevel;
  name: string;
  shortName: string;
  address: string;
  postcode: string;
  phone: string;
  email: string;
  portalUrl: string;
  /** 统一社会信用代码, or empty. */
  creditCode: Generated<string>;
  /** Own stages of review before the county's, 1 to 3. */
  reviewStages: Generated<number>;
  /** 1 where no person may sign two stages in a row. */
  fourEyes: Generated<number>;
  /** Kinds of signs that a password mixes, 3 or 4; the strictest unit of a person and above it counts. */
  passwordClasses: Generated<number>;
  /** Days after which a password is replaced; 0 is never. */
  passwordDays: Generated<number>;
  createdAt: string;
  /** Set once the unit no longer reports; its reports stay. */
  closedAt: string | null;
}

interface MembershipTable {
  userId: string;
  unitId: string;
  role: Role;
}

interface ReportTable {
  id: string;
  unitId: string;
  year: number;
  templateId: TemplateId;
  status: ReportStatus;
  /** Counts the saved patches; a save names the revision it started from. */
  revision: number;
  /** JSON of a Draft. */
  draft: string;
  createdAt: string;
  updatedAt: string;
}

/** One row per save, never changed. Revision 0 is the draft that the report began with. */
interface ReportPatchTable {
  reportId: string;
  revision: number;
  /** Made by the client, so that a repeated request is recognised. */
  saveId: string;
  /** JSON of a Patch. */
  patch: string;
  userId: string;
  at: string;
}

interface PasswordHistoryTable {
  userId: string;
  hash: string;
  at: string;
}

/** Written by better-auth; deleted here when a person is sent away. */
interface SessionTable {
  id: string;
  userId: string;
}

interface TwoFactorTable {
  userId: string;
}

/** Failures in a row of an account or an address. */
interface SignInFailureTable {
  /** `account:` and the user name, or `address:` and the address. */
  key: string;
  count: number;
  lastAt: string;
}

/** Who came, was refused, or administered. The database refuses changes to its rows. */
interface AuditTable {
  id: Generated<number>;
  at: string;
  kind: string;
  userId: string | null;
  username: string;
  address: string;
  unitId: string | null;
  about: string;
}

export interface Tables {
  session: SessionTable;
  twoFactor: TwoFactorTable;
  passwordHistory: PasswordHistoryTable;
  signInFailure: SignInFailureTable;
  audit: AuditTable;
  user: UserTable;
  account: AccountTable;
  unit: UnitTable;
  membership: MembershipTable;
  report: ReportTable;
  reportPatch: ReportPatchTable;
}
