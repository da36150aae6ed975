import { readFile } from 'node:fs/promises'

/** All memory a process holds, in megabytes, on Linux; null elsewhere or when it is gone. */
export const residentMegabytes = async (pid: number): Promise<number | null> => {
  try {
    const status = await readFile(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}
