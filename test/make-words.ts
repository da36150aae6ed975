import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOfModel } from './words-of-model.ts'

writeFileSync(
  join(import.meta.dirname, '..', 'src', 'reading', 'extract', 'en', 'tagging', 'words.json'),
  wordsOfModel(),
)
