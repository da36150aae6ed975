import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { compose } from '../src/documents/compose.ts'
import type { Document } from '../src/documents/document.ts'
import { english } from '../src/reading/extract/en/english.ts'
import { readFacts } from '../src/reading/extract/en/facts.ts'
import { sentences } from '../src/reading/extract/en/sentences.ts'
import { readStatements } from '../src/reading/extract/en/stating/statements.ts'
import { NO_NAMES } from '../src/reading/extract/extractor.ts'
import { plainPieces } from '../src/reading/formats/plain-pieces.ts'
import { propose } from '../src/reading/propose.ts'

/** Something that reads a text. What it answers is counted, so that no work can be left out as unused. */
export type Contender = { readonly name: string; readonly read: (text: string) => number | Promise<number> }

const CONTEXT = { published: null, names: NO_NAMES }
const OPTIONS = { published: null, language: null, names: NO_NAMES }

const documents = new Map<string, Document>()
const documentOf = (text: string): Document => {
  const known = documents.get(text) ?? compose(plainPieces(text))
  documents.set(text, known)
  return known
}

const whole: Contender = {
  name: 'extract + resolve',
  read: (text) => english.extract(documentOf(text), CONTEXT).value.statements.length,
}

const fromBytes: Contender = {
  name: 'the same from bytes, with blocks and language',
  read: async (text) => {
    const bytes = new TextEncoder().encode(text)
    const found = await propose({ name: 'a.txt', mediaType: 'text/plain', bytes, sha256: '' }, OPTIONS)
    return found.ok ? found.value.statements.length : 0
  },
}

/** A text of no language is taken for English. */
const asEnglish: Contender = {
  name: 'the same, told to be English',
  read: async (text) => {
    const bytes = new TextEncoder().encode(text)
    const options = { ...OPTIONS, language: 'en' }
    const found = await propose({ name: 'a.txt', mediaType: 'text/plain', bytes, sha256: '' }, options)
    return found.ok ? found.value.statements.length : 0
  },
}

const parts: readonly Contender[] = [
  { name: '  sentences', read: (text) => sentences(documentOf(text)).length },
  {
    name: '  sentences, meeting, people, instruments, topics, figures',
    read: (text) => {
      const document = documentOf(text)
      return readFacts(document, sentences(document), CONTEXT).value.people.length
    },
  },
  {
    name: '  sentences and statements',
    read: (text) => {
      const document = documentOf(text)
      return readStatements(document, sentences(document), []).value.length
    },
  },
]

const tagger = winkNLP(model, ['sbd', 'pos'])
const finder = winkNLP(model, ['sbd', 'ner'])

const winkAlone: Contender = {
  name: 'wink-nlp: tokens, sentences, parts of speech',
  read: (text) => {
    const read = tagger.readDoc(text)
    return (read.tokens().out(tagger.its.pos) as string[]).length + read.sentences().length()
  },
}

const winkEntities: Contender = {
  name: 'wink-nlp: sentences and named entities',
  read: (text) => {
    const read = finder.readDoc(text)
    return read.sentences().out().length + read.entities().out().length
  },
}

const compromiseEntities: Contender = {
  name: 'compromise: sentences and named entities',
  read: (text) => {
    const read = compromise(text)
    return (
      (read.sentences().out('array') as string[]).length + (read.topics().out('array') as string[]).length
    )
  },
}

export const OURS = { whole, fromBytes, asEnglish, parts }
export const PEERS = { winkAlone, winkEntities, compromiseEntities }
