import { readFileSync } from 'node:fs'

/** Ticks a second in which Linux tells the time of processes, whatever its own clock. */
const TICKS = 100

/** The time a process has kept the processor busy, in seconds, on Linux; null elsewhere or when it is gone. */
export const processorSeconds = async (pid: number): Promise<number | null> => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program stands in brackets and may hold anything; the numbers follow the last of them.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return (Number(fields[11]) + Number(fields[12])) / TICKS
  } catch {
    return null
  }
}
