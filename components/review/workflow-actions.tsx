/** What can be done with a report now: a form for each step, the usual one first. */
import type { ComponentType } from 'react';
import { TextField } from '@/components/ui/field';
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { TextArea } from '@/components/ui/text-area';
import type { WorkflowAction } from '@/lib/workflow/transitions';
import { RemarkChoice } from './run/remark-choice';

interface ActionProps {
  readonly action: FormAction;
  readonly reportId: string;
  readonly moves: number;
  readonly revision: number;
  /** What signing says, read out before it is signed; and whether it accepts errors. */
  readonly accepts: string;
  readonly acceptsErrors: boolean;
  /** ISO date that a publication is proposed for. */
  readonly today: string;
  /** Where the unit's portal is, for an example of an address; may be empty. */
  readonly portal: string;
  /** The review run that the page is part of; goes on with it. */
  readonly run: string | undefined;
  /** What the person wrote before. */
  readonly remarks: readonly string[];
}

export interface WorkflowActionsProps extends ActionProps {
  readonly actions: readonly WorkflowAction[];
}

/** Nothing when nothing can be done. Sending in has a page of its own. */
export function WorkflowActions({ actions, ...props }: WorkflowActionsProps) {
  return (
    <div className="divide-y divide-line">
      {actions.map((name) => (
        <div key={name} className="py-5 first:pt-0 last:pb-0">
          {name !== 'submit' && <ActionForm name={name} {...props} />}
        </div>
      ))}
    </div>
  );
}

type FormedAction = Exclude<WorkflowAction, 'submit'>;

function ActionForm({ name, ...props }: ActionProps & { readonly name: FormedAction }) {
  const { action, reportId, moves, revision, run, today } = props;
  const Fields = fieldsOf[name];
  const hidden = { report: reportId, action: name, moves, revision, ...(run && { run }) };
  return (
    <Form action={action} idPrefix={`${name}-`} {...(name === 'publish' && { values: { publishedOn: today } })}>
      <Fields {...props} />
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
    </Form>
  );
}

/** What stands in the form of each action, its button last. */
const fieldsOf: Readonly<Record<FormedAction, ComponentType<ActionProps>>> = {
  withdraw: () => (
    <>
      <p id="withdraw-reason" tabIndex={-1} className="text-muted">
        还没有人审核，可以撤回来继续修改。
      </p>
      <SubmitButton look="secondary">撤回</SubmitButton>
    </>
  ),
  approve: ({ accepts, acceptsErrors }) => (
    <>
      <p id="approve-reason" tabIndex={-1} className={acceptsErrors ? 'font-bold text-danger' : undefined}>
        {accepts}
      </p>
      <SubmitButton>审核通过</SubmitButton>
    </>
  ),
  return: ({ moves, remarks }) => (
    <>
      <TextArea
        name="reason"
        label="退回原因"
        hint="已经写了批注的，可以不写原因。退回不改动任何填写内容。"
        optional
        rows={3}
        keep={`step/${moves}/return`}
      />
      <RemarkChoice remarks={remarks} name="reason" />
      <SubmitButton look="secondary">退回修改</SubmitButton>
    </>
  ),
  publish: ({ portal }) => (
    <>
      <TextField name="publishedOn" label="公布日期" type="date" width="half" />
      <TextField name="url" label="门户网站上的网页地址" hint={addressHint(portal)} />
      <SubmitButton>登记公布</SubmitButton>
    </>
  ),
  reopen: ({ moves }) => (
    <>
      <TextArea
        name="reason"
        label="重新打开的原因"
        hint="报告退回填报人更正，之后重新走完各级审核。已公布的版本保留在历史中。"
        rows={3}
        keep={`step/${moves}/reopen`}
      />
      <SubmitButton look="secondary">重新打开</SubmitButton>
    </>
  ),
  archive: () => (
    <>
      <p id="archive-reason" tabIndex={-1} className="text-muted">
        归档后不再改动；归错了的，可以写明原因撤销。
      </p>
      <SubmitButton look="secondary">归档</SubmitButton>
    </>
  ),
  unarchive: ({ moves }) => (
    <>
      <TextArea
        name="reason"
        label="撤销归档的原因"
        hint="撤销以后回到“已公布”，内容不变；要更正的，再重新打开。"
        rows={3}
        keep={`step/${moves}/unarchive`}
      />
      <SubmitButton look="secondary">撤销归档</SubmitButton>
    </>
  ),
};

/** The page of the report is asked for, not the portal: proposed, the portal would be sent as it stands. */
function addressHint(portal: string): string {
  const example = portal ? `${portal.replace(/\/$/, '')}/…` : 'https://…';
  return `公布这份报告的那一页的完整地址，以http://或https://开头，如：${example}`;
}
