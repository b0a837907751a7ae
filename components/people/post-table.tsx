/** Who holds which post in a unit. */
import Link from 'next/link';
import { Table } from '@/components/ui/table';
import { type Role, roleGlossary } from '@/lib/workflow/roles';

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
    <Table headings={['姓名', '用户名', '岗位']}>
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
              .join('、') || '没有岗位'}
          </td>
        </tr>
      ))}
    </Table>
  );
}
