import { localDate } from '../../kernel/local-date.js'
import { accessibilityAct, coveredByAccessibilityAct } from '../../procurement/accessibility-act.js'
import { saysSomething } from '../../procurement/answers.js'
import { aProcedure } from '../../procurement/builders.js'
import type { Procedure } from '../../procurement/procedure.js'
import { cited, fault, law, notChecked, type Outcome, rule } from '../rule.js'

const forPeople = (
  accessibility: Parameters<typeof aProcedure>[0] extends infer P
    ? P extends { accessibility?: infer A }
      ? A
      : never
    : never,
) => aProcedure({ usedByNaturalPersons: true, accessibility })

export const accessibilityIsConsidered = rule({
  id: 'accessibility-is-considered',
  code: 'TEC-01',
  group: 'technical',
  severity: 'warning',
  title: 'Wat mensen gebruiken, is toegankelijk, of het bestek zegt waarom niet',
  finds: 'Er zijn geen eisen over toegankelijkheid.',
  why: 'Voor alles wat natuurlijke personen gebruiken, houdt het bestek rekening met toegankelijkheid voor personen met een handicap, tenzij dat naar behoren gemotiveerd is. Voor producten en diensten van de Europese toegankelijkheidswet zijn haar eisen sinds 28 juni 2025 verplicht.',
  remedy: 'Neem eisen op over toegankelijkheid, of schrijf de motivering.',
  grounds: [
    law('53'),
    cited('Bestuursdecreet, artikelen II.16 en II.17 (websites), EN 301 549', 'verified'),
    cited(accessibilityAct.source, accessibilityAct.certainty),
  ],
  certainty: 'likely',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure }) => {
    const { usedByNaturalPersons, accessibility } = procedure
    if (usedByNaturalPersons === undefined)
      return [notChecked('of natuurlijke personen het resultaat gebruiken', 'usedByNaturalPersons')]
    if (!usedByNaturalPersons) return []
    const { choice, justification } = accessibility ?? {}
    if (choice === undefined)
      return [notChecked('of je eisen stelt over toegankelijkheid', 'accessibility.choice')]
    if (choice === 'inc') return []
    const act = ofAccessibilityAct(procedure)
    if (act !== undefined) return [act]
    if (choice === 'n-inc-just' && saysSomething(justification)) return []
    if (choice === 'n-inc-just' && justification === undefined)
      return [notChecked('waarom je geen eisen stelt over toegankelijkheid', 'accessibility.justification')]
    return [
      fault(choice === 'n-inc' ? 'accessibility.choice' : 'accessibility.justification', {
        says: 'Er zijn geen eisen over toegankelijkheid en er is geen motivering.',
        fix: {
          label: 'Neem eisen over toegankelijkheid op',
          answers: [{ path: 'accessibility.choice', value: 'inc' }],
        },
      }),
    ]
  },
  examples: {
    passes: [
      {
        says: 'Computers zonder eisen, gelanceerd op 27 juni 2025, met een motivering',
        procedure: {
          ...forPeople({ choice: 'n-inc-just', justification: 'Alleen technici gebruiken ze.' }),
          cpvCode: '30213000',
          launchDate: localDate('2025-06-27'),
        },
      },
      {
        says: 'Door mensen gebruikt, met eisen over toegankelijkheid',
        procedure: forPeople({ choice: 'inc' }),
      },
      {
        says: 'Door mensen gebruikt, zonder eisen, met een motivering',
        procedure: forPeople({
          choice: 'n-inc-just',
          justification: 'Het gaat om een technische ruimte die alleen de installateur betreedt.',
        }),
      },
    ],
    fails: [
      {
        says: 'Computers zonder eisen, gelanceerd op 28 juni 2025, met een motivering',
        procedure: {
          ...forPeople({ choice: 'n-inc-just', justification: 'Alleen technici gebruiken ze.' }),
          cpvCode: '30213000',
          launchDate: localDate('2025-06-28'),
        },
      },
      { says: 'Door mensen gebruikt, zonder eisen', procedure: forPeople({ choice: 'n-inc' }) },
      {
        says: 'Door mensen gebruikt, zonder eisen, motivering "geen"',
        procedure: forPeople({ choice: 'n-inc-just', justification: null }),
      },
    ],
  },
})

/** A motivation does not do where the act makes the requirements mandatory. */
function ofAccessibilityAct({ cpvCode = '', launchDate }: Procedure): Outcome | undefined {
  const what = coveredByAccessibilityAct(cpvCode)
  if (what === undefined || (launchDate !== undefined && launchDate < accessibilityAct.validFrom))
    return undefined
  return fault('accessibility.choice', {
    says: `Zo te zien koop je ${what}: daarvoor zijn de eisen van de Europese toegankelijkheidswet verplicht. Ga na of dat hier zo is.`,
    remedy: 'Neem de eisen op (EN 301 549 of gelijkwaardig), of schrijf waarom de wet hier niet geldt.',
    fix: {
      label: 'Neem eisen over toegankelijkheid op',
      answers: [{ path: 'accessibility.choice', value: 'inc' }],
    },
  })
}
