// The whole workbench after one change, documents as blocks included, against writing its largest Word file; and the
// selection by how many clauses there are that do not apply.
import { versionedLibrary } from '../../dist/clauses/library.js'
import { selectClauses } from '../../dist/clauses/select.js'
import { demoProcedures } from '../../dist/demo/procedures.js'
import { documentToDocx } from '../../dist/documents/to-docx.js'
import { newDossier } from '../../dist/dossiers/changes.js'
import { workbenchOf } from '../../dist/dossiers/workbench.js'
import { localDate } from '../../dist/kernel/local-date.js'
import { readClauses, readTemplates } from '../../dist/storage/legal-texts.js'
import { figure, mediansInTurn, ms } from './figures.mjs'
import { clauseLibrary60 } from './sixty-clauses.mjs'

const today = localDate('2026-11-24')
const { procedure } = demoProcedures.find(({ name }) => name === 'groenonderhoud-twaalf-wijken')

export async function run() {
  return [...(await workbench()), ...(await selection())]
}

async function workbench() {
  const shelf = { clauses: clauseLibrary60(), templates: readTemplates() }
  const occasion = { at: '2026-11-24T09:00:00.000Z', today, who: 'bench' }
  const dossier = newDossier('bench', 'bench', procedure, shelf, occasion)
  const changed = (round) => ({
    ...dossier,
    procedure: { ...procedure, title: `${procedure.title} ${round}`, durationMonths: 24 + (round % 24) },
  })
  const document = workbenchOf(dossier, shelf, today).document('specifications')
  const { computing, bare } = await mediansInTurn(
    {
      computing: (round) => {
        const made = workbenchOf(changed(round), shelf, today)
        for (const { name } of made.documents) made.document(name)
      },
      bare: () => documentToDocx(document),
    },
    { rounds: 40, warmUp: 40 },
  )
  return [
    figure('whole workbench after a change (12 lots, 60 clauses)', ms(computing)),
    figure(`docx of its specifications, ${document.blocks.length} blocks, without page numbers`, ms(bare), {
      ...{ ratio: bare / computing, of: '× the workbench', atLeast: 10 },
    }),
  ]
}

/** The shipped clauses, and more that ask for an answer that nobody gives. */
async function selection() {
  const shipped = readClauses()
  const versions = shipped.ids.flatMap((id) => shipped.versions(id))
  const [example] = versions.filter(({ when }) => when === 'proposed')
  const other = (number) => ({
    ...example,
    id: `other-${number}`,
    when: ['follows', 'proposed', 'library'][number % 3],
    appliesWhen: {
      facts: [
        { fact: 'procedure.contractNature', comparison: 'services' },
        { fact: 'lot.cpvCode', comparison: { startsWith: [String(10_000_000 + number)] } },
      ],
    },
  })
  const libraryOf = (count) =>
    versionedLibrary([...versions, ...Array.from({ length: count }, (_, number) => other(number))])
  const [few, many] = [libraryOf(0), libraryOf(2_000)]
  const times = 20
  const select = (library) => () => {
    for (let time = 0; time < times; time += 1) selectClauses(procedure, library, {}, today)
  }
  const cost = await mediansInTurn({ few: select(few), many: select(many) }, { rounds: 40 })
  return [
    figure(`selection among the ${versions.length} shipped versions`, ms(cost.few / times)),
    figure('the same beside 2,000 clauses that do not apply', ms(cost.many / times), {
      ...{ ratio: cost.many / cost.few, of: '× that', atMost: 1.5 },
    }),
  ]
}
