import { Socket } from 'node:net'
import { propose } from '../reading/propose.ts'
import { frames, writeFrame } from './frames.ts'
import { LONGEST, REPLIES, type Reply, type Request } from './messages.ts'
import { shutNetwork } from './no-network.ts'

/**
 * The process in which documents are read, one after the other, until its standard input ends. Started by
 * `startProcess`, which gives it no environment, no writing, no other process, and little memory.
 */
const outOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /allocation|invalid (string|array|typed array) length/i.test(error.message)

const answer = async ({ options, ...file }: Request, bytes: Uint8Array): Promise<Reply> => {
  try {
    return { outcome: await propose({ ...file, bytes }, options) }
  } catch (error) {
    if (outOfMemory(error)) return { outcome: { ok: false, refusal: { reason: 'took-too-much-memory' } } }
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

const replies = new Socket({ fd: REPLIES, readable: false, writable: true })
shutNetwork()
// A parser may let go of work on a document that is answered already; what becomes of that work is nobody's failure.
process.on('unhandledRejection', (reason) => console.error('left behind by a parser:', reason))
console.log = console.info = console.debug = console.error
for await (const { facts, bytes } of frames(process.stdin, LONGEST))
  writeFrame(replies, await answer(facts as Request, bytes))
replies.end()
