#!/usr/bin/env node
// Plain JavaScript of any age, so that an older Node can still say which one is needed.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Mufakat needs Node.js 22.18 or newer; this is ${process.versions.node}. ` +
      'Run it by npm (npm start, npm run mufakat), which brings the right one on Linux, or install a newer Node.js.\n',
  )
  process.exit(2)
}

// Node names its newest parts experimental on every start; that tells a desk officer nothing.
process.removeAllListeners('warning')
process.on('warning', (warning) => {
  if (warning.name !== 'ExperimentalWarning') process.stderr.write(`${warning.stack ?? warning}\n`)
})

// What was compiled once is kept beside the libraries, so that a command starts in half the time. Where nothing can be
// written there, it is compiled each time.
const { enableCompileCache } = await import('node:module')
const { fileURLToPath } = await import('node:url')
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/mufakat/compiled', import.meta.url)))

const { main } = await import('./main.ts')
process.exitCode = await main(process.argv.slice(2))
