/** The person who asks: one type, of which whoever needs less takes a part. */
import type { UnitLevel } from '@/lib/report/unit/unit';
import type { Role } from './roles';

/** A post of a person. */
export interface Membership {
  readonly unitId: string;
  readonly unitName: string;
  readonly role: Role;
}

/** A post of the person who asks. */
export interface OwnPost extends Membership {
  readonly unitLevel: UnitLevel;
}

/** A person who is signed in, as pages know one. */
export interface Viewer {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly memberships: readonly OwnPost[];
  /** Whether nothing may be done before the password is changed: it was given by somebody else, or is too old. */
  readonly mustChangePassword: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether nothing may be done before the second factor is on: a unit asks it of its administrators. */
  readonly mustEnrol: boolean;
  readonly sessionId: string;
  /** ISO time at which the session ends, however busy. */
  readonly sessionEndsAt: string;
}

/** As queries know one: posts are looked up where they are stored. */
export type Asker = Pick<Viewer, 'userId'>;

/** As the table of permissions knows one. */
export type PostHolder = Pick<Viewer, 'userId'> & {
  readonly memberships: readonly Pick<Membership, 'unitId' | 'role'>[];
};
