/** A finding as it is kept with a file: in words, for the rules may be others when somebody looks. */
import { z } from 'zod';

const schema = z.array(
  z.object({
    rule: z.string(),
    severity: z.enum(['error', 'warning', 'hint', 'incomplete']),
    message: z.string(),
    basis: z.string(),
  }),
);

export type PiledFinding = Readonly<z.infer<typeof schema>[number]>;

/** The findings again. Throws for text that is none. */
export function parsePiledFindings(json: string): readonly PiledFinding[] {
  return schema.parse(JSON.parse(json));
}
