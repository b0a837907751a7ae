/** The review of a report of practice, in which whoever looks on plays everybody whom the report would pass. */
import { practiseStepAction } from '@/app/reports/practice-actions';
import { Card } from '@/components/ui/card';
import { Form } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { Standing } from '@/lib/store/workflow/standing';
import { practisedSteps } from '@/lib/workflow/practice';
import { roleGlossary } from '@/lib/workflow/roles';
import { actionNames } from '@/lib/workflow/transitions';

interface PracticeActsProps {
  readonly standing: Standing;
  readonly mayPractise: boolean;
  /** They would keep a real report from being sent in. */
  readonly errors: number;
  /** Of the address: the step that was taken, and the reason that was given for it. */
  readonly said: { readonly practised?: string; readonly said?: string };
}

export function PracticeActs({ standing, mayPractise, errors, said }: PracticeActsProps) {
  const { reportId, moves, status, stages } = standing;
  if (!mayPractise) return null;
  const steps = practisedSteps(status, stages);
  const [first] = steps;
  return (
    <aside id="acts" aria-label="练习审核">
      <Card title="练习送审和审核">
        <div className="space-y-5">
          <Practised {...said} />
          <p>
            {status === 'approved'
              ? '各级都已通过，练习到此为止。正式的报告这时由填报人登记公布。'
              : `由您扮演每一级：现在是${first ? roleGlossary[first.role].name : ''}。不通知任何人，不留办理记录。`}
          </p>
          {steps.map(({ action, role }) => (
            <Form key={`${action}.${moves}`} action={practiseStepAction} idPrefix={`${action}-`}>
              {action === 'submit' && errors > 0 && (
                <p>还有{errors}处错误：正式的报告要改正后才能送审，练习可以先送出去看看。</p>
              )}
              {action === 'return' && (
                <TextArea name="reason" label="退回原因" hint="练习时不保存，只在这一页显示。" optional rows={2} />
              )}
              <Hidden fields={{ id: reportId, step: action, moves: String(moves) }} />
              <SubmitButton look={action === first?.action && action !== 'return' ? 'primary' : 'secondary'}>
                {`以${roleGlossary[role].name}身份${actionNames[action]}`}
              </SubmitButton>
            </Form>
          ))}
          {status !== 'draft' && (
            <Form key={`restart.${moves}`} action={practiseStepAction} idPrefix="restart-">
              <Hidden fields={{ id: reportId, step: 'restart', moves: String(moves) }} />
              <SubmitButton look="secondary">回到草稿，从头练习</SubmitButton>
            </Form>
          )}
        </div>
      </Card>
    </aside>
  );
}

/** What was just done, and what the real step would have led to. */
function Practised({ practised, said = '' }: PracticeActsProps['said']) {
  const words = practised && consequences.get(practised);
  if (!words) return null;
  return (
    <Notice kind="ok" title={words} live>
      {said && <p>退回原因：{said.slice(0, 200)}</p>}
    </Notice>
  );
}

const consequences: ReadonlyMap<string, string> = new Map([
  ['submit', '已练习送审。正式送审会通知下一级审核员，审核期间不能修改。'],
  ['approve', '已练习通过。正式通过会签名、记入办理历史，并通知下一级。'],
  ['return', '已练习退回。正式退回会通知填报人，填报人看得到原因，改好再送审。'],
  ['withdraw', '已练习撤回。正式报告在有人审核之前也可以这样撤回。'],
  ['restart', '已回到草稿。正式报告只能由审核员退回，或在有人审核之前撤回。'],
]);

function Hidden({ fields }: { fields: Readonly<Record<string, string>> }) {
  return Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
