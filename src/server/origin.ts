import type { Context } from 'hono'
import type { Deps } from './route.ts'

/** Scheme and host under which this server was asked: its public address where it has one. */
export const originOf = (context: Context, deps: Pick<Deps, 'signIn'>): string => {
  const url = new URL(context.req.url)
  return deps.signIn.address ?? `${url.protocol}//${context.req.header('host') ?? url.host}`
}
