import { to } from '../web/addresses.ts'

/** Back to where the person came from, when that is a page of the same partnership; never to another site. */
export const backTo = (asked: string, p: string, otherwise: string): string => {
  if (!asked.startsWith('/') || !URL.canParse(asked, 'http://here')) return otherwise
  // The address as a browser would understand it: without "..", control characters encoded.
  const { origin, pathname, search, hash } = new URL(asked, 'http://here')
  const within = origin === 'http://here' && pathname.startsWith(`${to.partnership(p)}/`)
  return within ? pathname + search + hash : otherwise
}
