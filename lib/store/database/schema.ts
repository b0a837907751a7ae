/**
 * The tables as queries see them. Times are ISO texts, JSON is text, ids are made by new-id.ts. The table that only
 * better-auth reads and writes (verification) and those of the limits that servers share stand in the migrations alone.
 */
import type { Generated } from 'kysely';
import type { LogEntry } from '@/lib/evidence/chain';
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { TemplateId } from '@/lib/template/keys';
import type { SectionKey } from '@/lib/template/sections';
import type { ObligationKind, ObligationStanding } from '@/lib/workflow/obligation';
import type { Role } from '@/lib/workflow/roles';
import type { ReportStatus } from '@/lib/workflow/status';
import type { WorkflowAction } from '@/lib/workflow/transitions';

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
  /** Where the person wants letters about notices; empty for nowhere. */
  noticeEmail: Generated<string>;
  /** An address that waits for the code that was sent to it, since when, and how often a code was tried. */
  askedEmail: Generated<string>;
  askedEmailCode: Generated<string>;
  askedEmailAt: Generated<string>;
  askedEmailTries: Generated<number>;
  /** The unit whose administrators manage the account; null for an account that never had a post. */
  homeUnitId: Generated<string | null>;
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
  /** 1 where administrators, those of the units below too, need a second factor. */
  adminSecondFactor: Generated<number>;
  /** 1 where the office above lets one person write and sign. */
  onePerson: Generated<number>;
  /** What the office above asks of the four settings before at least. */
  boundStages: Generated<number>;
  boundFourEyes: Generated<number>;
  boundPasswordClasses: Generated<number>;
  boundPasswordDays: Generated<number>;
  /** What units that are added below begin with; null is what this one has itself. */
  belowStages: Generated<number | null>;
  belowFourEyes: Generated<number | null>;
  belowPasswordClasses: Generated<number | null>;
  belowPasswordDays: Generated<number | null>;
  belowOnePerson: Generated<number | null>;
  createdAt: string;
  /** Set once the unit no longer reports; its reports stay. */
  closedAt: string | null;
  /** 1 where the figures of published reports are at a public address. */
  openData: Generated<number>;
  /** The unit that a closed one went into. */
  mergedInto: Generated<string | null>;
  /** 1 where nobody above sees the reports of the units below before they are handed in. */
  closedDrafts: Generated<number>;
}

/** Who holds which post today: a view of the posts, only read. */
interface MembershipView {
  userId: string;
  unitId: string;
  role: Role;
}

/** Who was given which post, a deputy for some days: ISO dates, both included; null without a limit. */
interface PostTable extends MembershipView {
  fromDay: Generated<string | null>;
  untilDay: Generated<string | null>;
}

