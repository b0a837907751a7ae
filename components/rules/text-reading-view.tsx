/** How a text was read, for whoever asks why a rule spoke or stayed silent. */
import { Card } from '@/components/ui/card';
import { Table } from '@/components/ui/table';
import { fieldName } from '@/lib/report/field-name';
import type { ReadNumber, ReadWord, TextReading } from '@/lib/rules/reading/text-reading';
import type { Template } from '@/lib/template/types';

export function TextReadingView({ template, reading }: { template: Template; reading: TextReading }) {
  const { sentences, findings, silent } = reading;
  return (
    <>
      {sentences.map(({ text, words, numbers }) => (
        <Card key={text} title={text}>
          <Words words={words} />
          <Numbers template={template} numbers={numbers} />
        </Card>
      ))}
      <Card title="规则">
        <ul className="space-y-2">
          {findings.map(({ rule, message }) => (
            <li key={`${rule} ${message}`}>
              <a href={`/rules#${rule}`} className="mr-2 font-bold text-brand underline">
                {rule}
              </a>
              {message}
            </li>
          ))}
        </ul>
        {findings.length === 0 && <p className="text-ok">✓ 没有规则提示。</p>}
        <p className="mt-4 text-sm text-muted">看过没有提示的：{silent.join('、')}</p>
      </Card>
    </>
  );
}

function Words({ words }: { words: readonly ReadWord[] }) {
  if (words.length === 0) return <p>这一句没有计数，没有逐词读。</p>;
  return (
    <p className="mb-4">
      <span className="text-muted">读出的词：</span>
      {words.map(({ text, meaning }) => `“${text}”（${meaning}）`).join('、')}
    </p>
  );
}

function Numbers({ template, numbers }: { template: Template; numbers: readonly ReadNumber[] }) {
  if (numbers.length === 0) return null;
  return (
    <Table headings={['数', '种类', '说的是', '没有读懂的字', '可以等于', '结论']}>
      {numbers.map((number) => (
        <tr key={number.at} className="border-b border-line align-top">
          <th scope="row" className="whitespace-nowrap py-2 pr-4">
            {number.text}
          </th>
          <td className="py-2 pr-4">{number.kind}</td>
          <td className="py-2 pr-4">
            {[number.agent, number.year && `${number.year}年`, number.subject].filter(Boolean).join('，') || '—'}
          </td>
          <td className="py-2 pr-4">{number.notUnderstood || '—'}</td>
          <td className="py-2 pr-4">
            {number.accepted.map(({ name, value, cells }) => (
              <p key={name}>
                {name} {value}
                <span className="block text-sm text-muted">
                  {cells.map((cell) => fieldName(template, cell)).join('＋')}
                </span>
              </p>
            ))}
          </td>
          <td className="py-2">{conclusionOf(number)}</td>
        </tr>
      ))}
    </Table>
  );
}

function conclusionOf({ leftAlone, agrees, rules }: ReadNumber): string {
  if (leftAlone !== undefined) return leftAlone;
  return `${agrees ? '✓ 一致' : '✕ 都不相等'}（${rules.join('、')}）`;
}
