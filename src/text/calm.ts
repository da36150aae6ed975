/** Words in capitals throughout as people write a name: "NEW HARBOUR" is "New Harbour". Others stay as they are. */
export const calm = (words: string): string =>
  words === words.toUpperCase()
    ? words
        .toLowerCase()
        .replace(/(^|[\s\-,./(])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toUpperCase())
    : words
