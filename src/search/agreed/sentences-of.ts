/** Short forms whose full stop ends no sentence. */
const SHORT =
  /(?:^|[\s(“"])(?:Mr|Mrs|Ms|Dr|Prof|Amb|Gen|St|No|Nos|Art|Arts|para|paras|vs|e\.g|i\.e|cf|H\.E|\p{Lu})\.$/iu

/** Where one sentence may end and another begin: a stop before a capital or a number, or an empty line. */
const ENDS = /(?<=[.!?][”’"')\]]*)\s+(?=[“‘"'([]*[\p{Lu}\p{N}])|(?:\s*\n){2,}\s*|(?<=[.;:!?])\s*\n\s*/gu

/** The sentences of a text that somebody pasted, each by itself, in order. Lines that a page broke are one. */
export const sentencesOf = (text: string): readonly string[] => {
  const sentences: string[] = []
  for (const piece of text.split(ENDS)) {
    const last = sentences.at(-1)
    if (last !== undefined && SHORT.test(last)) sentences[sentences.length - 1] = `${last} ${piece}`
    else sentences.push(piece)
  }
  return sentences
    .map((each) => each.replace(/\s+/g, ' ').trim())
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
}
