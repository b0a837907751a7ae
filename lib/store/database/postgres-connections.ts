/** The connections of this server to a PostgreSQL, as Kysely uses them: faults of the storage are thrown by their names. */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { postgresFaultOf } from './postgres-fault';
import { StorageError } from './storage-fault';

/** Commands that say how many rows they changed. */
const CHANGING = new Set(['INSERT', 'UPDATE', 'DELETE', 'MERGE']);

export class PostgresConnections implements Driver {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<PostgresConnection> {
    return new PostgresConnection(await this.#pool.connect().catch(throwNamed));
  }

  async beginTransaction(connection: PostgresConnection, { isolationLevel }: TransactionSettings): Promise<void> {
    const level = isolationLevel ? ` isolation level ${isolationLevel}` : '';
    await connection.executeQuery(CompiledQuery.raw(`start transaction${level}`));
  }

  async commitTransaction(connection: PostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  async rollbackTransaction(connection: PostgresConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback'));
  }

  async releaseConnection(connection: PostgresConnection): Promise<void> {
    connection.release();
  }

  async destroy(): Promise<void> {
    await this.#pool.end();
  }
}

class PostgresConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient;
  #isLost = false;

  constructor(client: pg.PoolClient) {
    this.#client = client;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const { command, rowCount, rows } = await this.#client.query(sql, parameters.map(storable));
      return { rows: rows ?? [], ...(CHANGING.has(command) && { numAffectedRows: BigInt(rowCount ?? 0) }) };
    } catch (error) {
      this.#isLost ||= postgresFaultOf(error) === 'notReached';
      return throwNamed(error);
    }
  }

  /** Nothing asks for rows so: long lists are read in portions, in the order of their keys. */
  streamQuery(): never {
    throw new Error('not on PostgreSQL');
  }

  /** Gives it back for others, unless it was lost. */
  release(): void {
    this.#client.release(this.#isLost);
  }
}

function throwNamed(error: unknown): never {
  const fault = postgresFaultOf(error);
  throw fault ? new StorageError(fault, error) : error;
}

/** PostgreSQL keeps no text with the sign 0; the one that stands for what cannot be shown is none that anybody looks for. */
function storable(parameter: unknown): unknown {
  return typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter;
}
