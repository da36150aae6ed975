/** Breaks words into lines of a reading measure, each moved in by `indent` spaces. */
export const wrap = (words: string, indent: number, width = 100): string[] => {
  const lines: string[] = []
  let line = ''
  for (const word of words.split(' ')) {
    if (line && line.length + 1 + word.length > width - indent) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line].map((words) => ' '.repeat(indent) + words)
}
