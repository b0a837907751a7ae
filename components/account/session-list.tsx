/** Where a person is signed in, each with a button that ends it. */
import { SubmitButton } from '@/components/ui/submit-button';

export interface SessionItem {
  readonly id: string;
  readonly address: string;
  readonly browser: string;
  readonly since: string;
  readonly lastSeen: string;
  readonly isThis: boolean;
}

export function SessionList({
  sessions,
  end,
}: {
  sessions: readonly SessionItem[];
  end: (data: FormData) => Promise<void>;
}) {
  return (
    <table className="w-full text-left">
      <thead>
        <tr className="border-b-2 border-line text-sm text-muted">
          {['地址', '电脑和浏览器', '登录时间', '最近使用', '操作'].map((label) => (
            <th key={label} scope="col" className="whitespace-nowrap py-2 pr-4">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sessions.map(({ id, address, browser, since, lastSeen, isThis }) => (
          <tr key={id} className="border-b border-line">
            <th scope="row" className="py-2 pr-4 font-normal">
              {address}
            </th>
            <td className="py-2 pr-4">{browser}</td>
            <td className="py-2 pr-4 text-sm">{since}</td>
            <td className="py-2 pr-4 text-sm">{lastSeen}</td>
            <td className="py-2">
              {isThis ? (
                <strong>本机</strong>
              ) : (
                <form action={end}>
                  <input type="hidden" name="id" value={id} />
                  <SubmitButton look="secondary">结束</SubmitButton>
                </form>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
