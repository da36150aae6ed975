import { readFileSync } from 'node:fs'

/** All memory a process holds, in megabytes, on Linux; null elsewhere or when it is gone. */
export const residentMegabytes = async (pid: number): Promise<number | null> => {
  try {
    // The kernel makes it from memory: to wait for it by way of other threads takes many times as long.
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
    return kilobytes ? Number(kilobytes) / 1024 : null
  } catch {
    return null
  }
}
