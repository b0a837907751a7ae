/** The examples of a rule, for whoever opens them: all of them on the page of the rules would be most of its weight. */
import { refusal, viewerRoute } from '@/lib/auth/viewer-route';
import { catalogue } from '@/lib/rules/catalogue';
import { examples } from '@/lib/rules/examples/all';
import { exampleFindings } from '@/lib/rules/examples/example-findings';
import { messageOf } from '@/lib/rules/messages';

export const GET = viewerRoute<{ id: string }>(async (_viewer, _request, { id }) => {
  const rule = catalogue.find((each) => each.id === id);
  if (!rule) return refusal('notFound', 404);
  return Response.json(
    examples[rule.id].map((example) => ({
      when: example.when,
      messages: exampleFindings(rule.id, example).map(messageOf),
    })),
  );
});
