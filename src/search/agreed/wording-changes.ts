import { type Change, changesBetween } from '../../documents/changes-between.ts'
import { isLittle } from '../little-words.ts'

/** What becomes of one wording in another, word by word. Little words that both have by chance part no change in two. */
export const wordingChanges = (earlier: string, later: string): readonly Change[] =>
  changesBetween(earlier, later, (words) => words.length > 2 || words.some((word) => !isLittle(word)))
