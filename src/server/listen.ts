import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import { granted, type Outcome, refused } from '../text/outcome.ts'
import { makeApp } from './app.ts'
import { makeAssets } from './assets.ts'
import type { Deps } from './route.ts'

/** Nobody signs in yet, so only this machine is served. */
const HERE = '127.0.0.1'

/** What was read and never kept is dropped after these many days. */
const DAYS_ASIDE = 7

/** A server that listens; `address` is where a browser finds it. */
export type Listening = { readonly address: string; readonly close: () => Promise<void> }

export type ListenRefusal = { readonly reason: 'port-taken' | 'port-not-allowed'; readonly sentence: string }

const dropStale = async (deps: Omit<Deps, 'assets'>) => {
  const before = new Date(Date.parse(deps.now()) - DAYS_ASIDE * 86_400_000)
  await deps.store.proposals.dropOlderThan(before.toISOString())
}

/** Starts the web application on this machine. Port 0 takes any that is free. */
export const listen = async (
  deps: Omit<Deps, 'assets'>,
  port: number,
): Promise<Outcome<Listening, ListenRefusal>> => {
  const [assets] = await Promise.all([makeAssets(), dropStale(deps)])
  const server = createAdaptorServer({ fetch: makeApp({ ...deps, assets }).fetch })
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
    server.listen(port, HERE, () => {
      const { port: taken } = server.address() as AddressInfo
      const close = () =>
        new Promise<void>((done) => {
          server.close(() => done())
          if ('closeIdleConnections' in server) server.closeIdleConnections()
        })
      resolve(granted({ address: `http://${HERE}:${taken}/`, close }))
    })
  })
}
