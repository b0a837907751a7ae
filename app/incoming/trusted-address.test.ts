import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { trustHeaders, trustOnlyOurProxies } from './trusted-address';

function trusted(headers: IncomingHttpHeaders, proxies: number): IncomingHttpHeaders {
  const copy = { ...headers };
  trustHeaders(copy, '192.168.1.9', proxies);
  return copy;
}

it('believes nothing of a visitor who comes directly', () => {
  const said = { 'x-forwarded-for': '1.2.3.4', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
  expect(trusted({ host: 'nb', ...said }, 0)).toEqual({ host: 'nb', 'x-forwarded-for': '192.168.1.9' });
});

it.each([
  ['one proxy', '10.0.0.7', 1, '10.0.0.7'],
  ['one proxy and a lie before it', '1.2.3.4, 10.0.0.7', 1, '10.0.0.7'],
  ['two proxies and a lie', '1.2.3.4, 10.0.0.7, 172.16.0.1', 2, '10.0.0.7'],
  ['fewer proxies than configured', '10.0.0.7', 2, '10.0.0.7'],
  ['a proxy that says nothing', '', 1, '192.168.1.9'],
  ['a proxy that says no address', 'unknown', 1, '192.168.1.9'],
  ['a proxy that says a very long one', '1'.repeat(5000), 1, '192.168.1.9'],
  ['a proxy that says a port too', '10.0.0.7:51000', 1, '10.0.0.7'],
  ['a proxy that says IPv6 with a port', '[2001:DB8::1]:51000', 1, '2001:db8::1'],
  ['a proxy that says IPv4 as IPv6', '::ffff:10.0.0.7', 1, '10.0.0.7'],
])('behind %s', (_, said, proxies, address) => {
  expect(trusted({ 'x-forwarded-for': said }, proxies)['x-forwarded-for']).toBe(address);
});

it('does so before a server sees the request', async () => {
  trustOnlyOurProxies();
  const server = createServer((request, response) => response.end(String(request.headers['x-forwarded-for'])));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${port}`, { headers: { 'x-forwarded-for': '1.2.3.4' } });
  expect(await answer.text()).toBe('127.0.0.1');
  await new Promise((resolve) => server.close(resolve));
});
