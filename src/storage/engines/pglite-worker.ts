import { parentPort, workerData } from 'node:worker_threads'
import { PGlite } from '@electric-sql/pglite'
import { DurableFiles } from './durable-files.ts'
import type { Answered, Asked, WorkerData } from './pglite-messages.ts'
import { hasRoom, roomKeeper } from './room.ts'
import { checkpoint, upkeep } from './upkeep.ts'

// The thread in which PGlite runs: it is busy for as long as a query is, and the server's own thread must not be.

/** How long nothing must have been asked before the upkeep begins, in ms; and after how many requests without a rest. */
const REST = 500
const BUSY_FOR = 1000

const port = parentPort!
const { folder, durable } = workerData as WorkerData
const answer = (message: Answered, bytes: ArrayBuffer[] = []) => port.postMessage(message, bytes)

/** The last lines of PostgreSQL's own log, which say why it does not start, or why it stopped. */
const log: string[] = []
const keepLine = (line: string) => {
  log.push(line)
  if (log.length > 40) log.shift()
  return false
}

/** After a PANIC the memory of PostgreSQL is not to be trusted; PGlite would go on with it. Only the files count now. */
const stop = (): never => {
  answer({ what: 'failed', message: log.findLast((line) => line.includes('PANIC')) ?? 'aborted', log })
  process.exit(1)
}

const start = () =>
  PGlite.create({
    fs: new DurableFiles(folder, { durable, onAbort: stop }),
    startParams: durable
      ? [...PGlite.defaultStartParams.filter((name) => name !== '-F'), '-c', 'wal_sync_method=fsync']
      : PGlite.defaultStartParams,
    onStderr: keepLine,
    onStdout: keepLine,
  })

type Room = ReturnType<typeof roomKeeper>

const ask = async (database: PGlite, room: Room, asked: Asked) => {
  if (asked.what === 'close') {
    await database.close()
    return answer({ what: 'closed' })
  }
  if (asked.what === 'open') {
    // One session serves every connection in turn: what an ended one left is undone.
    await database.exec('ROLLBACK')
    await database.exec('DISCARD ALL')
    room.forget()
    return answer({ what: 'done' })
  }
  const { connection } = asked
  await room.check()
  await database.execProtocolRawStream(asked.bytes, {
    syncToFs: false,
    onRawData: (part) => {
      const bytes = part.slice() as Uint8Array<ArrayBuffer>
      answer({ what: 'bytes', connection, bytes }, [bytes.buffer])
    },
  })
  answer({ what: 'done' })
}

/** Takes the questions one by one, and does the upkeep while there are none. */
const serve = (database: PGlite) => {
  const room = roomKeeper(database, () => hasRoom(folder))
  let turn = Promise.resolve()
  let resting: NodeJS.Timeout | undefined
  let requests = 0
  const inTurn = (work: () => Promise<unknown>) => {
    turn = turn.then(async () => {
      await work()
    })
  }
  const restLater = () => {
    resting = setTimeout(() => {
      inTurn(async () => {
        if (hasRoom(folder) && (await upkeep(database))) restLater()
      })
    }, REST)
  }
  port.on('message', (asked: Asked) => {
    clearTimeout(resting)
    inTurn(() => ask(database, room, asked))
    if (asked.what === 'close') return
    if (++requests % BUSY_FOR === 0) inTurn(() => checkpoint(database))
    restLater()
  })
}

try {
  serve(await start())
  answer({ what: 'started' })
} catch (error) {
  answer({ what: 'failed', message: String((error as Error)?.message ?? error), log })
}
