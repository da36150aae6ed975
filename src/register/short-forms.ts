/** Given names that are commonly shortened, each with the short forms in use. A short form of several names is of none. */
const SHORT_FORMS = `
  abraham: abe
  alexander: alex alec
  andrew: andy
  anthony: tony
  antonio: toni tonio
  benjamin: ben
  catherine: cathy kate
  charles: charlie chuck
  christopher: chris
  daniel: dan danny
  david: dave
  deborah: debbie deb
  donald: don
  edward: ed eddie ted
  elizabeth: liz beth betty
  francis: frank
  frederick: fred
  gregory: greg
  james: jim jimmy
  jeffrey: jeff
  jonathan: jon
  joseph: joe
  katherine: kathy katie
  kenneth: ken
  lawrence: larry
  leonard: len
  matthew: matt
  michael: mike
  nicholas: nick
  patricia: pat patty
  peter: pete
  philip: phil
  rebecca: becky
  richard: rick dick
  robert: bob rob bobby
  ronald: ron
  samuel: sam
  stephen: steve
  susan: sue
  theodore: theo
  thomas: tom
  timothy: tim
  victoria: vicky
  vincent: vince
  william: bill will billy
`

const FORMAL: ReadonlyMap<string, string> = new Map(
  SHORT_FORMS.trim()
    .split('\n')
    .flatMap((line) => {
      const [formal = '', short = ''] = line.trim().split(': ')
      return short.split(' ').map((each) => [each, formal] as const)
    }),
)

/** The name that a word is the usual short form of ("bill": "william"), else the word itself. Folded words. */
export const formalName = (word: string): string => FORMAL.get(word) ?? word
