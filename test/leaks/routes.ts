import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '../../src/access/actor.ts'
import { everyAddress } from './addresses.ts'
import { difference, withoutAddress } from './alike.ts'
import type { Answer } from './ground.ts'
import { overWorld } from './over-world.ts'
import { SHORT } from './place.ts'
import { foreignIn } from './search-answer.ts'
import { ACTORS, FEW, mayKnow } from './sights.ts'

/** How many test files share the actors: each is a process, and all of them in one would be the last that runs. */
const PARTS = 2

/** That no address tells anybody what is not theirs to know, for the actors of a part. */
export const routesTellNothing = (part: number) => {
  describe('no address tells anybody what is not theirs to know', () => ofPart(part))
}

const ofPart = (part: number) => {
  const world = overWorld((answered) => `${answered} answers searched`)

  const look = async (actor: Actor, path: string): Promise<Answer> => {
    const answer = await world.ground.get(actor, path)
    const foreign = foreignIn(actor, world.secrets, `${answer.headers}\n${answer.text}`, path)
    assert.deepEqual(foreign, [], `${path} tells ${foreign.join(', ')}`)
    return answer
  }

  const asking = Object.entries(ACTORS).filter(([name]) => !SHORT || FEW.some((few) => few === name))
  for (const [who, [name, actor]] of asking.entries()) {
    if (who % PARTS !== part) continue
    test(`${name} is told nothing foreign, and can’t tell hidden from absent`, async () => {
      const nowhere = new Map<string, string>()
      for (const { path, about, absent } of everyAddress(world.things, world.ground.assets, who)) {
        const answer = await look(actor, path)
        if (!about || mayKnow(actor, about.audience)) continue
        world.compared++
        if (!nowhere.has(absent)) nowhere.set(absent, withoutAddress(await look(actor, absent), absent))
        const differs = difference(withoutAddress(answer, path), nowhere.get(absent)!)
        assert.equal(differs, null, `${path} (${about.label}) can be told from ${absent}: ${differs}`)
      }
      assert.deepEqual(world.ground.faults, [])
    })
  }
}
