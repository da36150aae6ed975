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
  for (const [name, value] of Object.entries(HEADERS)) context.res.headers.set(name, value)
}

const LOCAL = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i

/**
 * Nobody signs in yet, so being on this machine is the only credential. Another site open in the same browser must not
 * borrow it: a request has to name this machine as its host (a rebound name does not), and a form has to come from a
 * page of this server.
 */
export const localOnly: MiddlewareHandler = async (context, next) => {
  const host = context.req.header('host') ?? ''
  if (!LOCAL.test(host)) return context.text('This server answers only to names of this machine.\n', 421)
  if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
    const origin = context.req.header('origin')
    const site = context.req.header('sec-fetch-site')
    const own =
      origin === undefined ? site === undefined || site === 'same-origin' : origin === `http://${host}`
    if (!own)
      return context.text('Forms are taken only from pages of this server. Nothing was changed.\n', 403)
  }
  await next()
}
