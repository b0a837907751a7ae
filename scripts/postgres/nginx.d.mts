/** A reverse proxy on this machine. */
export interface Nginx {
  readonly url: string;
  stop(): Promise<void>;
}

export function startNginx(servers: readonly string[]): Promise<Nginx>;
