import type { Word } from './tagged.ts'

/** The plain form of a verb at a place, with a particle that belongs to it ("bring together", "set up"). */
export const baseOf = (words: readonly Word[], at: number, inflected: boolean): string => {
  const word = words[at]!
  const base = word.known?.verb.lemma ?? (inflected ? plain(word.lower) : word.lower)
  const next = words[at + 1]
  return next && PHRASES.get(base)?.includes(next.lower) ? `${base} ${next.lower}` : base
}

/** Verbs and the particles that belong to them, so that the two are named as one. */
const PHRASES: ReadonlyMap<string, readonly string[]> = new Map(
  `bring together up forward about; set up out aside forth; step up in; scale up back down; carry out forward on over;
  put forward together up; roll out back; point out; follow up through; look forward into after; build up; take forward up
  over place; come together up; open up; speed up; draw up down; ramp up; free up; link up; team up; gear up; sum up; work out;
  map out; lay out down; lead up; reach out; rule out; phase out in down; stamp out; root out; spell out; single
  out; weed out; break down; push back forward; hold back; report back; call off; kick off; sign off; hand over; move
  forward ahead; go ahead; join together; stand up; meet up; back up; clean up; catch up; keep up;
  shore up; sit down; narrow down; crack down; wind down; close down; cut back down; pay back off; give back up`
    .split(';')
    .map((line) => line.trim().split(/\s+/))
    .map(([verb = '', ...particles]) => [verb, particles]),
)

const IRREGULAR: Readonly<Record<string, string>> = {
  held: 'hold',
  made: 'make',
  given: 'give',
  taken: 'take',
  built: 'build',
  brought: 'bring',
  led: 'lead',
  done: 'do',
  sent: 'send',
  put: 'put',
  set: 'set',
  met: 'meet',
  shown: 'show',
  drawn: 'draw',
  written: 'write',
  chosen: 'choose',
  paid: 'pay',
  repaid: 'repay',
  rebuilt: 'rebuild',
  overseen: 'oversee',
  underwritten: 'underwrite',
  withdrawn: 'withdraw',
  known: 'know',
  seen: 'see',
  won: 'win',
  convened: 'convene',
  convening: 'convene',
  reconvened: 'reconvene',
  travelled: 'travel',
  travelling: 'travel',
  modelled: 'model',
  signalled: 'signal',
  kept: 'keep',
  left: 'leave',
  laid: 'lay',
  grown: 'grow',
  begun: 'begin',
}

const DOUBLED = /([bdgklmnprt])\1(?:ed|ing)$/
const WITH_E = /(?:[cgsvuz]|[aiou][dklmnrt]|bl|pl|tl|at|iz|is|ur|ar|ir|or|uid|ain)$/

/** A guess at the plain form of a regular verb that the lexicon does not hold. */
const plain = (lower: string): string => {
  const irregular = IRREGULAR[lower]
  if (irregular) return irregular
  if (lower.endsWith('ied')) return `${lower.slice(0, -3)}y`
  const stem = /^(.{2,})(?:ed|ing)$/.exec(lower)?.[1]
  if (!stem || lower.endsWith('eed')) return lower
  if (DOUBLED.test(lower) && !/(?:ll|ss)(?:ed|ing)$/.test(lower)) return stem.slice(0, -1)
  const twoVowels =
    /[aeiou]{2}[^aeiou]$/.test(stem) && !/(ea[sv]|ie[v]|oo[s]|ei[v]|ou[n]?[c]|ui[d]|qui[r])$/.test(stem)
  if (
    twoVowels ||
    /(?:en|er|on|it|op|et|ish|ss|sh|ch|ck|ect|ort|ent|ant|end|ard|ign|own|old|ost|ist|est|ct|pt)$/.test(stem)
  )
    return stem
  return WITH_E.test(stem) ? `${stem}e` : stem
}
