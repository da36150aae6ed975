import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openStore } from '../store.ts'
import { wayOfMaking } from './new-folder.ts'
import type { Place } from './on-each-engine.ts'

const asAdmin = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

const addressOf = (url: string, database: string): string => {
  const own = new URL(url)
  own.pathname = `/${database}`
  return own.href
}

const newName = () => `mufakat_test_${randomBytes(6).toString('hex')}`

const placeOf = (url: string, database: string): Place => ({
  where: { url: addressOf(url, database) },
  drop: async () => {
    await asAdmin(url, (client) => client.query(`drop database ${database} with (force)`))
  },
})

/** A database of its own on a server: the migrator looks for its tables in every schema of a database. */
export const onServer = (url: string) => async (): Promise<Place> => {
  const database = newName()
  await asAdmin(url, (client) => client.query(`create database ${database}`))
  return placeOf(url, database)
}

const DAY = 86_400_000
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10).replaceAll('-', '')

/** Whoever makes or copies the database that is copied holds this lock: it can't be copied while somebody is in it. */
const LOCK = 4117

/** The name of an empty register on a server, made anew each day, after which those of earlier days are taken away. */
const emptyOnServer = async (url: string, client: pg.Client): Promise<string> => {
  const made = `mufakat_made_${dayOf(Date.now())}_${wayOfMaking()}`
  const { rows } = await client.query<{ datname: string }>(
    "select datname from pg_database where datname like 'mufakat\\_made\\_%'",
  )
  const there = rows.map(({ datname }) => datname)
  if (there.includes(made)) return made
  for (const name of there)
    if (name < `mufakat_made_${dayOf(Date.now() - DAY)}`) await client.query(`drop database ${name}`)
  const making = newName()
  await client.query(`create database ${making}`)
  const opened = await openStore({ url: addressOf(url, making) })
  if (!opened.ok) throw new Error(`the database was not made: ${opened.refusal.reason}`)
  await opened.value.close()
  await client.query(`alter database ${making} rename to ${made}`)
  return made
}

/** A register that is thrown away need not wait for the disk. */
const hasty = (address: string): string => {
  const url = new URL(address)
  url.searchParams.set('options', '-c synchronous_commit=off')
  return url.href
}

/** An empty register of its own on a server, copied: to make its tables takes longer than most tests. */
export const registerOnServer = (url: string) => async (): Promise<Place> => {
  const database = newName()
  await asAdmin(url, async (client) => {
    await client.query(`select pg_advisory_lock(${LOCK})`)
    await client.query(`create database ${database} template ${await emptyOnServer(url, client)}`)
  })
  return { where: { url: hasty(addressOf(url, database)) }, drop: placeOf(url, database).drop }
}
