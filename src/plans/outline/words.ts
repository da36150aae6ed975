export const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()

const MOST_WORDS = 18

/** Whether words are those of a heading: few, and no sentence. */
export const isTitle = ({ text }: { readonly text: string }): boolean =>
  text.length > 0 &&
  text.length <= 150 &&
  text.split(' ').length <= MOST_WORDS &&
  !/(?:[;.,]|\b(?:and|or))$/.test(text)
