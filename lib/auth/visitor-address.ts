/** The address of a visitor, as trusted-address.ts has made sure of it. */
import { headers } from 'next/headers';

/** The visitor's address, or 未知 where the server could not tell. */
export async function visitorAddress(): Promise<string> {
  const address = (await headers()).get('x-forwarded-for')?.split(',')[0]?.trim();
  return address || '未知';
}
