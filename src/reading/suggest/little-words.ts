import { stemHashes } from './stem-hash.ts'

const EN =
  'the of and to in a an for that is are was were be been being by on with as at from or it its this these those which who whom whose their there they them he she his her we our you your i not no nor but if than then so such can could may might must shall should will would have has had do does did into onto over under about between among through during against within without also both each other others any all some more most many much very only own same as well while when where how what why because however therefore thus hence including include includes included inter alia per via upon toward towards out up down off et al one two three four five six seven eight nine ten first second third hundred thousand million billion per cent percent'
const ES =
  'el la los las un una unos unas de del al a en y o u e que se su sus con por para como es son fue fueron ser sido este esta estos estas ese esa esos esas lo le les no ni si mas pero sobre entre sin tambien ya muy ha han hay cuando donde cual cuales quien todo toda todos todas otro otra otros otras desde hasta segun puede pueden dos tres cuatro cinco seis siete ocho nueve diez primer primera segundo segunda'
const FR =
  'le la les un une des de du d l au aux a en et ou que qui se sa son ses leur leurs avec par pour comme est sont ete etre ce cet cette ces il elle ils elles ne pas ni si plus mais sur entre sans aussi y dans dont tout toute tous toutes autre autres afin ainsi lors peut peuvent deux trois quatre cinq six sept huit neuf dix premier premiere'
const ID =
  'yang dan di ke dari untuk pada dengan dalam adalah ini itu oleh sebagai atau juga akan telah tidak bagi antara serta para agar dapat lebih semua secara tersebut bahwa karena hingga satu dua tiga empat lima enam tujuh delapan sembilan sepuluh pertama kedua ketiga'

const hashed = (words: string): ReadonlySet<number> => new Set(words.split(' ').flatMap(stemHashes))

const ALL: Readonly<Record<string, ReadonlySet<number>>> = {
  en: hashed(EN),
  es: hashed(ES),
  fr: hashed(FR),
  id: hashed(ID),
  ms: hashed(ID),
}

/** The words of a language that carry no subject, by their hashes. */
export const littleWords = (lang: string): ReadonlySet<number> => ALL[Object.hasOwn(ALL, lang) ? lang : 'en']!
