import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOfModel } from './words-of-model.ts'

writeFileSync(
  join(import.meta.dirname, '..', 'src', 'reading', 'extract', 'en', 'tagging', 'words.json'),
  `${JSON.stringify(linesOfModel(), null, 2)}\n`,
)
