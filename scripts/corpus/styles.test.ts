import { describe, expect, it } from 'vitest';
import { holdsTargets, measureStyles } from './style-measure';
import { halves } from './written-report';

describe.each(halves)('whole reports: %s', (half) => {
  const result = measureStyles(half);

  it('are of four styles at least, with faults of thirty kinds at least', () => {
    expect(result.styles).toBeGreaterThanOrEqual(4);
    expect(result.kinds).toBeGreaterThanOrEqual(30);
  });

  it('have their faults found and located, and raise no error and hardly a warning while sound', () => {
    const { found, located, alarms } = result;
    expect({ holds: holdsTargets(result), found, located, alarms }).toMatchObject({ holds: true });
  });
});
