/** What is there before a workbook is taken, as far as its reader may change it. */
import type { UnitProfile } from '@/lib/report/unit/unit';
import type { Membership } from '@/lib/workflow/asker';
import type { StageCount } from '@/lib/workflow/transitions';

export interface KnownUnit extends UnitProfile {
  readonly id: string;
  /** Full name of the unit above; empty at the top of what the reader administers. */
  readonly parent: string;
  readonly creditCode: string;
  readonly closedAt: string | null;
  readonly reviewStages: StageCount;
  readonly onePerson: boolean;
  /** What its reader may do to it. */
  readonly mayRename: boolean;
  readonly maySetBounds: boolean;
  readonly mayAllowOnePerson: boolean;
}

export interface KnownPerson {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly deactivatedAt: string | null;
  readonly homeUnitId: string | null;
  /** Whether the reader may give the person posts. */
  readonly isOwn: boolean;
  readonly posts: readonly Pick<Membership, 'unitId' | 'role'>[];
}

export interface Known {
  readonly units: readonly KnownUnit[];
  readonly people: readonly KnownPerson[];
  /** User names of the whole installation, in small letters. */
  readonly usernames: ReadonlySet<string>;
  /** Who reads the workbook: nobody gives a post to himself. */
  readonly readerId: string;
  /** A name in Latin letters, for a user name that was left blank. */
  readonly spell: (name: string) => string;
}
