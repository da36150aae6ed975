import { CompiledQuery, type Kysely } from 'kysely'
import type pg from 'pg'
import type { ConstructorOptions } from 'pg-boss'
import type { Schema } from '../schema.ts'

/** How the queue asks a database. */
export type QueueExecutor = NonNullable<ConstructorOptions['db']>

/** What the queue asks of the database by itself, on a connection of the register's own pool. */
export const executorOn = (pool: pg.Pool): QueueExecutor => ({
  executeSql: async (text, values) => {
    const client = await pool.connect()
    try {
      return await client.query(text, values)
    } catch (error) {
      // Some of its questions are whole transactions: one that failed must not be left open for the next on this connection.
      await client.query('rollback').catch(() => {})
      throw error
    } finally {
      client.release()
    }
  },
})

/** What is asked of the queue within a transaction of the register: a job is there when the transaction's rows are, and not else. */
export const executorWithin = (tx: Kysely<Schema>): QueueExecutor => ({
  executeSql: async (text, values) => {
    const { rows } = await tx.executeQuery(CompiledQuery.raw(text, [...(values ?? [])]))
    return { rows }
  },
})
