import pg from 'pg'

/**
 * A pool whose connections may break without taking the process down: pg emits an error on each broken connection,
 * beside rejecting its queries, and an error that nobody hears ends the process. The next query gets a new connection.
 */
export const quietPool = (config: pg.PoolConfig): pg.Pool => {
  const pool = new pg.Pool(config)
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
  })
  return pool
}
