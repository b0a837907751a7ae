import { describe, expect, it } from 'vitest';
import type { Role } from '@/lib/workflow/roles';
import { gapsText, lacksWriter, unitGaps } from './missing-posts';

const county = {
  id: 'county',
  level: 'county',
  parentId: null,
  closedAt: null,
  reports: 0,
  reviewStages: 1,
  fourEyes: true,
  onePerson: false,
} as const;

function posts(...roles: readonly Role[]) {
  return roles.map((role) => ({ unitId: 'county', role, userId: role }));
}

describe('a county whose supervisor sees to the reports of others', () => {
  it('lacks no post for these, but whoever writes its own reports', () => {
    expect(gapsText(unitGaps(county, posts('supervisor')))).toBe('');
    expect(lacksWriter(county, posts('supervisor'))).toBe(true);
  });

  it('has everybody once a clerk and a signer are there', () => {
    const held = posts('supervisor', 'clerk', 'finalReviewer');
    expect(gapsText(unitGaps(county, held))).toBe('');
    expect(lacksWriter(county, held)).toBe(false);
  });
});

it('a town and a closed county lack no writer of a government’s report', () => {
  expect(lacksWriter({ ...county, level: 'township' }, [])).toBe(false);
  expect(lacksWriter({ ...county, closedAt: '2026-01-01' }, [])).toBe(false);
});
