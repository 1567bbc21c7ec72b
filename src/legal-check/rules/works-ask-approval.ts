import { formatEuro } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { isDivided } from '../../procurement/lots.js'
import type { CheckedDossier } from '../checked-dossier.js'
import { cited, fault, notChecked, type Outcome, rule } from '../rule.js'

const categoryFrom = legalLimits.approvalCategoryFrom.value
const subcategoryFrom = legalLimits.approvalSubcategoryFrom.value

const works = (estimate: number, requiredApproval?: { category: string; class: number } | null) =>
  aProcedure({
    contractNature: 'works',
    cpvCode: '45112710',
    estimatedValue: euro(estimate),
    lots: [aLot()],
    ...(requiredApproval !== undefined && { requiredApproval }),
  })

export const worksAskApproval = rule({
  id: 'works-ask-approval',
  code: 'PRO-23',
  group: 'procedure',
  severity: 'warning',
  title: 'Werken vragen een erkende aannemer waar de wet dat doet',
  finds: 'Bij werken van deze waarde vraag je geen erkenning.',
  why: `Vanaf ongeveer ${formatEuro(euro(categoryFrom))} in een categorie en ${formatEuro(euro(subcategoryFrom))} in een ondercategorie voert alleen een erkende aannemer werken uit, of wie bewijst dat hij aan de voorwaarden voldoet. Staat de categorie niet in het bestek en in de aankondiging, dan weet geen aannemer of hij kan inschrijven.`,
  remedy:
    'Vraag de categorie of ondercategorie en de klasse die bij de werken past, of schrijf waarom er geen erkenning nodig is. Ga de bedragen na: ze steunen op eigen kennis.',
  grounds: [
    cited('wet van 20 maart 1991 houdende regeling van de erkenning van aannemers van werken', 'likely'),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: (dossier) => {
    const { contractNature, requiredApproval } = dossier.procedure
    if (contractNature !== 'works' || (requiredApproval != null && requiredApproval.category !== undefined))
      return []
    const largest = largestContract(dossier)
    if (largest === undefined) return [notChecked('de waarde van de werken', 'estimatedValue')]
    if (largest < subcategoryFrom) return []
    if (requiredApproval === undefined) return [notChecked('welke erkenning je vraagt', 'requiredApproval')]
    if (requiredApproval !== null)
      return [notChecked('welke categorie van erkenning je vraagt', 'requiredApproval.category')]
    return [lacking(largest)]
  },
  examples: {
    passes: [
      { says: 'Werken van € 49.999,99 zonder erkenning', procedure: works(49_999.99, null) },
      {
        says: 'Werken van € 310.000 met categorie G, klasse 2',
        procedure: works(310_000, { category: 'G', class: 2 }),
      },
    ],
    fails: [
      { says: 'Werken van € 75.000 zonder erkenning', procedure: works(75_000, null) },
      { says: 'Werken van € 50.000 zonder erkenning', procedure: works(50_000, null) },
    ],
  },
})

/** The largest contract that one contractor may get: a lot, or the whole where it is not divided or not all is valued. */
function largestContract({ procedure, lots }: CheckedDossier): number | undefined {
  const values = lots.flatMap(({ estimatedValue }) => estimatedValue ?? [])
  if (!isDivided(procedure) || values.length < lots.length) return procedure.estimatedValue
  return Math.max(...values)
}

function lacking(value: number): Outcome {
  const amount = formatEuro(value)
  return value >= categoryFrom
    ? fault('requiredApproval', { says: `De werken zijn op ${amount} geraamd, en je vraagt geen erkenning.` })
    : fault('requiredApproval', {
        severity: 'info',
        says: `De werken zijn op ${amount} geraamd: in een ondercategorie kan een erkenning nodig zijn.`,
      })
}
