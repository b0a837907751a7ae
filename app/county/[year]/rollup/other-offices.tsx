/** In one line for each office whose workbook is there: how many numbers it counts otherwise than units do. */
import { rollUpAddress } from '@/app/county/rollup-query';
import { Card } from '@/components/ui/card';
import { officeNames } from '@/lib/rollup/office-book/items';
import { namesOf } from '@/lib/rollup/words';
import { compareOffice, officeBooks } from '@/lib/store/rollup/office-books';
import type { RollUp } from '@/lib/store/rollup/roll-up';

/** Nothing where no office has given its numbers. */
export async function OtherOffices({ rollUp }: { rollUp: RollUp }) {
  const { unit, year } = rollUp;
  const books = await officeBooks(rollUp);
  if (books.length === 0) return null;
  const compared = await Promise.all(
    books.map(async ({ office }) => ({ name: officeNames[office].name, ...(await compareOffice(rollUp, office)) })),
  );
  return (
    <Card title="与其他部门的数对照">
      <ul className="space-y-1">
        {compared.map(({ name, compared: count, differences }) => (
          <li key={name}>
            {name}：对照了{count}个数，
            {differences.length === 0
              ? '都与年报相同。'
              : `${differences.length}个不同，涉及${namesOf([...new Set(differences.map(({ part }) => part.unitName))])}。`}
            {differences.length > 0 && (
              <a className="text-brand underline" href={rollUpAddress(year, unit.id, { page: '/offices' })}>
                看是谁填了多少
              </a>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
