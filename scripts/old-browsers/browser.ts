/**
 * An old Chromium, driven over its pipe: Playwright's locators need functions of the page that Chromium below 105 does
 * not have.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

/** Longest wait for anything to appear, in milliseconds. */
const PATIENCE = 30_000;

const launchArguments = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--lang=zh-CN',
  '--window-size=1366,768',
  '--remote-debugging-pipe',
];

const message = z.object({
  id: z.number().optional(),
  method: z.string().optional(),
  params: z.record(z.string(), z.unknown()).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ message: z.string() }).optional(),
  sessionId: z.string().optional(),
});
const evaluated = z.object({
  result: z.object({ value: z.unknown().optional() }),
  exceptionDetails: z
    .object({ text: z.string(), exception: z.object({ description: z.string() }).partial() })
    .optional(),
});

/** True where the element of an expression is on the page: one that is still streamed has no place on it yet. */
const isShown = (element: string) => `(${element} && ${element}.getClientRects().length > 0)`;

type Result = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (result: Result) => void;
  readonly reject: (fault: Error) => void;
}

/** One page of an old browser that nobody is signed in to yet. Close it whatever happens. */
export class OldPage {
  /** What the page's scripts threw or complained about. */
  readonly faults: string[] = [];
  private readonly waiting = new Map<number, Waiting>();
  private session: string | undefined;
  private lastId = 0;
  private unread = Buffer.alloc(0);

  private constructor(
    private readonly browser: ChildProcess,
    private readonly folder: string,
    private readonly commands: Writable,
    answers: Readable,
  ) {
    answers.on('data', (chunk: Buffer) => this.read(chunk));
    const ended = (why: string) => {
      for (const { reject } of this.waiting.values()) reject(new Error(why));
    };
    browser.once('exit', () => ended('the old browser ended'));
    browser.once('error', ({ message: why }) => ended(why));
  }

  /** Starts the program and opens an address. */
  static async open(program: string, address: string): Promise<OldPage> {
    const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-old-browser-'));
    const words = [...launchArguments, `--user-data-dir=${folder}`, 'about:blank'];
    // A group of its own, so that its helpers end with it.
    const browser = spawn(program, words, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
    const [, , , commands, answers] = browser.stdio;
    if (!commands || !answers || !('write' in commands) || !('read' in answers)) throw new Error('no pipe');
    const page = new OldPage(browser, folder, commands, answers);
    try {
      await page.attach();
      await page.go(address);
      return page;
    } catch (fault) {
      await page.close();
      throw fault;
    }
  }

  private async attach(): Promise<void> {
    const { targetId } = await this.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.send('Target.attachToTarget', { targetId, flatten: true });
    this.session = z.string().parse(sessionId);
    for (const domain of ['Page', 'Runtime', 'Log', 'Network']) await this.send(`${domain}.enable`, {});
  }

  send(method: string, params: Readonly<Record<string, unknown>>): Promise<Result> {
    this.lastId += 1;
    const id = this.lastId;
    const sessionId = this.session;
    this.commands.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
    return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
  }

  private read(chunk: Buffer): void {
    this.unread = Buffer.concat([this.unread, chunk]);
    for (let end = this.unread.indexOf(0); end >= 0; end = this.unread.indexOf(0)) {
      this.take(message.parse(JSON.parse(this.unread.subarray(0, end).toString())));
      this.unread = this.unread.subarray(end + 1);
    }
  }

  private take({ id, method, params, result, error }: z.infer<typeof message>): void {
    const asked = id === undefined ? undefined : this.waiting.get(id);
    if (id !== undefined) this.waiting.delete(id);
    if (error) asked?.reject(new Error(error.message));
    else asked?.resolve(result ?? {});
    if (method === 'Runtime.exceptionThrown') this.faults.push(JSON.stringify(params).slice(0, 600));
  }

  /** The value of an expression in the page; a promise is awaited. */
  async evaluate(expression: string): Promise<unknown> {
    const words = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = evaluated.parse(await this.send('Runtime.evaluate', words));
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  /** Waits until an expression holds. Refuses with what the page shows then. */
  async until(expression: string): Promise<void> {
    const end = performance.now() + PATIENCE;
    while (performance.now() < end) {
      // While a page is being replaced its expression may fail.
      if (await this.evaluate(`Boolean(${expression})`).catch(() => false)) return;
      await setTimeout(100);
    }
    const shown = await this.evaluate('location.href + "\\n" + document.body.innerText.slice(0, 1500)');
    throw new Error(`never: ${expression}\n${shown}\n${this.faults.join('\n')}`);
  }

  /** Puts the pointer on the middle of an element and clicks. The expression gives the element. */
  async click(element: string): Promise<void> {
    await this.until(`${isShown(element)} && !${element}.disabled`);
    const place = await this.evaluate(
      `(() => { const e = ${element}; e.scrollIntoView({ block: 'center' }); const b = e.getBoundingClientRect();
        return { x: b.x + b.width / 2, y: b.y + b.height / 2 }; })()`,
    );
    const { x, y } = z.object({ x: z.number(), y: z.number() }).parse(place);
    const button = { x, y, button: 'left', clickCount: 1 };
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    await this.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...button });
    await this.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...button });
  }

  /** Types where the focus is, key by key. */
  async type(text: string): Promise<void> {
    for (const key of text) {
      await this.send('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key });
      await this.send('Input.dispatchKeyEvent', { type: 'keyUp', key });
    }
  }

  /** Hands files to the file box. */
  async choose(selector: string, files: readonly string[]): Promise<void> {
    const box = `document.querySelector(${JSON.stringify(selector)})`;
    await this.until(isShown(box));
    // The id of a node ends when React moves the node, the one of the object does not.
    const { result } = await this.send('Runtime.evaluate', { expression: box });
    const { objectId } = z.object({ objectId: z.string() }).parse(result);
    await this.send('DOM.setFileInputFiles', { objectId, files });
  }

  async go(address: string): Promise<void> {
    await this.send('Page.navigate', { url: address });
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.browser.once('exit', resolve));
    if (this.browser.pid) process.kill(-this.browser.pid, 'SIGKILL');
    await ended;
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }
}
