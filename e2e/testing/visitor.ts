/** A visitor without a browser, who can send what no browser would: pages are read as HTML, forms sent as without scripts. */
import { request } from 'node:http';
import { load } from 'cheerio';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

type Headers = Readonly<Record<string, string>>;

/** The form of a page that has such a field, as a browser without scripts would send it. */
export function formIn(html: string, has: string): FormData {
  const page = load(html);
  const form = page('form').filter((_, each) => page(each).find(has).length > 0);
  if (form.length === 0) throw new Error(`no form with ${has}: ${html.slice(0, 200)}`);
  const data = new FormData();
  form
    .first()
    .find('input[name], select[name], textarea[name]')
    .each((_, field) => data.set(page(field).attr('name') ?? '', String(page(field).val() ?? '')));
  return data;
}

/** The rows of the tables of a page, each as its text. */
export function rowsOf(html: string): string[] {
  const page = load(html);
  return page('tr')
    .toArray()
    .map((row) => page(row).text());
}

export class Visitor {
  readonly #app: URL;
  /** Where the proxy saw the visitor come from. */
  readonly #from: string;
  readonly jar = new Map<string, string>();

  constructor(app: string, from: string, cookies: Iterable<readonly [string, string]> = []) {
    this.#app = new URL(app);
    this.#from = from;
    for (const [name, value] of cookies) this.jar.set(name, value);
  }

  /** What our own pages name as theirs. */
  get origin(): string {
    return this.#app.origin;
  }

  /** Somebody at the same address who is not signed in. */
  stranger(): Visitor {
    return new Visitor(this.#app.origin, this.#from);
  }

  /** Sends a request as it is, with the visitor's cookies. */
  send(method: string, path: string, headers: Headers = {}, body?: Uint8Array): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host: this.#app.hostname, port: this.#app.port, method, path, headers: this.#headers(headers, body) },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => {
            this.#keep(response.headers['set-cookie'] ?? []);
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
          // A server that ends in the middle of its answer.
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  /** Begins to send so much and goes away after the first bytes. */
  breakOff(method: string, path: string, headers: Headers, first: string): Promise<void> {
    return new Promise((resolve) => {
      const sent = request({
        host: this.#app.hostname,
        port: this.#app.port,
        method,
        path,
        headers: { ...this.#headers(headers), 'content-length': '50000' },
      });
      sent.on('error', () => resolve());
      sent.write(first, () => setImmediate(() => sent.destroy(new Error('gone'))));
    });
  }

  get(path: string, headers: Headers = {}): Promise<Answer> {
    return this.send('GET', path, headers);
  }

  /** The form of a page that has such a field. */
  async form(path: string, has: string): Promise<FormData> {
    return formIn((await this.get(path)).text, has);
  }

  /** Sends a form to the page it came from. */
  async submit(path: string, form: FormData, headers: Headers = { origin: this.#app.origin }): Promise<Answer> {
    const packed = new Request('http://localhost/', { method: 'POST', body: form });
    const body = new Uint8Array(await packed.arrayBuffer());
    return await this.send(
      'POST',
      path,
      { 'content-type': packed.headers.get('content-type') ?? '', ...headers },
      body,
    );
  }

  async signIn(username: string, password: string, next = '/'): Promise<Answer> {
    const form = await this.form('/sign-in', '[name=username]');
    for (const [name, value] of Object.entries({ username, password, next })) form.set(name, value);
    return await this.submit('/sign-in', form);
  }

  #headers(headers: Headers, body?: Uint8Array): Record<string, string> {
    return {
      'x-forwarded-for': this.#from,
      cookie: [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '),
      ...(body && { 'content-length': String(body.byteLength) }),
      ...headers,
    };
  }

  #keep(cookies: readonly string[]): void {
    for (const cookie of cookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (/max-age=0/i.test(cookie)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
  }
}
