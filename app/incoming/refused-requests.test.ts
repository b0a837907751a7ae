import { expect, it } from 'vitest';
import { refusedStatus } from './refused-requests';

it.each([
  ['TRACE', '/', 405],
  ['GET', '/reports/%E0%A4%A/edit', 400],
  ['GET', '/%', 400],
  ['PATCH', '/reports/%ff/draft?x=1', 400],
  ['GET', '/reports/abc/edit?part=%', undefined],
  ['GET', '/%E5%B9%B4', undefined],
  ['OPTIONS', '/', undefined],
  ['OPTIONS', '*', 400],
  ['GET', 'http://elsewhere.example/units', 400],
])('%s %s', (method, url, status) => {
  expect(refusedStatus({ method, url, headers: {} })).toBe(status);
});

it.each([
  ['["",{"children":["unit",{}]},null,null,true]', undefined],
  ['%5B%22%22%2C%7B%7D%5D', undefined],
  ['%', 400],
  ['2024', 400],
  ['draft', 400],
  ['[""]', 400],
  ['["",null]', 400],
])('a page whose script says it stands at %s', (state, status) => {
  expect(refusedStatus({ method: 'GET', url: '/', headers: { 'next-router-state-tree': state } })).toBe(status);
});

it.each([
  ['nianbao.example.gov.cn', undefined],
  ['10.0.0.7:3000', undefined],
  ['[fe80::1]:3000', undefined],
  ['', undefined],
  ['a,b c', 400],
  ['a/@b', 400],
  ['[::1', 400],
])('for a server called %s', (host, status) => {
  expect(refusedStatus({ method: 'POST', url: '/', headers: { host } })).toBe(status);
  expect(refusedStatus({ method: 'POST', url: '/', headers: { 'x-forwarded-host': `outer.example, ${host}` } })).toBe(
    status,
  );
});

it('one header of a machine is one name', () => {
  expect(refusedStatus({ method: 'POST', url: '/', headers: { host: 'a,b' } })).toBe(400);
});
