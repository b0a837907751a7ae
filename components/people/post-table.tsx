/** Who holds which post in a unit. */
import Link from 'next/link';
import { type Role, roleGlossary } from '@/lib/report/roles';

interface Holder {
  readonly userId: string;
  readonly name: string;
  readonly username: string;
  readonly deactivatedAt: string | null;
  readonly posts: readonly { readonly unitId: string; readonly role: Role }[];
}

export function PostTable({ unitId, people }: { unitId: string; people: readonly Holder[] }) {
  if (people.length === 0) return <p>还没有人员。请在下面新建账号。</p>;
  return (
    <table className="w-full text-left">
      <thead>
        <tr className="border-b-2 border-line text-sm text-muted">
          <th scope="col" className="py-2 pr-4">
            姓名
          </th>
          <th scope="col" className="py-2 pr-4">
            用户名
          </th>
          <th scope="col" className="py-2">
            岗位
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ userId, name, username, deactivatedAt, posts }) => (
          <tr key={userId} className="border-b border-line">
            <th scope="row" className="py-2 pr-4 font-normal">
              <Link href={`/people/${userId}`} prefetch={false} className="text-brand underline">
                {name}
              </Link>
              {deactivatedAt && <span className="ml-2 text-sm text-muted">已停用</span>}
            </th>
            <td className="py-2 pr-4">{username}</td>
            <td className="py-2">
              {posts
                .filter((post) => post.unitId === unitId)
                .map(({ role }) => roleGlossary[role].name)
                .join('、')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
