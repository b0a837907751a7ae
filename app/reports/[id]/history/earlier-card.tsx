/** How the draft was while it was written: what to go back to, what that would change, and the way back. */
import { changeLines } from '@/app/reports/[id]/shown';
import { ChangeTable } from '@/components/review/change-table';
import { buttonClass } from '@/components/ui/button-class';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { SubmitButton } from '@/components/ui/submit-button';
import { Table } from '@/components/ui/table';
import { changesBetween } from '@/lib/report/compare/changes';
import type { EarlierState } from '@/lib/report/compare/earlier-states';
import { formatMoment } from '@/lib/report/moment';
import { readableDraft } from '@/lib/report/readable';
import type { Report } from '@/lib/report/report';
import type { ListedState } from '@/lib/store/reports/earlier-states';
import type { Template } from '@/lib/template/types';
import { goBackAction } from './actions';

interface EarlierCardProps {
  readonly reportId: string;
  readonly revision: number;
  readonly template: Template;
  readonly present: Report;
  readonly states: readonly ListedState[];
  /** The revision that was asked for, from the address. */
  readonly asked: string | undefined;
}

/** States that are listed at once; the older ones unfold. */
const LISTED = 8;

const beforeWords = {
  import: () => '导入文件之前',
  restore: () => '恢复以前的内容之前',
  fields: (count) => `一次改动${count}处之前`,
  words: (count) => `一次删改${count}字之前`,
} satisfies Record<NonNullable<EarlierState['before']>['kind'], (count: number) => string>;

export function EarlierCard(props: EarlierCardProps) {
  const { states, asked } = props;
  const chosen = states.find(({ revision }) => String(revision) === asked);
  const [newest, older] = [states.slice(0, LISTED), states.slice(LISTED)];
  return (
    <Card title="找回填写过程中的内容">
      <div id="earlier" className="space-y-4">
        <p className="text-muted">
          填写时每隔一段时间自动留一份，导入文件、成批填写或删去大段文字之前也留一份。近的留得密，远的留得疏。
        </p>
        {chosen && <Chosen {...props} state={chosen} />}
        {newest.length > 0 ? <StateTable states={newest} chosen={chosen} /> : <p>还没有留下以前的内容。</p>}
        {older.length > 0 && (
          <details open={chosen && older.includes(chosen)}>
            <summary>更早的{older.length}份</summary>
            <StateTable states={older} chosen={chosen} />
          </details>
        )}
      </div>
    </Card>
  );
}

function StateTable({ states, chosen }: { states: readonly ListedState[]; chosen: ListedState | undefined }) {
  return (
    <Table headings={['到什么时候的内容', '谁填的', '这以后', '操作']}>
      {states.map((state) => (
        <tr key={state.revision} className="border-b border-line" aria-current={state === chosen || undefined}>
          <th scope="row" className="py-2 pr-4 font-normal">
            {formatMoment(state.at)}
          </th>
          <td className="pr-4">{state.by}</td>
          <td className="pr-4">{state.before && beforeWords[state.before.kind](state.before.count)}</td>
          <td>
            <a
              className={buttonClass('quiet', 'inline')}
              href={`?state=${state.revision}#earlier`}
              aria-label={`看${formatMoment(state.at)}的内容和现在有什么不同`}
            >
              和现在比较
            </a>
          </td>
        </tr>
      ))}
    </Table>
  );
}

/** What going back would change, ahead of the list. */
function Chosen({ reportId, revision, template, present, state }: EarlierCardProps & { readonly state: ListedState }) {
  const then = readableDraft({ ...present, draft: state.draft });
  const changes = changesBetween(template, readableDraft(present), then);
  const moment = formatMoment(state.at);
  if (changes.length === 0) return <p className="notice-box">{moment}的内容和现在一样。</p>;
  return (
    <section aria-label="和现在比较" className="notice-box space-y-3">
      <p className="font-bold">
        恢复到{moment}，会改变{changes.length}处：
      </p>
      <ChangeTable
        kind="edits"
        lines={changeLines(template, changes)}
        caption={`现在和${moment}的不同`}
        before="现在"
        after={`恢复成${moment}的`}
      />
      <Form action={goBackAction}>
        <input type="hidden" name="report" value={reportId} />
        <input type="hidden" name="revision" value={revision} />
        <input type="hidden" name="to" value={state.revision} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{`恢复到${moment}`}</SubmitButton>
          <span className="text-muted">现在的内容也会留一份，恢复以后还可以再换回来。</span>
        </div>
      </Form>
    </section>
  );
}
