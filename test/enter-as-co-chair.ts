import { makeVisitor, type Visitor } from './visitor.ts'

const PASSWORD = 'four rivers one ferry'

/**
 * Makes the first administrator of a running application by its link, and a co-chair whom they invite, who is signed in:
 * the way that a person would take. The co-chair may do most of what pages offer.
 */
export const enterAsCoChair = async (
  address: string,
  first: string,
  p: string,
  side: string,
): Promise<Visitor> => {
  const ask = (url: string, init: RequestInit) => fetch(url, { ...init, redirect: 'manual' })
  const administrator = makeVisitor(ask, address)
  await administrator.post(first, { name: 'Ava Root', email: 'root@machine.example', password: PASSWORD })
  const post = { role: 'co-chair', side, body: '', post: 'Co-chair', from: '', until: '' }
  const { text } = await administrator.post(`/${p}/invitations`, { ...post, email: 'chair@side.example' })
  const link = /<code>https?:\/\/[^/<]+(\/[^<]+)<\/code>/.exec(text)?.[1]
  if (!link) throw new Error(`no invitation was made: ${text}`)
  const chair = makeVisitor(ask, address)
  const { location } = await chair.post(link, { name: 'Noor Hadley', password: PASSWORD })
  if (location !== `/${p}/access`) throw new Error('the invitation was not accepted')
  return chair
}

/** The cookies of a visitor, for a browser to go on with. */
export const cookiesOf = ({ jar }: Visitor, address: string) =>
  [...jar]
    .filter(([name]) => name.startsWith('__Host-'))
    .map(([name, value]) => ({
      name,
      value,
      domain: new URL(address).hostname,
      path: '/',
      secure: true,
      httpOnly: true,
      sameSite: 'Lax' as const,
    }))
