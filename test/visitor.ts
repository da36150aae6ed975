import { gunzipSync } from 'node:zlib'

type Ask = (url: string, init: RequestInit) => Response | Promise<Response>

export type Answer = {
  readonly status: number
  readonly location: string | null
  readonly headers: Headers
  readonly text: string
}

const received = async (answer: Response): Promise<Answer> => {
  const bytes = new Uint8Array(await answer.arrayBuffer())
  // Over the network, fetch has unpacked it already.
  const packed = bytes[0] === 0x1f && bytes[1] === 0x8b
  return {
    status: answer.status,
    location: answer.headers.get('location'),
    headers: answer.headers,
    text: new TextDecoder().decode(packed ? gunzipSync(bytes) : bytes),
  }
}

/** Somebody with a browser of their own: keeps cookies, sends them back, and says where forms come from. */
export const makeVisitor = (ask: Ask, origin: string) => {
  const jar = new Map<string, string>()
  const { host } = new URL(origin)
  const send = async (method: string, path: string, more: { headers?: object; body?: BodyInit }) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const answer = await ask(new URL(path, origin).href, {
      method,
      headers: { host, ...(cookie && { cookie }), ...more.headers },
      ...(more.body !== undefined && { body: more.body }),
    })
    for (const set of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!
      if (/max-age=0/i.test(set) || value === '') jar.delete(name!)
      else jar.set(name!, value!)
    }
    return received(answer)
  }
  return {
    jar,
    get: (path: string, headers: object = {}) => send('GET', path, { headers }),
    post: (path: string, fields: Record<string, string> = {}, headers: object = {}) =>
      send('POST', path, { headers: { origin, ...headers }, body: new URLSearchParams(fields) }),
    json: (path: string, body: unknown) =>
      send('POST', path, {
        headers: { origin, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  }
}

export type Visitor = ReturnType<typeof makeVisitor>
