import { describe, expect, it } from 'vitest';
import { holdsTargets, measureStyles } from './style-measure';

describe.each(['tuned', 'held'] as const)('whole reports of the %s half', (half) => {
  const result = measureStyles(half);

  it('are of four styles at least, with faults of thirty kinds at least', () => {
    expect(result.styles).toBeGreaterThanOrEqual(4);
    expect(result.kinds).toBeGreaterThanOrEqual(30);
  });

  it('have 97 % of the faults found and 95 % located, and raise no error and hardly a warning while sound', () => {
    const { found, located, alarms } = result;
    expect({ holds: holdsTargets(result), found, located, alarms }).toMatchObject({ holds: true });
  });
});
