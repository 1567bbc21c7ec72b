// The whole workbench after one change, documents as blocks included, against writing its largest Word file.

import { demoProcedures } from '../../dist/demo/procedures.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { newDossier } from '../../dist/dossiers/changes.js'
import { workbenchOf } from '../../dist/dossiers/workbench.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { readTemplates } from '../../dist/storage/legal-texts.js'
import { clauseLibrary60 } from './sixty-clauses.mjs'

const today = localDate('2026-11-24')
const rounds = 40

export async function run() {
  const shelf = { clauses: clauseLibrary60(), templates: readTemplates() }
  const { procedure } = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken')
  const dossier = newDossier('bench', 'bench', procedure, shelf, {
    at: '2026-11-24T09:00:00.000Z',
    today,
    who: 'bench',
  })
  const change = (round) => ({
    ...dossier,
    procedure: { ...procedure, title: `${procedure.title} ${round}`, durationMonths: 24 + (round % 24) },
  })

  const computing = await median(rounds, (round) => {
    const workbench = workbenchOf(change(round), shelf, today)
    for (const { name } of workbench.documents) workbench.document(name)
  })
  const document = workbenchOf(dossier, shelf, today).document('specifications')
  const bare = await median(rounds, () => documentToDocx(document, { estimateUpTo: 0 }))
  const shipped = await median(5, () => documentToDocx(document), 2)

  const row = (ms) => ({ 'ms (median)': round2(ms), ratio: `${round2(ms / computing)} × the workbench` })
  console.table({
    'whole workbench after a change (12 lots, 60 clauses)': { 'ms (median)': round2(computing), ratio: '' },
    'docx of its specifications (goal: at least 10 ×)': row(shipped),
    'the same without page numbers in the contents': row(bare),
  })
  console.log(`specifications: ${document.blocks.length} blocks`)
}

async function median(times, work, warmUp = 60) {
  for (let round = 0; round < warmUp; round++) await work(round)
  const measured = []
  for (let round = 0; round < times; round++) {
    const start = performance.now()
    await work(round)
    measured.push(performance.now() - start)
  }
  return measured.toSorted((a, b) => a - b)[Math.floor(times / 2)]
}

const round2 = (value) => Math.round(value * 100) / 100
