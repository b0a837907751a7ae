/** A PostgreSQL that is gone when its user ends. */
export interface Throwaway {
  /** The address of a database. */
  url(database: string): string;
  /** The path of one of its programs. */
  program(name: string): string;
  /** Its process. */
  readonly pid: number;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export function startPostgres(settings?: Readonly<Record<string, string | number>>): Promise<Throwaway>;
