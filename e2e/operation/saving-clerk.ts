/** A clerk of the demonstration without a browser, who saves as the editor does. */
import { z } from 'zod';
import { Visitor } from '@/e2e/testing/visitor';
import type { ProseKey } from '@/lib/template/keys';

const PASSWORD = 'nianbao-demo';
const ADDRESS = '10.0.0.7';

const draftAnswer = z.object({ revision: z.int(), draft: z.record(z.string(), z.string()) });
const savedAnswer = z.object({ ok: z.literal(true), revision: z.int() });

export class SavingClerk {
  private constructor(
    readonly visitor: Visitor,
    /** The path of the report. */
    readonly report: string,
    private readonly address: string,
  ) {}

  /** Signs in and finds the report of the account. */
  static async at(url: string, username: string, password = PASSWORD, address = ADDRESS): Promise<SavingClerk> {
    const visitor = new Visitor(url, address);
    const answer = await visitor.signIn(username, password);
    if (answer.status !== 303) throw new Error(`${username} could not sign in: ${answer.status}`);
    const [report] = /\/reports\/[a-z0-9]{20}(?=\/edit)/.exec((await visitor.get('/')).text) ?? [];
    if (!report) throw new Error(`${username} has no report`);
    return new SavingClerk(visitor, report, address);
  }

  /** The same person with the same session at a server that was started anew. */
  follow(url: string): SavingClerk {
    return new SavingClerk(new Visitor(url, this.address, this.visitor.jar), this.report, this.address);
  }

  async read(): Promise<z.infer<typeof draftAnswer>> {
    return draftAnswer.parse(JSON.parse((await this.visitor.get(`${this.report}/draft`)).text));
  }

  /** Saves a text and gives the revision that holds it. Rejects where no answer came or another one than “saved”. */
  async save(key: ProseKey, text: string, revision: number, saveId: string): Promise<number> {
    const body = new TextEncoder().encode(JSON.stringify({ revision, saveId, patch: { [key]: text } }));
    const headers = { 'content-type': 'application/json', origin: this.visitor.origin };
    const { text: answer } = await this.visitor.send('PATCH', `${this.report}/draft`, headers, body);
    return savedAnswer.parse(JSON.parse(answer)).revision;
  }
}
