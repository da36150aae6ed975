/** `tag` is a BCP 47 tag, "und" where no language could be told. `sure` is false for a guess. */
export type ToldLanguage = { readonly tag: string; readonly sure: boolean }

/** How many characters are looked at, in three places of a long text. */
const SAMPLE = 6_000

/**
 * Scripts that tell the language by themselves. Burmese, Khmer and Lao are not known to the counter of letter groups;
 * for the rest a script is quicker and surer.
 */
const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['th', /\p{Script=Thai}/gu],
  ['km', /\p{Script=Khmer}/gu],
  ['lo', /\p{Script=Lao}/gu],
  ['my', /\p{Script=Myanmar}/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['zh', /\p{Script=Han}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['hy', /\p{Script=Armenian}/gu],
  ['ka', /\p{Script=Georgian}/gu],
  ['am', /\p{Script=Ethiopic}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['si', /\p{Script=Sinhala}/gu],
  ['bo', /\p{Script=Tibetan}/gu],
]

/**
 * Words of Indonesian and of Malay, one language to the counter, that the other hardly uses: none that has another meaning
 * there (“pejabat” is an official in the one and an office in the other, “minggu” is a week in both).
 */
const INDONESIAN =
  /\b(bahwa|karena|yaitu|kerja sama|antara lain|lewat|uang|mobil|membahas|(?:ke)?mitra(?:an|nya)?|bisa|kantor|berbagai|saat ini|rapat|pelatihan|gedung|rencana|tanggal|sekretaris|komite|delegasi|senin|kamis|jumat|maret|juni|juli|agustus|desember|pbb|inggris|tiongkok|kebijakan|upaya)\b/gi
const MALAY =
  /\b(bahawa|kerana|iaitu|ialah|kerjasama|mesyuarat|wang|bersetuju|membincangkan|perbincangan|rakan|mahu|pelbagai|ketika ini|kedua-dua|setiausaha|tarikh|pelan|rancangan|perkongsian|isnin|khamis|jumaat|ahad|mac|jun|julai|ogos|disember|inggeris|beliau|tahun lepas)\b/gi

/** Tells the language a text is written in, from a bounded part of it. */
export const languageOf = async (text: string): Promise<ToldLanguage> => {
  const sample = sampled(text)
  const { letters, plain } = lettersIn(sample)
  if (letters < 3) return { tag: 'und', sure: false }
  // Where most letters are those of ASCII, no other script holds half of them.
  const tag = plain > letters / 2 ? null : byScript(sample, letters)
  if (tag) return { tag, sure: true }
  if (isPlainlyEnglish(sample)) return { tag: 'en', sure: true }
  const { eld } = await import('eld/extrasmall')
  const guess = eld.detect(sample)
  if (!guess.language) return byAlphabet(sample, letters)
  const told = guess.language === 'ms' ? malayOrIndonesian(sample) : guess.language
  const sure = letters >= 12 && guess.isReliable()
  return sure || told === 'en' ? { tag: told, sure } : { tag: 'und', sure }
}

/** Whether a text is written in Latin letters, or in none: others no language of ours can have. */
export const isLatin = (text: string): boolean => {
  const sample = sampled(text)
  const { letters, plain } = lettersIn(sample)
  return plain > letters / 2 || count(sample, /\p{Script=Latin}/gu) >= letters / 2
}

/**
 * Most texts are in English, and four little words tell it: prose in English never has fewer, and no other language has
 * half as many. The counter of letter groups, which takes longer to load than such a text to read, is then not asked.
 */
export const isPlainlyEnglish = (sample: string): boolean => {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  let articles = 0
  let links = 0
  for (const word of words) {
    if (word === 'the') articles++
    else if (word === 'of' || word === 'and' || word === 'to') links++
  }
  return words.length >= 20 && articles > words.length * 0.02 && articles + links > words.length * 0.11
}

/** A language's English name: "Thai". The tag itself where it has none. */
export const languageName = (tag: string): string =>
  tag === 'und'
    ? 'a language that could not be told'
    : (new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag)

const count = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** How many letters a text has, and how many of them are those of ASCII. */
const lettersIn = (text: string): { letters: number; plain: number } => {
  let plain = 0
  let others = 0
  for (const letter of text) {
    const code = letter.charCodeAt(0)
    if (code >= 0x80) others += /\p{L}/u.test(letter) ? 1 : 0
    else if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) plain++
  }
  return { letters: plain + others, plain }
}

const sampled = (text: string): string => {
  if (text.length <= SAMPLE) return text
  const part = SAMPLE / 3
  const from = (share: number) => Math.floor((text.length - part) * share)
  return [0, 0.5, 1].map((share) => text.slice(from(share), from(share) + part)).join('\n')
}

/** The first script that holds half of the letters. Japanese has its own letters among many Chinese ones. */
const byScript = (sample: string, letters: number): string | null => {
  const share = (found: number) => found / letters
  for (const [tag, script] of SCRIPTS) {
    const found = share(count(sample, script))
    if (found >= 0.5) return tag
    if (tag === 'ja' && found >= 0.1 && found + share(count(sample, /\p{Script=Han}/gu)) >= 0.5) return tag
  }
  return null
}

const byAlphabet = (sample: string, letters: number): ToldLanguage =>
  count(sample, /\p{Script=Arabic}/gu) >= letters / 2
    ? { tag: 'ar', sure: false }
    : { tag: 'und', sure: false }

const malayOrIndonesian = (sample: string): string =>
  count(sample, INDONESIAN) > count(sample, MALAY) ? 'id' : 'ms'
