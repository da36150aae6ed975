/** Short forms whose full stop ends no sentence. With small letters “no” and “arts” are words, and may end one. */
const SHORT =
  /(?:^|[\s(“"])(?:Mr|MR|Mrs|MRS|Ms|MS|Dr|DR|Prof|Amb|Gen|St|No|NO|Nos|NOS|Art|ART|Arts|ARTS|[Pp]aras?|vs|e\.g|i\.e|[Cc]f|H\.E|\p{Lu})\.$/u

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
