import { formatNumber } from '../../kernel/format.js'
import { localDate } from '../../kernel/local-date.js'
import { euro } from '../../kernel/money.js'
import { saysSomething } from '../../procurement/answers.js'
import { aLot, aProcedure } from '../../procurement/builders.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { fault, law, notChecked, type Outcome, rule } from '../rule.js'
import { isReserved } from '../social.js'

const named = (...names: string[]) => names.map((name) => ({ name }))
const onValue = {
  procedureType: 'neg-wo-call',
  negotiationGround: 'value',
  publication: 'none',
  estimatedValue: euro(60_000),
} as const

/** How the name of a social-economy firm often reads: only a sign, for those who are not in the register. */
const socialName = /maatwerk|sociale (werkplaats|economie)|beschutte|kringwinkel|arbeidszorg|inschakeling/i

export const threeFirmsConsulted = rule({
  id: 'three-firms-consulted',
  code: 'PRO-14',
  group: 'procedure',
  severity: 'warning',
  title: 'Zonder bekendmaking worden zo mogelijk drie ondernemingen geraadpleegd',
  finds: 'Er worden te weinig ondernemingen geraadpleegd, zonder reden.',
  why: 'Ook zonder bekendmaking moet er mededinging zijn. Alleen sociale-economieondernemingen uitnodigen zonder voorbehoud kan, maar vraagt een reden die bij de opdracht past: anders lijkt het een verdoken voorbehoud.',
  remedy:
    'Nodig minstens drie ondernemingen uit, of schrijf waarom dat niet kan. Nodig je alleen sociale economie uit, schrijf dan waarom deze ondernemingen bij deze opdracht passen, of behoud voor met artikel 15.',
  grounds: [law('42, § 1, 1°', 'verified'), law('4')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inDossier: ({ procedure, lots, isSocialFirm }): readonly Outcome[] => {
    const { procedureType, invitedSuppliers, fewerInvitedReason } = procedure
    if (procedureType !== 'neg-wo-call') return []
    if (invitedSuppliers === undefined)
      return [notChecked('welke ondernemingen je uitnodigt', 'invitedSuppliers')]
    const found: Outcome[] = []
    const count = invitedSuppliers.length
    if (count < legalLimits.suppliersToConsult.value && !saysSomething(fewerInvitedReason))
      found.push(
        fault('fewerInvitedReason', {
          says: `Je nodigt ${formatNumber(count)} ${count === 1 ? 'onderneming' : 'ondernemingen'} uit, zonder reden waarom het er geen drie zijn.`,
        }),
      )
    const isSocial = ({ name, supplier = '' }: (typeof invitedSuppliers)[number]): boolean =>
      isSocialFirm?.(supplier) ?? socialName.test(name)
    const areAllSocial = count > 0 && invitedSuppliers.every(isSocial)
    if (areAllSocial && !lots.some(isReserved))
      found.push(
        fault('invitedSuppliers', {
          says: 'Zo te zien nodig je alleen sociale-economieondernemingen uit, en is er niets voorbehouden: dat kan, met een reden.',
        }),
      )
    return found
  },
  examples: {
    passes: [
      {
        says: 'Drie ondernemingen uitgenodigd',
        procedure: aProcedure({
          ...onValue,
          invitedSuppliers: named('Groenbedrijf A', 'Groenbedrijf B', 'Maatwerkbedrijf C'),
        }),
      },
      {
        says: 'Twee ondernemingen uitgenodigd, met een reden',
        procedure: aProcedure({
          ...onValue,
          invitedSuppliers: named('Groenbedrijf A', 'Groenbedrijf B'),
          fewerInvitedReason: 'Er zijn er niet meer die dit werk doen.',
        }),
      },
    ],
    fails: [
      {
        says: 'Twee ondernemingen uitgenodigd, zonder reden',
        procedure: aProcedure({ ...onValue, invitedSuppliers: named('Groenbedrijf A', 'Groenbedrijf B') }),
      },
      {
        says: 'Drie maatwerkbedrijven uitgenodigd, niets voorbehouden',
        procedure: aProcedure({
          ...onValue,
          invitedSuppliers: named('Maatwerkbedrijf A', 'Maatwerkbedrijf B', 'Maatwerkbedrijf C'),
          lots: [aLot()],
        }),
      },
    ],
  },
})
