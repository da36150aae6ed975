import type { Child } from 'hono/jsx'

/** A page as the text that goes over the wire. */
export const render = (page: Child): string => `<!doctype html>${String(page)}`
