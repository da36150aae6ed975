import { Socket } from 'node:net'
import { propose } from '../reading/propose.ts'
import { granted } from '../text/outcome.ts'
import { frames, writeFrame } from './frames.ts'
import { LONGEST, REPLIES, type Reply, type Request } from './messages.ts'
import { shutNetwork } from './no-network.ts'

/**
 * The process in which strangers' files are opened, documents read and templates filled, one after the other, until its standard input ends. Started by
 * `startProcess`, which gives it no environment, no writing, no other process, and little memory.
 */
const outOfMemory = (error: unknown): boolean =>
  error instanceof RangeError && /allocation|invalid (string|array|typed array) length/i.test(error.message)

type Answer = { readonly reply: Reply; readonly bytes?: Uint8Array }

const done = async (request: Request, bytes: Uint8Array): Promise<Answer> => {
  switch (request.task) {
    case 'read': {
      const { name, mediaType, sha256, options } = request
      return { reply: { outcome: await propose({ name, mediaType, sha256, bytes }, options) } }
    }
    case 'inspect-template': {
      const { inspectTemplate } = await import('../reports/writers/word-template.ts')
      return { reply: { outcome: await inspectTemplate(bytes) } }
    }
    case 'fill-template': {
      const { fillWordTemplate } = await import('../reports/writers/word-template.ts')
      const filled = await fillWordTemplate(bytes, request.values)
      return filled.ok
        ? { reply: { outcome: granted(null) }, bytes: filled.value }
        : { reply: { outcome: filled } }
    }
  }
}

const answer = async (request: Request, bytes: Uint8Array): Promise<Answer> => {
  try {
    return await done(request, bytes)
  } catch (error) {
    if (outOfMemory(error))
      return { reply: { outcome: { ok: false, refusal: { reason: 'took-too-much-memory' } } } }
    return { reply: { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) } }
  }
}

const replies = new Socket({ fd: REPLIES, readable: false, writable: true })
shutNetwork()
// A parser may let go of work on a document that is answered already; what becomes of that work is nobody's failure.
process.on('unhandledRejection', (reason) => console.error('left behind by a parser:', reason))
console.log = console.info = console.debug = console.error
for await (const { facts, bytes } of frames(process.stdin, LONGEST)) {
  const { reply, bytes: made } = await answer(facts as Request, bytes)
  writeFrame(replies, reply, made)
}
replies.end()
