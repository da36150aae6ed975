import { sentenceForEngine } from '../storage/engines/engine.ts'
import { openStore, type Store } from '../storage/store.ts'
import { EXIT } from './exit.ts'
import { readSettings, sentenceForSetting } from './settings.ts'

/** Works on the register that the settings name and closes it; says why where it can't be opened. */
export const onRegister = async (
  work: (store: Store) => Promise<number>,
  opening: Parameters<typeof openStore>[1] = {},
): Promise<number> => {
  const settings = readSettings(process.env)
  if (!settings.ok) {
    process.stderr.write(`${sentenceForSetting(settings.refusal)}\n`)
    return EXIT.wrongCall
  }
  const opened = await openStore(settings.value.where, opening)
  if (!opened.ok) {
    process.stderr.write(`${sentenceForEngine(opened.refusal)}\n`)
    return EXIT.refused
  }
  try {
    return await work(opened.value)
  } finally {
    await opened.value.close()
  }
}
