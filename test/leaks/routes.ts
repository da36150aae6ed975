import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import { everyAddress } from './addresses.ts'
import { difference, withoutAddress } from './alike.ts'
import { type Answer, type Ground, groundOver } from './ground.ts'
import { knownIn, type Thing } from './known.ts'
import { newRegister, SHORT } from './place.ts'
import { foreignIn, type Secrets, secretsOf } from './search-answer.ts'
import { ACTORS, FEW, mayKnow } from './sights.ts'
import { makeWorld } from './world.ts'

/** How many test files share the actors: each is a process, and all of them in one would be the last that runs. */
const PARTS = 2

/** That no address tells anybody what is not theirs to know, for the actors of a part. */
export const routesTellNothing = (part: number) => {
  describe('no address tells anybody what is not theirs to know', () => ofPart(part))
}

const ofPart = (part: number) => {
  let ground: Ground
  let drop: () => Promise<void>
  let things: readonly Thing[]
  let secrets: Secrets
  let compared = 0

  before(async () => {
    const register = await newRegister()
    drop = register.drop
    const { canaries } = await makeWorld(register.store)
    ground = await groundOver(register.store)
    things = await knownIn(register.store)
    secrets = secretsOf(canaries, things)
  })
  after(async () => {
    console.log(`# ${ground?.answered} answers searched, ${compared} pairs of hidden and absent compared`)
    await ground?.close()
    await drop?.()
  })

  const look = async (actor: Actor, path: string): Promise<Answer> => {
    const answer = await ground.get(actor, path)
    const foreign = foreignIn(actor, secrets, `${answer.headers}\n${answer.text}`, path)
    assert.deepEqual(foreign, [], `${path} tells ${foreign.join(', ')}`)
    return answer
  }

  const asking = Object.entries(ACTORS).filter(([name]) => !SHORT || FEW.some((few) => few === name))
  for (const [who, [name, actor]] of asking.entries()) {
    if (who % PARTS !== part) continue
    test(`${name} is told nothing foreign, and can’t tell hidden from absent`, async () => {
      const nowhere = new Map<string, string>()
      for (const { path, about, absent } of everyAddress(things, ground.assets, who)) {
        const answer = await look(actor, path)
        if (!about || mayKnow(actor, about.audience)) continue
        compared++
        if (!nowhere.has(absent)) nowhere.set(absent, withoutAddress(await look(actor, absent), absent))
        const differs = difference(withoutAddress(answer, path), nowhere.get(absent)!)
        assert.equal(differs, null, `${path} (${about.label}) can be told from ${absent}: ${differs}`)
      }
      assert.deepEqual(ground.faults, [])
    })
  }
}
