// Writing the largest example as a Word file, against the docx library on the same content by hand; and how long
// other requests wait while the service writes one.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  TextRun,
} from 'docx'
import { estimatePageNumbers } from 'docx/layout'
import { demoProcedures } from '../../dist/demo/procedures.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { newDossier } from '../../dist/dossiers/changes.js'
import { workbenchOf } from '../../dist/dossiers/workbench.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { readClauses, readTemplates } from '../../dist/storage/legal-texts.js'

const today = localDate('2026-11-24')
const largest = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken')

export async function run() {
  console.table({ ...(await writing()), ...(await waiting()) })
}

async function writing() {
  const shelf = { clauses: readClauses(), templates: readTemplates() }
  const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'bench' }
  const dossier = newDossier('bench', 'bench', largest.procedure, shelf, occasion)
  const document = workbenchOf(dossier, shelf, today).document('specifications')
  const work = {
    hand: () => handBuilt(document),
    ours: () => documentToDocx(document, { estimateUpTo: 0 }),
    handWithPages: () => handBuilt(document, { pageNumbers: estimatePageNumbers }),
    oursWithPages: () => documentToDocx(document),
  }
  const ms = await inTurn(work, 20)
  const against = (ours, hand) => `${round2(ours / hand)} × by hand (goal: at most 1.5)`
  return {
    [`docx library by hand, ${document.blocks.length} blocks`]: { ms: round2(ms.hand), ratio: '' },
    'our Word file of the same blocks': { ms: round2(ms.ours), ratio: against(ms.ours, ms.hand) },
    'by hand, page numbers in the contents': { ms: round2(ms.handWithPages), ratio: '' },
    'ours, page numbers in the contents (as shipped)': {
      ms: round2(ms.oursWithPages),
      ratio: against(ms.oursWithPages, ms.handWithPages),
    },
  }
}

/** The median of each; in turn, so that whatever else the machine does happens to all. */
async function inTurn(work, rounds) {
  const times = Object.fromEntries(Object.keys(work).map((name) => [name, []]))
  for (let round = 0; round < rounds + 4; round++)
    for (const [name, once] of Object.entries(work)) times[name].push(await timed(once))
  return Object.fromEntries(
    Object.entries(times).map(([name, measured]) => [name, quantile(measured.slice(4), 0.5)]),
  )
}

/** What somebody would write with the library for this one document: same text, same headings, lists and tables. */
function handBuilt({ blocks, title }, options = {}) {
  const runs = (content) =>
    content.map((inline) =>
      inline.kind === 'line-break'
        ? new TextRun({ break: 1 })
        : new TextRun({ text: inline.text, bold: inline.bold }),
    )
  const paragraph = (content, options = {}) => new Paragraph({ ...options, children: runs(content) })
  const row = (cells) =>
    new TableRow({ children: cells.map((content) => new TableCell({ children: [paragraph(content)] })) })
  const children = blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [
          paragraph(block.content, {
            heading: `Heading${block.level}`,
            numbering: { reference: 'headings', level: block.level - 1 },
          }),
        ]
      case 'paragraph':
        return [paragraph(block.content)]
      case 'list':
        return block.items.map(({ content }) =>
          paragraph(content, { numbering: { reference: block.ordered ? 'numbers' : 'dashes', level: 0 } }),
        )
      case 'table':
        return [new Table({ rows: [...(block.header ? [block.header] : []), ...block.rows].map(row) })]
      case 'box':
        return [new Table({ rows: block.content.map((content) => row([content])) })]
      default:
        return []
    }
  })
  const level = (format, text, count = 1) =>
    Array.from({ length: count }, (_, depth) => ({
      level: depth,
      format,
      text: text(depth),
      alignment: AlignmentType.LEFT,
    }))
  const numbering = {
    config: [
      {
        reference: 'headings',
        levels: level(
          LevelFormat.DECIMAL,
          (depth) => Array.from({ length: depth + 1 }, (_, n) => `%${n + 1}`).join('.'),
          4,
        ),
      },
      { reference: 'numbers', levels: level(LevelFormat.DECIMAL, () => '%1.') },
      { reference: 'dashes', levels: level(LevelFormat.BULLET, () => '–') },
    ],
  }
  return Packer.toArrayBuffer(
    new Document({
      title,
      numbering,
      ...options,
      sections: [
        {
          children: [
            new TableOfContents('Inhoud', { headingStyleRange: '1-2', hyperlink: true }),
            ...children,
          ],
        },
      ],
    }),
  )
}

/** Asks the running service for small answers all the time, first by itself, then while it writes Word files. */
async function waiting() {
  const folder = mkdtempSync(join(tmpdir(), 'clausulewijzer-bench-'))
  const service = await started(folder)
  try {
    const api = `${service.address}/api/v1`
    const send = (method, path, body, headers = {}) =>
      fetch(`${api}${path}`, {
        method,
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify(body),
      })
    const organisation = { name: 'Stad Voorbeeld', enterpriseNumber: '0000000097', region: 'midwest' }
    await send('PUT', '/organisation', organisation, { 'If-None-Match': '*' })
    const { id } = await (await send('POST', '/dossiers', { procedure: largest.procedure })).json()
    const document = () =>
      fetch(`${api}/dossiers/${id}/documents/specifications.docx`).then((r) => r.arrayBuffer())
    for (let round = 0; round < 4; round++) await document()
    const generation = []
    const delays = []
    const idle = await pings(`${api}/health`, 300)
    for (let round = 0; round < 12; round++) {
      let isWriting = true
      const others = (async () => {
        while (isWriting) delays.push(await timed(() => fetch(`${api}/health`).then((r) => r.text())))
      })()
      generation.push(await timed(document))
      isWriting = false
      await others
    }
    const whole = quantile(generation, 0.5)
    const p99 = quantile(delays, 0.99)
    return {
      'download of that Word file from the service': { ms: round2(whole), ratio: '' },
      'another request by itself, p99': { ms: round2(quantile(idle, 0.99)), ratio: '' },
      [`another request meanwhile, p99 of ${delays.length}`]: {
        ms: round2(p99),
        ratio: `${round2(p99 / whole)} × the download (goal: at most 0.25)`,
      },
    }
  } finally {
    await service.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function pings(address, times) {
  const measured = []
  for (let n = 0; n < times; n++) measured.push(await timed(() => fetch(address).then((r) => r.text())))
  return measured
}

function started(folder) {
  const main = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', DATA_DIR: join(folder, 'data') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const stop = () =>
    new Promise((stopped) => {
      child.once('exit', stopped)
      child.kill()
    })
  return new Promise((resolve, reject) => {
    child.once('exit', () => reject(new Error('the service stopped')))
    child.stdout.on('data', (text) => {
      const address = /http:\/\/\S+/.exec(String(text))?.[0]
      if (address) resolve({ address, stop })
    })
  })
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const quantile = (times, part) => times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * part)]
const round2 = (value) => Math.round(value * 100) / 100
