/** Texts that nobody writes, of `n` pieces each: what a rule that looks back over and over would be slow on. */
export const PATHOLOGICAL: readonly (readonly [name: string, text: (n: number) => string])[] = [
  ['commas', (n) => ', '.repeat(n)],
  ['words with commas', (n) => 'the plan, '.repeat(n)],
  ['capitals', (n) => 'Aa '.repeat(n)],
  ['words in capitals', (n) => 'ABC '.repeat(n)],
  ['open brackets', (n) => '(a '.repeat(n)],
  ['open quotation marks', (n) => '“a '.repeat(n)],
  ['semicolons', (n) => 'a; '.repeat(n)],
  ['numbers', (n) => '12 '.repeat(n)],
  ['sums of money', (n) => '$12 million '.repeat(n / 2)],
  ['names with posts', (n) => 'Minister Ana Silva, '.repeat(n / 4)],
  ['persons', (n) => Array.from({ length: n / 10 }, (_, at) => `Minister Ana ${surname(at)} met.`).join(' ')],
  ['verbs', (n) => 'agreed to '.repeat(n)],
  ['lines', (n) => 'a\n'.repeat(n)],
  ['items', (n) => `Both sides agreed to:\n${'- support the plan;\n'.repeat(n / 4)}`],
  ['spaces', (n) => `${' '.repeat(n * 10)}a`],
  ['one word', (n) => 'a'.repeat(n * 10)],
]

const surname = (at: number): string =>
  `S${[...at.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}`
