/** The accounts of a demonstration, shown to everybody who comes to its door. */
import type { DemoAccount } from '@/app/demo';
import { Notice } from '@/components/ui/notice';

export function DemoAccounts({ accounts }: { accounts: readonly DemoAccount[] }) {
  return (
    <Notice kind="info" title="这是演示系统：用以下任何一个账号登录，内容可以随意修改">
      <p className="text-sm">
        密码都是 <code>{accounts[0]?.password}</code>
      </p>
      <table className="mt-2 w-full text-left text-sm">
        <thead>
          <tr className="border-b border-edge">
            <th scope="col" className="py-1 pr-4">
              用户名
            </th>
            <th scope="col" className="py-1">
              报告
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ username, about }) => (
            <tr key={username} className="border-b border-line">
              <td className="whitespace-nowrap py-1 pr-4">
                <code>{username}</code>
              </td>
              <td className="py-1">{about}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Notice>
  );
}
