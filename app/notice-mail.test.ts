import { createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '@/lib/store/database/database';
import { askNoticeEmail, confirmNoticeEmail } from '@/lib/store/people/notice-email';
import { createReport } from '@/lib/store/reports/begin-report';
import { provideDatabase } from '@/lib/store/testing/temporary-database';
import { openReviewOffice, type ReviewOffice } from '@/lib/store/testing/workflow-people';
import { moveReport } from '@/lib/store/workflow/move-report';
import { listNotices } from '@/lib/store/workflow/notices';
import { deliver, sendCode } from './notice-mail';

vi.mock('next/server', () => ({ after: vi.fn() }));

provideDatabase();

/** A mail server that keeps what it gets; `refuses` says which command it declines. */
class MailServer {
  readonly letters: string[] = [];
  refuses = '';
  readonly #server: Server;

  constructor() {
    this.#server = createServer((socket) => this.#talk(socket));
  }

  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return `smtp://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  }

  async close(): Promise<void> {
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #talk(socket: Socket): void {
    let letter: string[] | undefined;
    let rest = '';
    const say = (line: string) => socket.write(`${line}\r\n`);
    const answers: Readonly<Record<string, string>> = { DATA: '354 go on', QUIT: '221 bye' };
    const answerLine = (line: string) => {
      if (this.refuses && line.startsWith(this.refuses)) return say('550 no');
      if (line === 'DATA') letter = [];
      return say(answers[line] ?? '250 ok');
    };
    const hear = (line: string) => {
      if (!letter) return answerLine(line);
      if (line !== '.') return letter.push(line);
      this.letters.push(letter.join('\n'));
      letter = undefined;
      return say('250 ok');
    };
    say('220 test');
    socket.on('error', () => socket.destroy());
    socket.on('data', (data) => {
      const lines = (rest + data.toString()).split('\r\n');
      rest = lines.pop() ?? '';
      lines.forEach(hear);
    });
  }
}

let server: MailServer;
let url = '';
let office: ReviewOffice;
let reportId = '';

beforeEach(async () => {
  server = new MailServer();
  url = await server.open();
  office = await openReviewOffice();
  const created = await createReport(office.people.clerk, office.unitId, 2025);
  reportId = created.ok ? created.id : '';
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(async () => {
  await server.close();
  vi.restoreAllMocks();
});

async function submit() {
  const request = { reportId, revision: 0, moves: 0, address: '', today: '2026-01-02', details: {} };
  expect(await moveReport(office.people.clerk, { ...request, action: 'submit' })).toMatchObject({ ok: true });
}

/** The first reviewer wants letters there, and confirmed it. */
async function takeLettersAt(address: string) {
  const now = new Date();
  await askNoticeEmail(office.people.firstReviewer, { address, code: '271828', now });
  expect(await confirmNoticeEmail(office.people.firstReviewer, '271828', now)).toBe(address);
}

const settings = () => ({ url, from: '年报 <nianbao@example.org>', appUrl: 'http://10.0.0.5:3000' });

/** The text of a letter, which travels in base64. */
function bodyOf(letter: string): string {
  const [, body = ''] = letter.split('\n\n');
  return /base64/.test(letter) ? Buffer.from(body, 'base64').toString('utf8') : letter;
}

async function failures(): Promise<string[]> {
  const rows = await (await database()).selectFrom('audit').select('about').where('kind', '=', 'mailFailed').execute();
  return rows.map(({ about }) => about);
}

describe('a letter', () => {
  it('goes once to whoever gave an address, says that something waits, and where', async () => {
    await takeLettersAt('chen@example.org');
    await submit();
    await deliver(settings());
    await deliver(settings());
    expect(server.letters).toHaveLength(1);
    const [letter = ''] = server.letters;
    expect(letter).toMatch(/^To: chen@example\.org$/m);
    expect(bodyOf(letter)).toContain('陈初审：');
    expect(bodyOf(letter)).toContain('http://10.0.0.5:3000/inbox');
    expect(bodyOf(letter)).not.toMatch(/青石镇|2025|送审/);
    expect(await failures()).toEqual([]);
  });

  it('goes to nobody whose address is not confirmed', async () => {
    const asked = { address: 'chen@example.org', code: '271828', now: new Date() };
    await askNoticeEmail(office.people.firstReviewer, asked);
    await submit();
    await deliver(settings());
    expect(server.letters).toEqual([]);
  });

  it('goes to nobody without an address', async () => {
    await submit();
    await deliver(settings());
    expect(server.letters).toEqual([]);
  });

  it.each(['RCPT', 'DATA'])('refused at %s is recorded in plain words; the notice stays', async (command) => {
    server.refuses = command;
    await takeLettersAt('chen@example.org');
    await submit();
    await deliver(settings());
    expect(await failures()).toEqual([expect.stringMatching(/^给陈初审的邮件提醒没有发出：邮件服务器拒绝了这封邮件/)]);
    expect(await listNotices(office.people.firstReviewer)).toHaveLength(1);
  });

  it('without a server is recorded as well', async () => {
    await server.close();
    await takeLettersAt('chen@example.org');
    await submit();
    await deliver(settings());
    expect(await failures()).toEqual(['给陈初审的邮件提醒没有发出：连不上邮件服务器。消息仍在系统里。']);
    server = new MailServer();
    await server.open();
  });
});

describe('the code of an address', () => {
  it('goes to that address', async () => {
    expect(await sendCode(settings(), 'chen@example.org', '271828')).toBeUndefined();
    const [letter = ''] = server.letters;
    expect(letter).toMatch(/^To: chen@example\.org$/m);
    expect(bodyOf(letter)).toContain('确认码是 271828');
  });

  it('says why it could not be sent', async () => {
    server.refuses = 'RCPT';
    expect(await sendCode(settings(), 'chen@example.org', '271828')).toMatch(/^邮件服务器拒绝了这封邮件/);
  });
});
