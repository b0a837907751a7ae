/** The log of a report, newest first. */

export interface ListedEvent {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly what: string;
  readonly about: string;
  /** 0 before the first. */
  readonly version: number;
  readonly address: string;
}

export function EventList({ events }: { events: readonly ListedEvent[] }) {
  if (events.length === 0) return <p className="text-muted">还没有送审，没有办理记录。</p>;
  return (
    <table className="w-full border-collapse text-left">
      <thead>
        <tr className="border-b-2 border-line text-sm text-muted">
          {['序号', '时间', '办理人', '办理情况', '版本', '网络地址'].map((name) => (
            <th key={name} scope="col" className="whitespace-nowrap py-1 pr-3">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {[...events].reverse().map(({ seq, at, by, what, about, version, address }) => (
          <tr key={seq} className="border-b border-line align-top">
            <td className="py-2 pr-3">{seq}</td>
            <td className="whitespace-nowrap py-2 pr-3 text-sm">{at}</td>
            <td className="whitespace-nowrap py-2 pr-3">{by}</td>
            <td className="break-words py-2 pr-3">
              {what}
              {about && <span className="block text-muted">{about}</span>}
            </td>
            <td className="whitespace-nowrap py-2 pr-3">{version > 0 && `第${version}版`}</td>
            <td className="whitespace-nowrap py-2 text-sm text-muted">{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
