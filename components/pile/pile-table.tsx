/** The files of a pile: what each is, what was found, and what can be done with it. */
import { DenseTable } from '@/components/ui/dense-table';
import type { PiledState } from './pile-words';
import { piledRefusal, piledStateWords } from './pile-words';

export interface PileRow extends PiledState {
  readonly id: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly kindName: string;
  readonly year: number | null;
  readonly remarks: readonly string[];
  readonly importId: string | null;
  readonly reportId: string | null;
}

const HEADINGS = ['文件', '单位', '年度', '核对', '要注意的', '办理'];

export function PileTable({ rows }: { rows: readonly PileRow[] }) {
  return (
    <DenseTable caption="这一批的文件" headings={HEADINGS}>
      {rows.map((row) => (
        <Row key={row.id} row={row} />
      ))}
    </DenseTable>
  );
}

function Row({ row }: { row: PileRow }) {
  const { name, unitName, kindName, year, remarks, state } = row;
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  const said = [piledRefusal(row), ...remarks].filter(Boolean);
  return (
    <tr>
      <th scope="row" className="w-[30%] break-words">
        {name.slice(folder.length)}
        {folder && <small>{folder}</small>}
      </th>
      <td className="w-[16%]">
        {unitName ?? (state === 'checked' && <i>未确定</i>)}
        {kindName && <small>{kindName}</small>}
      </td>
      <td className="whitespace-nowrap">{year}</td>
      <td className="whitespace-nowrap">
        <Result row={row} />
      </td>
      <td>
        {said.map((each) => (
          <span key={each} className="block">
            {each}
          </span>
        ))}
      </td>
      <td className="whitespace-nowrap">{state === 'checked' && <Next row={row} />}</td>
    </tr>
  );
}

/** Where the file stands; its findings are a click away. */
function Result({ row }: { row: PileRow }) {
  const words = piledStateWords(row);
  if (row.state === 'refused') return <b>{words}</b>;
  if (row.state !== 'checked') return words;
  const marked = row.errors > 0 ? <b>{words}</b> : row.warnings > 0 ? <i>{words}</i> : words;
  return <a href={`/county/check/${row.id}`}>{marked}</a>;
}

function Next({ row: { id, unitName, year, importId, reportId } }: { row: PileRow }) {
  if (reportId) return <a href={`/reports/${reportId}/review`}>已收下，看报告</a>;
  if (importId) return <a href={`/imports/${importId}`}>等待确认</a>;
  return <a href={`/county/check/${id}`}>{unitName && year ? '看结果，收下' : '选择单位、年度'}</a>;
}
