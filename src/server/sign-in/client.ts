import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'
import type { Deps } from '../route.ts'

const HERE = /^(127\.|::1$|::ffff:127\.)/

/** The network address that a connection comes from; "" where there is none, as in tests. */
const connected = (context: Context): string =>
  context.env && 'incoming' in context.env ? (getConnInfo(context).remote.address ?? '') : ''

/**
 * The network address of whoever asks. With a public address, a proxy of this machine stands before the server and says
 * whom it asks for: the last address it wrote is believed, what came before it may be anybody’s. Without one, nobody is.
 */
export const clientOf = (context: Context, deps: Pick<Deps, 'signIn'>): string => {
  const from = connected(context)
  if (deps.signIn.address === null || !HERE.test(from)) return from
  const said = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() ?? ''
  return /^[\da-f.:]{2,45}$/i.test(said) ? said : from
}

/** What better-auth keeps of whoever signs in, beside the session. */
export const headersFor = (context: Context, deps: Pick<Deps, 'signIn'>): Headers => {
  const headers = new Headers({ 'x-mufakat-client': clientOf(context, deps) })
  for (const name of ['cookie', 'user-agent']) {
    const value = context.req.header(name)
    if (value) headers.set(name, value.slice(0, name === 'cookie' ? 8000 : 300))
  }
  return headers
}