interface ReportTable {
  id: string;
  unitId: string;
  year: number;
  /** Which of the obligations of its unit it meets. */
  kind: ObligationKind;
  templateId: TemplateId;
  status: ReportStatus;
  /** Counts the saved patches; a save names the revision it started from. */
  revision: number;
  /** JSON of a Draft. */
  draft: string;
  createdAt: string;
  updatedAt: string;
  /** Counts the moves through the workflow; a move names the one it follows. */
  moves: Generated<number>;
  /** When the report came to its status; null before its first move. */
  movedAt: Generated<string | null>;
  /** How many entries the log has, and the digest of the last. */
  logEntries: Generated<number>;
  logDigest: Generated<string>;
  /** The newest version; 0 before the first. */
  version: Generated<number>;
  /** JSON of the stages that it was last submitted to; null before. While it may be changed, those of its unit count. */
  stages: Generated<string | null>;
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

/** What an imported file is to become. */
export const importPurposes = ['lastYear', 'draft'] as const;
export type ImportPurpose = (typeof importPurposes)[number];

/** One row per file that was read and is neither accepted nor discarded. The file itself is not kept. */
interface PendingImportTable {
  id: string;
  unitId: string;
  /** Which report of the unit; null for the main one. */
  kind: Generated<ObligationKind | null>;
  purpose: ImportPurpose;
  fileName: string;
  /** JSON of what the reader made of the file. */
  reading: string;
  userId: string;
  createdAt: string;
  /** JSON of what was typed or chosen on the confirm screen, by field. */
  corrections: Generated<string>;
  /** When somebody last worked on it. */
  changedAt: string;
}

/** Files from elsewhere that an office has checked together. */
interface PileTable {
  id: string;
  /** The office. */
  unitId: string;
  /** The year that reports are collected of. */
  year: number;
  userId: string;
  createdAt: string;
}

/** `waiting` to be read, `read` and to be checked, `checked`; `refused` for a reason; `cancelled` before it was read. */
export type PileFileState = 'waiting' | 'read' | 'checked' | 'refused' | 'cancelled';

/** One row per file of a pile. */
interface PileFileTable {
  id: string;
  pileId: string;
  /** Where it stands in the pile. */
  place: number;
  /** With its folders. */
  name: string;
  /** What lies on disk until it is read, by its name in the folder of piles; empty afterwards. */
  path: string;
  /** Which entry of a packed folder. */
  entry: number | null;
  state: PileFileState;
  /** Why it was refused. */
  code: Generated<string>;
  detail: Generated<string>;
  /** JSON of what the reader made of the file. */
  reading: string | null;
  title: Generated<string>;
  unitId: string | null;
  kind: Generated<ObligationKind>;
  /** JSON: names of the units that it may be of. */
  candidates: Generated<string>;
  year: number | null;
  /** JSON of findings. */
  findings: Generated<string>;
  errors: Generated<number>;
  warnings: Generated<number>;
  /** The import that it became, while that waits to be confirmed. */
  importId: string | null;
  /** The report that took it in. */
  reportId: string | null;
}

/** What was signed on paper, scanned; only added. */
interface ReportScanTable {
  id: string;
  reportId: string;
  name: string;
  mediaType: string;
  content: Uint8Array;
  /** SHA-256, as it stands in the log. */
  digest: string;
  userName: string;
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
  createdAt: string;
  expiresAt: string;
}

interface TwoFactorTable {
  userId: string;
  secret: string;
  /** The time step of the last code that was taken; see totp.ts. */
  lastStep: number | null;
}

/** Failures in a row of an account or an address. */
interface SignInFailureTable {
  /** `account:` and the user name, or `address:` and the address. */
  key: string;
  count: number;
  lastAt: string;
  /** The entry of the audit record that tells of its lock. */
  auditId: number | null;
}

/** How many entries the audit record has, and the digest of the last: one row. */
interface AuditHeadTable {
  id: number;
  entries: number;
  digest: string;
}

/** How often it happened what an entry of the audit record tells. */
interface AuditTallyTable {
  auditId: number;
  count: number;
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
  /** Digest of the entry before; of the first one, empty. */
  previous: string;
  digest: string;
}

/** One row per event, only added. `data` is JSON. */
type ReportLogTable = { -readonly [K in keyof LogEntry]: LogEntry[K] };

/** The report as it was when it was moved, only added. A text that was not changed is not kept twice. */
interface ReportVersionTable {
  reportId: string;
  number: number;
  templateId: TemplateId;
  revision: number;
  draft: string;
  /** SHA-256 of its report file. */
  digest: string;
  at: string;
}

interface CommentTable {
  id: string;
  reportId: string;
  /** The comment that this one replies to; null for the first of a thread. */
  threadId: string | null;
  /** JSON of an Anchor. */
  anchor: string;
  /** What the place said when the thread was begun. */
  words: string;
  text: string;
  userId: string;
  userName: string;
  at: string;
  resolvedAt: string | null;
  resolvedBy: string | null;
}

/** Which versions a person has looked at. */
interface ReportSeenTable {
  reportId: string;
  userId: string;
  version: number;
  at: string;
}

/** What a notice tells: a step of the workflow, a deadline that is near, or what somebody of the office above wrote. */
export type NoticeAction = WorkflowAction | 'deadline' | 'reminder' | 'message';

interface NoticeTable {
  id: string;
  userId: string;
  /** Null where it is about no report, or one that was not begun. */
  reportId: string | null;
  unitId: string;
  year: number;
  action: NoticeAction;
  /** What the report came to; `none` before there is one. */
  status: ReportStatus | 'none';
  /** Who moved it or wrote; empty for a deadline. */
  by: string;
  reason: string;
  at: string;
  readAt: string | null;
  /** When it was taken to be mailed. */
  mailedAt: Generated<string | null>;
}

/** By when an office wants the reports of a year from the units below it. */
interface DeadlineTable {
  unitId: string;
  year: number;
  /** ISO date. */
  submitBy: string;
}

/** Which reminders were given: each once, however often somebody looks. */
interface ReminderTable {
  unitId: string;
  year: number;
  kind: ObligationKind;
  /** The last day that it speaks of. */
  day: string;
  /** Of how many days before. */
  step: number;
}

/** The years that reports are collected of. */
interface SeasonTable {
  year: number;
  openedAt: string;
}

/** What a unit owes of a year. */
interface ObligationTable {
  unitId: string;
  year: number;
  kind: ObligationKind;
  standing: Generated<ObligationStanding>;
  /** Why it is not simply due. */
  reason: Generated<string>;
  /** The unit that reports for this one. */
  intoUnitId: Generated<string | null>;
  /** The day until which it alone is put off. */
  extendedTo: Generated<string | null>;
  extensionReason: Generated<string>;
}

/** What lists show of a report, written with every change of it. */
export interface ReportProjectionTable {
  reportId: string;
  title: string;
  /** Required keys, and those of them that are written. */
  filled: number;
  required: number;
  errors: number;
  warnings: number;
  /** Warnings without an explanation. */
  unexplained: number;
  hints: number;
  /** JSON: how many errors and warnings of each rule. */
  byRule: string;
  /** Totals of table three; null where they are blank. */
  received: number | null;
  handled: number | null;
  carried: number | null;
  /** The largest change of a number against last year, as the ratio of the two; 1 where there is none. */
  largestChange: number;
  /** When it first came to the office above, or was signed for issue where there is none; ISO date. */
  handedInOn: string | null;
  publishedOn: string | null;
  url: string;
  /** 1 where it was published before it came here: nobody here has signed it. */
  isImported: number;
  /** The rules, and the day, by which the findings were counted. */
  ruleSet: string;
  checkedOn: string;
}

/** A typed number of a report that is not 0; null where the cell holds no number. */
interface ReportFigureTable {
  year: number;
  cell: string;
  reportId: string;
  value: number | null;
}

/** A roll-up as somebody froze it; never changed. */
interface RollUpVersionTable {
  unitId: string;
  year: number;
  /** Counts the versions of a year from 1. */
  number: number;
  /** JSON of a Snapshot, and its SHA-256. */
  content: string;
  digest: string;
  userId: string;
  userName: string;
  at: string;
}

/** The frozen sum of a government below, as its own installation handed it on; one for each government and year. */
interface TakenPackageTable {
  unitId: string;
  year: number;
  /** Of the government below. */
  name: string;
  level: string;
  /** Its version there, and the SHA-256 of the snapshot. */
  number: number;
  digest: string;
  frozenBy: string;
  frozenAt: string;
  /** How many reports it sums up, and how many units owed one and had none that counts. */
  reports: number;
  missing: number;
  /** JSON of the sums, and of the whole Snapshot. */
  sums: string;
  content: string;
  /** Who took it in, and when. */
  userName: string;
  at: string;
}

/** The workbook of another office of a government, as it was last read. */
interface OfficeBookTable {
  unitId: string;
  year: number;
  office: string;
  fileName: string;
  /** JSON of the items that it had columns of, and of what was left out of it. */
  items: string;
  notes: string;
  userName: string;
  at: string;
}

/** What such an office counts of a unit, in the smallest unit of its cell. */
interface OfficeFigureTable {
  unitId: string;
  year: number;
  office: string;
  aboutUnitId: string;
  item: string;
  value: number;
}

/** What an office takes off for what, from a year on: JSON of a ScoreTable. */
interface ScorePointsTable {
  unitId: string;
  year: number;
  items: string;
}

/** A sentence that is the report's own, by its digest. */
interface ReportSentenceTable {
  reportId: string;
  /** Of the report. */
  year: number;
  digest: string;
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

/** The sections of a report that its writers call finished. */
interface FinishedSectionTable {
  reportId: string;
  section: SectionKey;
}

/** What a person keeps for use in any text. */
interface OwnPhraseTable {
  userId: string;
  phrase: string;
  /** The newest has the greatest. */
  number: number;
}

export interface Tables {
  session: SessionTable;
  twoFactor: TwoFactorTable;
  passwordHistory: PasswordHistoryTable;
  signInFailure: SignInFailureTable;
  auditTally: AuditTallyTable;
  audit: AuditTable;
  auditHead: AuditHeadTable;
  user: UserTable;
  account: AccountTable;
  unit: UnitTable;
  membership: MembershipView;
  post: PostTable;
  report: ReportTable;
  reportPatch: ReportPatchTable;
  pendingImport: PendingImportTable;
  pile: PileTable;
  pileFile: PileFileTable;
  reportScan: ReportScanTable;
  reportLog: ReportLogTable;
  reportVersion: ReportVersionTable;
  comment: CommentTable;
  reportSeen: ReportSeenTable;
  notice: NoticeTable;
  deadline: DeadlineTable;
  reminder: ReminderTable;
  season: SeasonTable;
  obligation: ObligationTable;
  reportProjection: ReportProjectionTable;
  reportFigure: ReportFigureTable;
  rollUpVersion: RollUpVersionTable;
  takenPackage: TakenPackageTable;
  officeBook: OfficeBookTable;
  officeFigure: OfficeFigureTable;
  scorePoints: ScorePointsTable;
  reportSentence: ReportSentenceTable;
  explanation: ExplanationTable;
  finishedSection: FinishedSectionTable;
  ownPhrase: OwnPhraseTable;
}
