/** What the process ends with, as docs/commands.md lists it. */
export const EXIT = { done: 0, fault: 1, wrongCall: 2, refused: 3 } as const
