/** The accounts of a demonstration, shown to everybody who comes to its door. */
import type { DemoAccount } from '@/app/demo';
import { Notice } from '@/components/ui/notice';

export function DemoAccounts({
  people,
  accounts,
}: {
  people: readonly DemoAccount[];
  accounts: readonly DemoAccount[];
}) {
  return (
    <Notice kind="info" title="这是演示系统：用以下任何一个账号登录，内容可以随意修改">
      <p className="text-sm">
        密码都是 <code>{accounts[0]?.password}</code>
      </p>
      <AccountTable caption="一个县里的各个岗位，依次办理同一份年报" about="岗位" accounts={people} />
      <AccountTable caption="各地公布过的年报和几份样例，每个账号一份" about="报告" accounts={accounts} />
    </Notice>
  );
}

function AccountTable({
  caption,
  about: heading,
  accounts,
}: {
  caption: string;
  about: string;
  accounts: readonly DemoAccount[];
}) {
  return (
    <table className="mt-4 w-full text-left text-sm">
      <caption className="pb-1 text-left font-bold">{caption}</caption>
      {/* On a telephone the two columns have no room beside each other. */}
      <thead className="max-sm:sr-only">
        <tr className="border-b border-edge">
          <th scope="col" className="w-44 py-1 pr-4">
            用户名
          </th>
          <th scope="col" className="py-1">
            {heading}
          </th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ username, about }) => (
          <tr key={username} className="border-b border-line max-sm:block">
            <td className="whitespace-nowrap py-1 pr-4 max-sm:block max-sm:pb-0">
              <code>{username}</code>
            </td>
            <td className="py-1 max-sm:block">{about}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
