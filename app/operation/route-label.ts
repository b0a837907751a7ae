/** What a request asked for, as logs and metrics call it: a few names, however many reports and strangers there are. */

/** The first parts of our addresses. */
const AREAS = new Set(
  'account accessibility audit county help imports inbox open people reports rules sample schema session setup sign-in unit units'.split(
    ' ',
  ),
);

/** What is done to one report. */
const REPORT_PLACES = new Set(
  'draft edit evidence explanations export finished history preview review submit'.split(' '),
);

/** `/reports/:id/draft`, `/people`, `static`; `other` for what is no address of ours. */
export function routeLabel(path: string): string {
  const [first = '', second = '', third = ''] = path.split('/').slice(1);
  if (first === '') return '/';
  if (first === '_next' || first === 'icons' || /\.\w+$/.test(first)) return 'static';
  if (!AREAS.has(first)) return 'other';
  if (first === 'reports' && REPORT_PLACES.has(third)) return `/reports/:id/${third}`;
  return second === '' ? `/${first}` : `/${first}/…`;
}
