import type { MiddlewareHandler } from 'hono'

/**
 * Scripts and styles come from this server alone, nothing is written inside a page, nobody frames it. What people type
 * and what documents hold can therefore never run (promise "what people type never runs").
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // Not 'no-referrer': a browser then sends its forms with the origin "null", like a stranger's.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** Sets the security headers on every answer, whatever became of the request. */
export const securityHeaders: MiddlewareHandler = async (context, next) => {
  await next()
  for (const [name, value] of Object.entries(HEADERS)) {
    const stricter = name === 'referrer-policy' && context.res.headers.get(name) === 'strict-origin'
    if (!stricter) context.res.headers.set(name, value)
  }
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/** What a request has to name as its host, and the origin of its forms, for it to be one to this server. */
const own = (address: string | null, host: string): string | null => {
  if (address === null) return LOCAL.test(host) ? `http://${host}` : null
  return host.toLowerCase() === new URL(address).host ? address : null
}

/**
 * Another site open in the same browser must not borrow whose session is open here. A request has to name this server as
 * its host, by its public address or, where it has none, by a name of this machine (a rebound name is neither); a form has
 * to come from a page of this server.
 */
export const onlyAt =
  (address: string | null): MiddlewareHandler =>
  async (context, next) => {
    const origin = own(address, context.req.header('host') ?? '')
    if (origin === null)
      return context.text(
        address === null
          ? 'This server answers only to names of this machine.\n'
          : 'This server answers only to its own address.\n',
        421,
      )
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      const sent = context.req.header('origin')
      const site = context.req.header('sec-fetch-site')
      const mine = sent === undefined ? site === undefined || site === 'same-origin' : sent === origin
      if (!mine)
        return context.text('Forms are taken only from pages of this server. Nothing was changed.\n', 403)
    }
    await next()
    // A browser that was here once comes by the safe way ever after.
    if (address?.startsWith('https:'))
      context.res.headers.set('strict-transport-security', 'max-age=31536000')
  }
