/** Words that are capitalised but are no place a meeting is held in. */
export const NO_PLACE = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday asia europe africa america americas pacific indo-pacific atlantic middle arctic
  caribbean mediterranean western eastern northern southern central latin north south east west gulf red black sea
  english french spanish article articles annex part chapter section group force context view recent order light
  conjunction summit meeting conference forum statement declaration agreement resolution charter plan partnership
  framework initiative programme program industry government ministry secretariat council committee university
  parliament house congress action artificial information communication science technology security defense defence
  i we he she they it our their the a an`.split(/\s+/),
)

/** Cities whose name is also written with the state or district behind a comma, as one name. */
export const DOUBLE_NAMES: readonly (readonly [RegExp, number])[] = [
  [/^Washington , (D\.C\.|DC|D \. C \.?)/, 3],
]
