// Writing the largest example as a Word file, against the docx library on the same content by hand; and how long
// other requests wait while the service writes one.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
import { demoProcedures } from '../../dist/demo/procedures.js'
import { layoutOf } from '../../dist/documents/document-kinds.js'
import { lettersOf } from '../../dist/documents/letters.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { documentToSheets } from '../../dist/documents/to-sheets.js'
import { newDossier } from '../../dist/dossiers/changes.js'
import { workbenchOf } from '../../dist/dossiers/workbench.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { readClauses, readTemplates } from '../../dist/storage/legal-texts.js'
import { toXlsx } from '../../dist/suppliers/exchange/to-xlsx.js'
import { housedDocx } from '../../dist/workers/housed-docx.js'

import { figure, median, mediansInTurn, ms, quantile, timed } from './figures.mjs'
import { startedService } from './processes.mjs'

const today = localDate('2026-11-24')
const largest = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken')

export async function run() {
  return [...(await writing()), ...(await waiting())]
}

async function writing() {
  const shelf = { clauses: readClauses(), templates: readTemplates() }
  const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'bench' }
  const dossier = newDossier('bench', 'bench', largest.procedure, shelf, occasion)
  const document = workbenchOf(dossier, shelf, today).document('specifications')
  const { hand, shipped } = await mediansInTurn(
    { hand: () => handBuilt(document), shipped: () => documentToDocx(document) },
    { rounds: 20 },
  )
  const workbench = workbenchOf(dossier, shelf, today)
  const papers = workbench.documents.map(({ name }) => workbench.document(name))
  const workbooks = papers.filter((paper) => documentToSheets(paper).length > 0).length
  const first = { ...document, blocks: document.blocks.slice(0, 3) }
  const { one, all, fixed } = await mediansInTurn(
    {
      one: () => documentToDocx(document),
      all: async () => {
        for (const paper of papers) {
          await documentToDocx(paper)
          const sheets = documentToSheets(paper)
          if (sheets.length > 0) await toXlsx(sheets)
        }
      },
      fixed: () => documentToDocx(first),
    },
    { rounds: 9 },
  )
  return [
    figure('what any Word file costs: three blocks', ms(fixed), { ratio: fixed, of: 'ms', atMost: 15 }),
    figure(
      `the whole set of that procedure, ${papers.length} Word files and ${workbooks} workbooks`,
      ms(all),
      {
        ...{ ratio: all / one, of: '× the bestek', atMost: 5 },
      },
    ),
    await furtherLetter(shelf, occasion),
    ...(await housing(document, first)),
    ...(await housing(document, first)),
    ...(await growth(shelf, occasion)),
    figure(`docx library by hand, ${document.blocks.length} blocks`, ms(hand)),
    // By hand nobody estimates pages: what only we add is not added to the baseline.
    figure('our Word file as shipped, page numbers in the contents', ms(shipped), {
      ...{ ratio: shipped / hand, of: '× by hand', atMost: 1.5 },
    }),
  ]
}

/** A letter to one firm more, cut from its document and written: that of the example with most letters. */
async function furtherLetter(shelf, occasion) {
  const letters = demoProcedures.flatMap(({ name, procedure, award }) => {
    const dossier = { ...newDossier(name, name, procedure, shelf, occasion), ...(award && { award }) }
    const bench = workbenchOf(dossier, shelf, today)
    return bench.documents
      .filter((document) => layoutOf(document.name) === 'letters')
      .map((document) => bench.document(document.name))
  })
  const [most] = letters.toSorted((one, other) => lettersOf(other).length - lettersOf(one).length)
  const count = lettersOf(most).length
  const { all } = await mediansInTurn(
    {
      all: async () => {
        for (const letter of lettersOf(most)) await documentToDocx(letter.document)
      },
    },
    { rounds: 15 },
  )
  return figure(`each letter of ${most.name}, ${count} firms`, ms(all / count), {
    ...{ ratio: all / count, of: 'ms', atMost: 15 },
  })
}

/** The same document in the style of a house's own file: a small one of ours. LibreOffice, for the pages, is measured apart. */
async function housing(document, small) {
  const house = await documentToDocx(small)
  const { own, housed } = await mediansInTurn(
    { own: () => documentToDocx(document), housed: () => housedDocx(document, house) },
    { rounds: 12 },
  )
  return [
    figure('that Word file in a house style', ms(housed), {
      ...{ ratio: housed / own, of: '× our style', atMost: 1.2 },
    }),
  ]
}

/** How each document grows from 25 lots to 100. */
async function growth(shelf, occasion) {
  const of = (count) => {
    const { lots } = largest.procedure
    const more = Array.from({ length: count }, (_, index) => ({
      ...lots[index % lots.length],
      id: `LOT-${String(index + 1).padStart(4, '0')}`,
      title: `Wijk ${index + 1}`,
    }))
    const dossier = newDossier('bench', 'bench', { ...largest.procedure, lots: more }, shelf, occasion)
    return workbenchOf(dossier, shelf, today)
  }
  const [few, many] = [of(25), of(100)]
  const rows = []
  for (const { name } of many.documents) {
    const [small, large] = [few.document(name), many.document(name)]
    const times = await mediansInTurn(
      { small: () => documentToDocx(small), large: () => documentToDocx(large) },
      { rounds: 3, warmUp: 1 },
    )
    rows.push(
      figure(`${name}, 100 lots`, ms(times.large), {
        ...{ ratio: times.large / times.small, of: '× 25 lots', atMost: 5 },
      }),
    )
  }
  return rows
}

/** What somebody would write with the library for this one document: same text, same headings, lists and tables. */
function handBuilt({ blocks, title }) {
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
  const service = await startedService(join(folder, 'data'))
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
    // A document of its own each time: one that was written before is not written again.
    const freshDocument = async (round) => {
      const procedure = { ...largest.procedure, title: `${largest.procedure.title} (${round})` }
      const { id } = await (await send('POST', '/dossiers', { procedure })).json()
      return () => fetch(`${api}/dossiers/${id}/documents/specifications.docx`).then((r) => r.arrayBuffer())
    }
    for (let round = 0; round < 4; round++) await (await freshDocument(`vooraf ${round}`))()
    const generation = []
    const delays = []
    const idle = await pings(`${api}/health`, 300)
    for (let round = 0; round < 12; round++) {
      const document = await freshDocument(round)
      let isWriting = true
      const others = (async () => {
        while (isWriting) delays.push(await timed(() => fetch(`${api}/health`).then((r) => r.text())))
      })()
      generation.push(await timed(document))
      isWriting = false
      await others
    }
    const [whole, p99] = [median(generation), quantile(delays, 0.99)]
    return [
      figure('download of that Word file from the service', ms(whole)),
      figure('another request by itself, p99', ms(quantile(idle, 0.99))),
      figure(`another request meanwhile, p99 of ${delays.length}`, ms(p99), {
        ...{ ratio: p99 / whole, of: '× the download', atMost: 0.25 },
      }),
    ]
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
