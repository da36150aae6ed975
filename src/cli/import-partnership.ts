import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { openReader } from '../sandbox/open-reader.ts'
import { sentenceForEngine } from '../storage/engines/engine.ts'
import { openStore } from '../storage/store.ts'
import { EXIT } from './exit.ts'
import { loadPartnership, openPartnershipFile } from './load-partnership.ts'
import { readSettings, sentenceForSetting } from './settings.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

/** `mufakat import partnership FILE`: a partnership with its records, into the register that the settings name. */
export const importPartnership = async (words: readonly string[]): Promise<number> => {
  const { positionals } = parseArgs({ args: [...words], allowPositionals: true })
  const [path, ...more] = positionals
  if (!path || more.length > 0) {
    say('Name one partnership file.')
    return EXIT.wrongCall
  }
  const settings = readSettings(process.env)
  if (!settings.ok) {
    say(sentenceForSetting(settings.refusal))
    return EXIT.wrongCall
  }
  const file = await openPartnershipFile(resolve(path))
  const opened = await openStore(settings.value.where)
  if (!opened.ok) {
    say(sentenceForEngine(opened.refusal))
    return EXIT.refused
  }
  const store = opened.value
  const reader = openReader()
  try {
    const progress = (at: number, of: number, title: string) => say(`Reading ${at} of ${of}: ${title}`)
    const now = () => new Date().toISOString()
    const loaded = await loadPartnership({ store, reader, now, progress }, file, resolve(path))
    for (const trouble of loaded.troubles) say(trouble)
    say(`${file.name}: ${loaded.kept} records kept, ${loaded.there} were there already.`)
    return loaded.troubles.length > 0 ? EXIT.refused : EXIT.done
  } finally {
    await reader.close()
    await store.close()
  }
}
