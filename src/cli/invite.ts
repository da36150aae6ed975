import { parseArgs } from 'node:util'
import { ROLES } from '../access/actor.ts'
import { sentenceForAppointment } from '../access/appointment.ts'
import { invite } from '../server/sign-in/invite.ts'
import { sentenceForEngine } from '../storage/engines/engine.ts'
import { openStore } from '../storage/store.ts'
import { to } from '../web/addresses.ts'
import { EXIT } from './exit.ts'
import { readSettings, sentenceForSetting } from './settings.ts'

const complain = (line: string) => process.stderr.write(`${line}\n`)
const text = { type: 'string' } as const

/** `mufakat invite`: an invitation whose link is printed, for machines without e-mail. */
export const inviteSomebody = async (words: readonly string[]): Promise<number> => {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { into: text, side: text, body: text, role: text, post: text, from: text, until: text },
  })
  const [email, ...more] = positionals
  if (!email || more.length > 0 || !values.role) {
    complain(`Name one e-mail address, and with --role one of: ${ROLES.join(', ')}.`)
    return EXIT.wrongCall
  }
  const settings = readSettings(process.env)
  if (!settings.ok) {
    complain(sentenceForSetting(settings.refusal))
    return EXIT.wrongCall
  }
  const opened = await openStore(settings.value.where)
  if (!opened.ok) {
    complain(sentenceForEngine(opened.refusal))
    return EXIT.refused
  }
  const store = opened.value
  try {
    const { partnerships } = await store.partnerships.list()
    const p = values.into ?? (partnerships.length === 1 ? partnerships[0]!.id : '')
    const { role, side = '', body = '', post = '', from = '', until = '' } = values
    const invited = await invite(
      store.gate,
      { kind: 'machine', name: 'Whoever runs the machine' },
      p,
      { email, role, side, body, post, from, until },
      new Date().toISOString(),
      false,
    )
    if (!invited.ok) {
      const { refusal } = invited
      complain(
        refusal.reason === 'no-such-partnership'
          ? `Name the partnership with --into, one of: ${partnerships.map(({ id }) => id).join(', ')}.`
          : sentenceForAppointment(refusal),
      )
      return EXIT.refused
    }
    const address = settings.value.signIn.address ?? `http://127.0.0.1:${settings.value.port}`
    process.stdout.write(`${address}${to.invitation(p, invited.value.token)}\n`)
    complain('The link works once, within seven days.')
    return EXIT.done
  } finally {
    await store.close()
  }
}
