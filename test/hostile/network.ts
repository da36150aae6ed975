/** Documents that ask for things elsewhere get nothing: no packet reaches a listener that is waiting for it. */
import assert from 'node:assert/strict'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { after, test } from 'node:test'
import { docxFile, paragraph } from '../files/docx-file.ts'
import { rawPdf } from '../files/raw-pdf.ts'
import { RELEASE } from '../files/texts.ts'
import { measuredReader, utf8 } from './measured-reader.ts'

let met = 0
const meet = () => {
  met++
}
const server = createServer((socket) => {
  meet()
  socket.destroy()
}).listen(0, '127.0.0.1')
await once(server, 'listening')
const { port } = server.address() as { port: number }
const datagrams = createSocket('udp4').on('message', meet)
datagrams.bind(port, '127.0.0.1')
await once(datagrams, 'listening')

const { read, livesOn, close } = await measuredReader()
after(async () => {
  await close()
  server.close()
  datagrams.close()
})

const away = (path: string) => `http://127.0.0.1:${port}/${path}`

const ASKING: Readonly<Record<string, () => Uint8Array>> = {
  'a.html': () =>
    utf8(
      `<!DOCTYPE html SYSTEM "${away('dtd')}"><html><head><base href="${away('')}"><link rel="stylesheet" href="${away('css')}"><script src="${away('js')}"></script><meta http-equiv="refresh" content="0;url=${away('refresh')}"></head><body><img src="${away('img')}"><iframe src="${away('frame')}"></iframe><object data="${away('object')}"></object><script>fetch("${away('fetch')}")</script><p>${RELEASE}</p></body></html>`,
    ),
  'a.md': () => utf8(`# Water\n\n![a](${away('img')})\n\n<img src="${away('img')}">\n\n${RELEASE}`),
  'a.docx': () =>
    docxFile({
      body: paragraph(RELEASE),
      more: {
        'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="x/styles" TargetMode="External" Target="${away('styles')}"/><Relationship Id="r2" Type="x/attachedTemplate" TargetMode="External" Target="${away('template')}"/></Relationships>`,
      },
    }),
  'b.docx': () => docxFile({ body: `<!DOCTYPE d SYSTEM "${away('dtd')}">${paragraph(RELEASE)}` }),
  'a.pdf': () =>
    rawPdf([
      `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /URI /URI (${away('open')}) >> >>`,
      '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /AA << /O << /S /JavaScript /JS (fetch("${away('js')}")) >> >> >>`,
      `<< /Length 0 /F << /FS /URL /F (${away('stream')}) >> >>\nstream\n\nendstream`,
    ]),
}

test('the listener is there: a knock is counted', async () => {
  await fetch(away('knock')).catch(() => undefined)
  assert.equal(met, 1)
  met = 0
})

for (const [name, bytes] of Object.entries(ASKING))
  test(`${name} asks for things elsewhere, and no packet leaves`, async () => {
    await read(name, bytes())
    await livesOn()
    assert.equal(met, 0)
  })
