/**
 * The tables as queries see them. Times are ISO texts, JSON is text, ids are made by new-id.ts. Tables that only
 * better-auth reads and writes (session, verification, rateLimit) stand in the migrations alone.
 */
import type { ReportStatus } from '@/lib/report/status';
import type { UnitLevel } from '@/lib/report/unit';
import type { TemplateId } from '@/lib/template/keys';

/** What a person may be in a unit. */
export const roles = ['administrator', 'clerk'] as const;
export type Role = (typeof roles)[number];

interface UserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: number;
  image: string | null;
  createdAt: string;
  updatedAt: string;
  username: string | null;
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

/** One row per answer to a finding, never changed. */
interface ExplanationTable {
  reportId: string;
  /** Counts the answers of a report from 1. */
  number: number;
  fingerprint: string;
  rule: string;
  /** Empty for a hint, which is dismissed without words. */
  text: string;
  /** 1 for a hint that is of no use here. */
  dismissed: number;
  userId: string;
  at: string;
}

export interface Tables {
  user: UserTable;
  account: AccountTable;
  unit: UnitTable;
  membership: MembershipTable;
  report: ReportTable;
  reportPatch: ReportPatchTable;
  explanation: ExplanationTable;
}
