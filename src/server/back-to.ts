import { to } from '../web/addresses.ts'

/** Back to where the person came from, when that is a page of the same partnership; never to another site. */
export const backTo = (asked: string, p: string, otherwise: string): string => {
  if (!asked.startsWith('/') || !URL.canParse(asked, 'http://here')) return otherwise
  // The address as a browser would understand it: without "..", control characters encoded.
  const { origin, pathname, search, hash } = new URL(asked, 'http://here')
  const within = origin === 'http://here' && pathname.startsWith(`${to.partnership(p)}/`)
  return within ? pathname + search + hash : otherwise
}

/** Back to any page of this server, as after signing in; never to another site, nor to where one signs in or out. */
export const backHere = (asked: string, otherwise: string): string => {
  if (!asked.startsWith('/') || !URL.canParse(asked, 'http://here')) return otherwise
  const { origin, pathname, search, hash } = new URL(asked, 'http://here')
  const loops = /^\/(sign-|forgotten-|new-password|first-)/.test(pathname)
  // Two slashes would begin the name of another host.
  return origin === 'http://here' && !pathname.startsWith('//') && !loops
    ? pathname + search + hash
    : otherwise
}
