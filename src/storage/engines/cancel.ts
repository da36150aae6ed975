import pg from 'pg'
import { ENGINES } from './engines.ts'

/**
 * Stops what a connection of ours is being asked at this moment, told by the number of its process on the server. It resolves once the
 * server has seen to it, so that nothing that the connection is asked afterwards is stopped by mistake.
 */
export type Cancel = (pid: number) => Promise<void>

/** What pg has of a connection and does not declare. */
type Line = {
  readonly stream: { destroy(): void }
  readonly ssl: unknown
  connect(port: number | string, host?: string): void
  requestSsl(): void
  cancel(pid: number, secret: number): void
  on(event: 'connect' | 'sslconnect' | 'end' | 'error', heard: (error: Error) => void): void
}
type Known = {
  readonly host: string
  readonly port: number
  readonly processID: number
  readonly secretKey: number
  readonly connection: Line & { readonly sslNegotiation?: string }
}

/**
 * Sends PostgreSQL's own CancelRequest on a line of its own, by the secret that the server gave with the connection. The server
 * closes that line when it has passed the word on. Answers whether it did: false where it may still be under way.
 */
const send = ({ processID, secretKey }: Known, options: pg.ClientConfig): Promise<boolean> =>
  new Promise((resolve) => {
    const { connection: line, host, port } = new pg.Client(options) as unknown as Known
    let sent = false
    const end = (seen: boolean) => {
      clearTimeout(patience)
      line.stream.destroy()
      resolve(seen)
    }
    const patience = setTimeout(() => end(!sent), ENGINES.postgres.patience.is)
    const ask = () => {
      sent = true
      line.cancel(processID, secretKey)
    }
    line.on('connect', () => {
      if (!line.ssl) ask()
      else if (line.sslNegotiation !== 'direct') line.requestSsl()
    })
    line.on('sslconnect', ask)
    line.on('error', () => end(!sent))
    line.on('end', () => end(true))
    if (host.startsWith('/')) line.connect(`${host}/.s.PGSQL.${port}`)
    else line.connect(port, host)
  })

/** How connections of a pool are stopped in what they are asked. A connection of which that is not sure is given up rather than used again. */
export const cancelOn = (pool: pg.Pool): Cancel => {
  const known = new Map<number, Known>()
  const knownOf = (client: unknown) => client as Known
  pool.on('connect', (client) => known.set(knownOf(client).processID, knownOf(client)))
  pool.on('remove', (client) => known.delete(knownOf(client).processID))
  return async (pid) => {
    const client = known.get(pid)
    if (client && !(await send(client, pool.options))) client.connection.stream.destroy()
  }
}
