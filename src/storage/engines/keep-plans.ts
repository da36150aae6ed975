import { createHash } from 'node:crypto'
import type pg from 'pg'

/** So many questions are kept planned on one connection; those that come later are planned each time. */
const MOST = 200
/** A question with more values is one of many rows, and seldom comes again with as many. */
const FEW = 40

const nameOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 40)

/**
 * Has each question of a connection planned once and asked by name from then on: for a worker, which asks the same thirty a record, and whom
 * planning them costs a third of its time. Not for people's requests: which plan is best depends on what they ask for and may see.
 */
export const keepPlans = (client: pg.PoolClient): void => {
  const names = new Map<string, string>()
  const named = (text: string): string | undefined => {
    if (!names.has(text) && names.size < MOST) names.set(text, nameOf(text))
    return names.get(text)
  }
  const query = client.query.bind(client) as (...asked: readonly unknown[]) => unknown
  const asking = (...asked: readonly unknown[]): unknown => {
    const [text, values] = asked
    const few = asked.length === 2 && Array.isArray(values) && values.length > 0 && values.length <= FEW
    const name = few && typeof text === 'string' ? named(text) : undefined
    return name ? query({ name, text, values }) : query(...asked)
  }
  client.query = asking as typeof client.query
}
