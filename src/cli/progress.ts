import { stderr } from 'node:process'
import { styleText } from 'node:util'

/** Where nobody watches, a line for so many files. */
const CALM = 25

const LINE = '\r\u001b[K'

/**
 * Tells on standard error how far the reading of several files is: on a terminal each file, in one line that changes where
 * nothing else is printed (`alone`); in a log a line now and then.
 */
export const progress = (at: number, of: number, name: string, alone: boolean): void => {
  if (of < 2 && !alone) return
  if (!stderr.isTTY) {
    if (at % CALM === 0 || at === of) stderr.write(`Reading ${at} of ${of}\n`)
  } else if (alone) stderr.write(`${LINE}${at} of ${of}: ${name.slice(-60)}${at === of ? LINE : ''}`)
  else stderr.write(`${styleText('dim', `Reading ${at} of ${of}: ${name}`)}\n`)
}
