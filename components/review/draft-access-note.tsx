/** Who besides the unit's own people can read a report that was not handed in, in plain words. */

export function DraftAccessNote({ access }: { access: 'open' | 'closed' | 'none' }) {
  if (access === 'none') return null;
  return (
    <p className="text-muted">
      {access === 'closed'
        ? '报送以前，上级单位看不到这份报告和内部批注；报送以后，报告、批注和修改记录上级单位都看得到。'
        : '上级单位现在就看得到这份报告和内部批注，由上级单位的管理员设置。'}
    </p>
  );
}
