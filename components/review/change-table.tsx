/** Changes from one state of a report to another, a line each: the place, what stood there, what stands there now. */

const EMPTY = <span className="text-muted">（空）</span>;

const looks = {
  edits: {
    before: (text: string) => <del className="text-danger">{text}</del>,
    after: (text: string) => <ins className="font-bold text-ok no-underline">{text}</ins>,
  },
  years: { before: (text: string) => text, after: (text: string) => <strong>{text}</strong> },
} as const;

export interface ChangeLine {
  readonly id: string;
  readonly place: string;
  readonly before: string;
  readonly after: string;
  readonly remark?: string | undefined;
}

/** `edits`: one text took the place of the other; `years`: both stand, side by side. */
export function ChangeTable({
  kind,
  lines,
  caption,
  before,
  after,
}: {
  kind: keyof typeof looks;
  lines: readonly ChangeLine[];
  caption: string;
  before: string;
  after: string;
}) {
  return (
    <table className="w-full table-fixed border-collapse text-left">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr className="border-b-2 border-line text-sm text-muted">
          <th scope="col" className="w-1/3 py-1 pr-3">
            位置
          </th>
          <th scope="col" className="py-1 pr-3">
            {before}
          </th>
          <th scope="col" className="py-1">
            {after}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ id, place, remark, ...line }) => (
          <tr key={id} className="border-b border-line align-top">
            <th scope="row" className="break-words py-2 pr-3 font-normal">
              {place}
              {remark && <span className="ml-2 rounded bg-warn-tint px-2 text-sm text-warn">{remark}</span>}
            </th>
            <td className="break-words py-2 pr-3">{line.before ? looks[kind].before(line.before) : EMPTY}</td>
            <td className="break-words py-2">{line.after ? looks[kind].after(line.after) : EMPTY}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
