/** The settings of a unit as columns. */
import type { Selectable } from 'kysely';
import type { Tables } from '@/lib/store/database/schema';
import type { UnitSettings } from '@/lib/workflow/unit-settings';

/** What is decided for a unit, as it is stored. */
type SettingColumns = Pick<
  Selectable<Tables['unit']>,
  'reviewStages' | 'fourEyes' | 'passwordClasses' | 'passwordDays'
>;

/** The settings as they are stored. */
export function settingColumns({
  reviewStages,
  fourEyes,
  passwordClasses,
  passwordDays,
}: UnitSettings): SettingColumns {
  return { reviewStages, fourEyes: Number(fourEyes), passwordClasses, passwordDays };
}

/** The settings as bounds. */
export function boundColumns({ reviewStages, fourEyes, passwordClasses, passwordDays }: SettingColumns) {
  return {
    boundStages: reviewStages,
    boundFourEyes: fourEyes,
    boundPasswordClasses: passwordClasses,
    boundPasswordDays: passwordDays,
  };
}
