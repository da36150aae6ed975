import { createHash } from 'node:crypto'
import { createServer, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { makeApp } from './app.ts'
import { makeAssets } from './assets.ts'
import { startDigests } from './digests.ts'
import type { AppDeps } from './route.ts'

/** Where nothing else is said, only this machine is served. */
const HERE = '127.0.0.1'

/** What was read and never kept is dropped after these many days. */
const DAYS_ASIDE = 7

/** A server that listens; `address` is where a browser finds it. */
export type Listening = { readonly address: string; readonly close: () => Promise<void> }

/** A port that is taken for the application; whoever asks before `serve` is told to wait. */
export type Port = Listening & { readonly serve: (deps: Omit<AppDeps, 'assets'>) => Promise<void> }

export type ListenRefusal = { readonly reason: 'port-taken' | 'port-not-allowed'; readonly sentence: string }

const dropStale = async (deps: Omit<AppDeps, 'assets'>) => {
  const before = new Date(Date.parse(deps.now()) - DAYS_ASIDE * 86_400_000)
  await deps.store.proposals.dropOlderThan(before.toISOString())
  await deps.store.uploads.dropUnread(before.toISOString())
  await deps.store.gate.sessions.dropOlderThan(before.toISOString())
}

/** Its style stands in it, since nothing else is served yet; the browser takes it by its digest alone. */
const STYLE = `body{max-width:36rem;margin:4rem auto;padding:0 1.5rem;font:1.125rem/1.6 "Noto Serif",Georgia,serif}
h1{font-weight:400}:root{color-scheme:light dark}`
const STYLE_DIGEST = createHash('sha256').update(STYLE).digest('base64')

const STARTING = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta http-equiv="refresh" content="2">
<meta name="viewport" content="width=device-width"><title>Mufakat is starting</title><style>${STYLE}</style>
<h1>Mufakat is starting</h1><p>The first time, this takes a minute. The page looks again every two seconds.</p></html>
`

const wait = (_: unknown, response: ServerResponse): void => {
  response
    .writeHead(503, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${STYLE_DIGEST}'; frame-ancestors 'none'`,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
      'Retry-After': '2',
    })
    .end(STARTING)
}

/** Takes a port of this machine, on one of its network addresses, before anything slow is begun, so that a port in use is told at once. 0 takes any that is free. */
export const takePort = async (port: number, host = HERE): Promise<Outcome<Port, ListenRefusal>> => {
  let answer: RequestListener = wait
  const server = createServer((request, response) => answer(request, response))
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        resolve(
          refused({
            reason: 'port-taken',
            sentence: `Port ${port} of this machine is in use by another program. Close that one, or choose another port: PORT=4118 npm start`,
          }),
        )
      else if (error.code === 'EACCES')
        resolve(
          refused({
            reason: 'port-not-allowed',
            sentence: `Port ${port} may not be used by this user. Choose one above 1023: PORT=4117 npm start`,
          }),
        )
      else reject(error)
    })
    server.listen(port, host, () => {
      const { port: taken } = server.address() as AddressInfo
      let stop = async () => {}
      const serve = async (deps: Omit<AppDeps, 'assets'>) => {
        const [assets] = await Promise.all([makeAssets(), dropStale(deps)])
        answer = getRequestListener(makeApp({ ...deps, assets }).fetch)
        const log = (line: string) => process.stderr.write(`${line}\n`)
        stop = startDigests({ store: deps.store, now: deps.now, letters: deps.letters ?? null, log })
      }
      const close = async () => {
        await stop()
        await new Promise<void>((done) => {
          server.close(() => done())
          server.closeIdleConnections()
        })
      }
      resolve(granted({ address: `http://${HERE}:${taken}/`, serve, close }))
    })
  })
}

/** Starts the web application on this machine. */
export const listen = async (
  deps: Omit<AppDeps, 'assets'>,
  port: number,
): Promise<Outcome<Listening, ListenRefusal>> => {
  const taken = await takePort(port)
  if (taken.ok) await taken.value.serve(deps)
  return taken
}
