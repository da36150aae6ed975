/** Why a file was not opened, to end a sentence with: what file systems say most; anything else is its own message. */
export const whyNot = (error: NodeJS.ErrnoException): string =>
  ({
    ENOENT: 'there is no such file or folder',
    EACCES: 'you may not read it',
    EISDIR: 'it is a folder',
  })[error.code ?? ''] ?? error.message
