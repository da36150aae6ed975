import type { Wrong } from './verify-trail.ts'

const chainWords = ({ partnership, chain }: Pick<Wrong, 'partnership' | 'chain'>): string =>
  partnership === null ? `the chain of the instance` : `the chain “${chain}” of ${partnership}`

const entriesOf = ({ from, until }: Wrong): string =>
  from === until ? `Entry ${from}` : `Entries ${from} to ${until}`

const areOf = ({ from, until }: Wrong): string => (from === until ? 'is' : 'are')

/** What is wrong, and in which entry, in a sentence. Complete by type. */
export const sentenceForWrong = (wrong: Wrong): string => {
  const where = chainWords(wrong)
  const entry = `${entriesOf(wrong)} of ${where}`
  switch (wrong.wrong) {
    case 'altered':
      return `${entry} was altered: its hash is not that of what it says.`
    case 'content-altered':
      return `${entry} was altered: what was before and after is not what its digest covers.`
    case 'content-missing':
      return `${entry} has lost what was before and after.`
    case 'content-added':
      return `${entry} has a before and after that it was not written with.`
    case 'unlinked':
      return `${entry} does not follow the one before it: that one was altered, or put in its place.`
    case 'dropped':
      return `${entry} ${areOf(wrong)} missing.`
    case 'reordered':
      return `${entry} stands in the wrong place.`
    case 'doubled':
      return `${entry} is there more than once.`
    case 'cut':
      return `${entry} ${areOf(wrong)} cut off at the end.`
    case 'head-differs':
      return `The end of ${where}, entry ${wrong.from}, is not the one that was noted as its head.`
    case 'head-unknown':
      return `No head was noted for ${where}, which has ${wrong.from} entries.`
    case 'kept-head-missing':
      return `No entry has the head ${wrong.what}: the trail was cut, or written anew, since that head was kept.`
    case 'unreadable':
      return `${wrong.what} is no entry of a trail.`
  }
}
