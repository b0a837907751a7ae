/** All units of a comparison, or those with a number that stands out. */
import '@/components/season/season.css';

interface MarkedChoiceProps {
  readonly isMarked: boolean;
  /** How many there are of each. */
  readonly all: number;
  readonly marked: number;
  readonly addressOf: (wanted: { readonly only?: 'marked' }) => string;
}

export function MarkedChoice({ isMarked, all, marked, addressOf }: MarkedChoiceProps) {
  return (
    <nav aria-label="列出哪些单位" className="season-filters">
      <a href={addressOf({})} aria-current={isMarked ? undefined : 'true'}>
        全部 {all}
      </a>
      <a href={addressOf({ only: 'marked' })} aria-current={isMarked ? 'true' : undefined}>
        有标出的数 {marked}
      </a>
    </nav>
  );
}
