import { expect, it } from 'vitest';
import { readAudit } from './audit.mjs';

it.each(['', 'npm error 404', 'null', '{"error":{"code":"ENOTFOUND"}}'])(
  'was not asked where npm printed %j',
  (said) => {
    expect(readAudit(said)).toEqual({ asked: false, serious: [] });
  },
);

it('names packages with serious weaknesses and lets the others pass', () => {
  const of = (name: string, severity: string) => ({ [name]: { name, severity, range: '<2.0.0' } });
  const said = JSON.stringify({ vulnerabilities: { ...of('a', 'moderate'), ...of('b', 'critical') }, metadata: {} });
  expect(readAudit(said)).toEqual({ asked: true, serious: ['b <2.0.0 (critical)'] });
  expect(readAudit('{"vulnerabilities":{}}')).toEqual({ asked: true, serious: [] });
});
