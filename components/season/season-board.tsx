/** The board: a row for everything that is owed, whether or not a report was begun. */
import { DenseTable } from '@/components/ui/dense-table';
import { formatMoment } from '@/lib/report/moment';
import { kindNames, kindsOf } from '@/lib/workflow/obligation';
import type { SeasonRow } from '@/lib/workflow/season';
import { deadlineWords, stateWords, waitWords } from './season-words';

/** The last that was written to the unit of a row. */
export interface Reminded {
  readonly at: string;
  readonly people: number;
  readonly read: number;
}

const HEADINGS = ['单位', '状态', '已填', '核对', '等待谁', '期限', '最近提醒'];

export function SeasonBoard({
  rows,
  year,
  today,
  reminded,
}: {
  rows: readonly SeasonRow[];
  year: number;
  /** ISO date. */
  today: string;
  reminded: ReadonlyMap<string, Reminded>;
}) {
  return (
    <DenseTable caption={`${year}年度各单位的进展`} headings={HEADINGS}>
      {rows.map((row) => (
        <Row
          key={`${row.unitId}.${row.kind}`}
          row={row}
          year={year}
          today={today}
          reminded={reminded.get(row.unitId)}
        />
      ))}
    </DenseTable>
  );
}

function Row({
  row,
  year,
  today,
  reminded,
}: {
  row: SeasonRow;
  year: number;
  today: string;
  reminded: Reminded | undefined;
}) {
  const { unitId, unitName, level, phone, kind, reason, intoName, report } = row;
  const { day, left, isLate } = deadlineWords(row);
  const isRead = report !== null && !report.isClosed;
  const why = intoName ? `并入${intoName}` : reason;
  return (
    <tr>
      <th scope="row">
        <a href={`/county/${year}/units/${unitId}`}>{unitName}</a>
        {kindsOf(level).length > 1 && <small>{kindNames[kind]}</small>}
        {phone && <small>{phone}</small>}
      </th>
      <td>
        {isRead ? <a href={`/reports/${report.id}/review`}>{stateWords(row)}</a> : stateWords(row)}
        {report?.isClosed && <small>报送以后才能查看</small>}
        {why && <small>{why}</small>}
      </td>
      <td>{isRead && row.standing === 'due' && !report.isImported && `${report.filled}/${report.required}`}</td>
      <td>{isRead && <Findings row={row} />}</td>
      <td>{waitWords(row, today)}</td>
      <td>
        {day}
        {left && (isLate ? <b>{` ${left}`}</b> : <small>{left}</small>)}
      </td>
      <td>
        {reminded && (
          <>
            {formatMoment(reminded.at).slice(5)}
            <small>
              {reminded.read}/{reminded.people}人已读
            </small>
          </>
        )}
      </td>
    </tr>
  );
}

function Findings({ row: { report } }: { row: SeasonRow }) {
  if (!report) return null;
  const { errors, warnings, unexplained, openThreads } = report;
  return (
    <>
      {errors > 0 ? <b>错误{errors}</b> : '错误0'}
      {warnings > 0 && (
        <>
          ，<i>警告{warnings}</i>
          {unexplained > 0 ? `（${unexplained}没说明）` : '（已说明）'}
        </>
      )}
      {openThreads > 0 && <small>待处理批注{openThreads}条</small>}
    </>
  );
}
