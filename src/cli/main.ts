import { COMMANDS } from './commands.ts'
import { EXIT } from './exit.ts'
import { settingsHelp } from './settings.ts'
import { WrongFile } from './wrong-file.ts'

const usage = (): string =>
  [
    'Mufakat runs a partnership between two organisations, from the record of a meeting to cited statements.',
    '',
    ...COMMANDS.map((command) => `  mufakat ${command.usage}\n      ${command.about}`),
    '',
    'Settings, by environment variable:',
    ...settingsHelp(),
    '',
    'Exit codes: 0 done, 1 a fault of ours, 2 called wrongly, 3 a file or request was refused.',
    '',
  ].join('\n')

const isWrongCall = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')

/** What reads our output may close it early ("| head"): that is its right. Where it can't be written, say so. */
const mindOutput = (): void => {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(EXIT.done)
    process.stderr.write(
      error.code === 'ENOSPC'
        ? 'The disk is full: not all of the answer was written.\n'
        : `The answer could not be written (${error.code}).\n`,
    )
    process.exit(EXIT.fault)
  })
}

/** Runs one command and answers its exit code. Faults are caught here and nowhere else on the command line. */
export const main = async (words: readonly string[]): Promise<number> => {
  mindOutput()
  if (words.length === 0 || words[0] === 'help' || words[0] === '--help' || words[0] === '-h') {
    process.stdout.write(usage())
    return words.length === 0 ? EXIT.wrongCall : EXIT.done
  }
  // Longest name first, so that "import partnership" is found before an "import" would be.
  const command = [...COMMANDS]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => name.split(' ').every((part, at) => words[at] === part))
  if (!command) {
    process.stderr.write(`There is no command “${words.join(' ')}”.\n\n${usage()}`)
    return EXIT.wrongCall
  }
  const rest = words.slice(command.name.split(' ').length)
  if (rest.includes('--help') || rest.includes('-h')) {
    process.stdout.write(`mufakat ${command.usage}\n    ${command.about}\n${command.more ?? ''}`)
    return EXIT.done
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (isWrongCall(error)) {
      process.stderr.write(`${error.message}\n\n  mufakat ${command.usage}\n`)
      return EXIT.wrongCall
    }
    if (error instanceof WrongFile) {
      process.stderr.write(`${error.message}\n`)
      return EXIT.refused
    }
    process.stderr.write(`Something went wrong on our side.\n${(error as Error).stack ?? String(error)}\n`)
    return EXIT.fault
  }
}
