'use client';

/** Whether a part of the file is taken in; where the report says something else already, that stays unless one chooses. */
import { useFormField } from '@/components/ui/form-context';
import { type TakenPart, takingField } from '@/lib/report/compare/take-in';

const NAMED = 5;

export function TakingChoice({
  part,
  found,
  total,
  differing,
  kept,
  isThere,
  prefersFile,
}: {
  part: TakenPart;
  /** Texts that the file has of this part, of so many that there are. */
  found: number;
  total: number;
  /** Names of what the report says otherwise. */
  differing: readonly string[];
  /** Names of what the report says and the file does not: it stays. */
  kept: readonly string[];
  /** Whether the report says anything in this part. */
  isThere: boolean;
  /** Whether the file corrects what is there. */
  prefersFile: boolean;
}) {
  const field = takingField(part);
  const { value } = useFormField(field);
  const chosen = value || (differing.length > 0 && !prefersFile ? 'blanks' : 'all');
  const choices = [
    { taking: 'all', words: isThere ? '全部用文件的' : '导入这一部分' },
    ...(isThere ? [{ taking: 'blanks', words: '保留现有内容，只补空白' }] : []),
    { taking: 'none', words: '不导入' },
  ];
  return (
    <fieldset className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <legend className="sr-only">这一部分怎样导入</legend>
      <span className="text-muted">
        文件里有 {found} / {total} 项
      </span>
      {choices.map(({ taking, words }) => (
        <label key={taking} className="flex items-center gap-2">
          <input type="radio" name={field} value={taking} defaultChecked={taking === chosen} />
          {words}
        </label>
      ))}
      {differing.length > 0 && (
        <span className="font-bold text-warn">
          ！现有内容有 {differing.length} 处不同：{named(differing)}
        </span>
      )}
      {kept.length > 0 && (
        <span className="text-muted">
          文件里空白、现有报告里有的 {kept.length} 处会保留：{named(kept)}
        </span>
      )}
    </fieldset>
  );
}

function named(names: readonly string[]): string {
  return names.slice(0, NAMED).join('、') + (names.length > NAMED ? ' 等' : '');
}
