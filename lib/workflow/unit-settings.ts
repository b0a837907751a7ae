/** What is decided for a unit: how its reports are signed, and what the passwords of its people must be. */
import { type StageCount, stageCounts } from './transitions';

export interface UnitSettings {
  /** Own stages of review, before that of the office above. */
  readonly reviewStages: StageCount;
  /** Whether no person may sign two stages in a row. */
  readonly fourEyes: boolean;
  /** Kinds of signs that a password mixes, 3 or 4. */
  readonly passwordClasses: number;
  /** Days after which a password is replaced; 0 is never. */
  readonly passwordDays: number;
}

/** What a unit without an office above is held to: nothing. */
export const unbounded: UnitSettings = { reviewStages: 1, fourEyes: false, passwordClasses: 3, passwordDays: 0 };

/** The settings from what is stored or was sent: numbers, and 1 for yes. An unknown count of stages is the strictest. */
export function settingsOf(stored: {
  readonly reviewStages: number;
  readonly fourEyes: number;
  readonly passwordClasses: number;
  readonly passwordDays: number;
}): UnitSettings {
  const { passwordClasses, passwordDays } = stored;
  return { ...reviewOf(stored), passwordClasses, passwordDays };
}

/** How reports are signed, from the same. */
export function reviewOf(stored: {
  readonly reviewStages: number;
  readonly fourEyes: number;
}): Pick<UnitSettings, 'reviewStages' | 'fourEyes'> {
  return {
    reviewStages: stageCounts.find((count) => count === stored.reviewStages) ?? 3,
    fourEyes: stored.fourEyes === 1,
  };
}

/** Whether the settings ask at least as much as the office above asks of the unit. */
export function isWithinBounds(settings: UnitSettings, bounds: UnitSettings): boolean {
  return (
    settings.reviewStages >= bounds.reviewStages &&
    (settings.fourEyes || !bounds.fourEyes) &&
    settings.passwordClasses >= bounds.passwordClasses &&
    (bounds.passwordDays === 0 || (settings.passwordDays > 0 && settings.passwordDays <= bounds.passwordDays))
  );
}

const COUNTS = ['零', '一', '两', '三'];

/** What the office above asks, in one sentence; empty where it asks nothing. */
export function boundsText(bounds: UnitSettings): string {
  const asked = [
    bounds.reviewStages > 1 && `至少${COUNTS[bounds.reviewStages]}级审核`,
    bounds.fourEyes && '相邻两级不由同一人办理',
    bounds.passwordClasses > 3 && '密码四类字符都要有',
    bounds.passwordDays > 0 && `至少每${bounds.passwordDays}天更换密码`,
  ].filter(Boolean);
  return asked.length > 0 ? `上级单位要求${asked.join('，')}。可以更严，不能放宽。` : '';
}
