/** Cases with the place of the form where each counts. */
import Link from 'next/link';
import { placeName } from '@/lib/report/help/place-name';
import { workedCases } from '@/lib/report/help/worked-cases';
import type { Template } from '@/lib/template/types';

export function WorkedCases({ template }: { template: Template }) {
  return (
    <ul className="space-y-4">
      {workedCases.map(({ story, place, why, answers }) => (
        <li key={story} className="border-b border-line pb-4 last:border-0 last:pb-0">
          <p>{story}</p>
          <p>
            <strong className={place ? 'text-brand' : 'text-warn'}>
              {place ? `计入${placeName(template, place)}` : '不计'}
            </strong>
            　{why}
            {answers && (
              <Link
                href={`/help/request?a=${answers.join('.')}`}
                prefetch={false}
                className="ml-3 text-brand underline"
              >
                怎样判断的
              </Link>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}
