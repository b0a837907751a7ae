/** Begins the government's report from the sum: what would be filled is counted, what would be written over is shown first. */
import { Form } from '@/components/ui/form';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Filling } from '@/lib/rollup/fill-from-sums';
import { fullCellName } from '@/lib/rollup/words';
import type { Template } from '@/lib/template/types';
import '@/components/ui/dense-table.css';

export function FillForm({
  action,
  template,
  filling: { blanks, others },
  hidden,
}: {
  action: FormAction;
  template: Template;
  filling: Filling;
  hidden: Readonly<Record<string, string>>;
}) {
  const count = Object.keys(blanks).length;
  // The form stays where nothing is left to fill: it says what it has just done.
  return (
    <Form action={action} idPrefix="fill-">
      {(count > 0 || others.length > 0) && (
        <>
          <p>
            用汇总数填写本级政府年报：{count > 0 ? `空着的${count}格会填上汇总数` : '没有空着的格'}
            {others.length > 0 && `；有${others.length}格已经填了别的数，不勾选就不动`}
            。填写后在编辑页可以逐格修改，也可以撤销。
          </p>
          {others.length > 0 && (
            <>
              <details>
                <summary className="cursor-pointer font-bold">已经填了别的数的{others.length}格</summary>
                <table className="dense-table mt-2">
                  <caption className="sr-only">改写前后的数</caption>
                  <thead>
                    <tr>
                      <th scope="col">格</th>
                      <th scope="col" className="is-number">
                        现在
                      </th>
                      <th scope="col" className="is-number">
                        改为
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {others.map(({ cell, before, after }) => (
                      <tr key={cell}>
                        <th scope="row">{fullCellName(template, cell)}</th>
                        <td className="is-number">{before}</td>
                        <td className="is-number">{after}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </details>
              <label className="choice">
                <input type="checkbox" name="overwrites" value="yes" />
                上面列出的{others.length}格也改成汇总数
              </label>
            </>
          )}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SubmitButton look="secondary">用汇总数填写</SubmitButton>
        </>
      )}
    </Form>
  );
}
