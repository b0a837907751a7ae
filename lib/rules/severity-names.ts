import type { Severity } from './types';

/** How grave a finding is, as people read it. */
export const severityNames = {
  error: '错误',
  warning: '警告',
  hint: '提示',
  incomplete: '待填',
} as const satisfies Readonly<Record<Severity, string>>;
