/** Which units the tables of a roll-up add up. */
import { type Scope, scopeNames, scopes } from '@/lib/rollup/part';
import '@/components/season/season.css';

export function ScopeChoice({ scope, addressOf }: { scope: Scope; addressOf: (scope: Scope) => string }) {
  return (
    <nav aria-label="计入哪些单位" className="season-filters mb-4">
      {scopes.map((each) => (
        <a key={each} href={addressOf(each)} aria-current={each === scope ? 'true' : undefined}>
          {scopeNames[each]}
        </a>
      ))}
    </nav>
  );
}
