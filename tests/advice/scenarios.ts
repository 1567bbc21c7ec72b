import type { Advice, AdviceCase } from '../../src/advice/advice.js'
import { advise } from '../../src/advice/advise.js'
import { hoursAsked } from '../../src/clauses/hours-asked.js'
import { clausesInRole } from '../../src/clauses/roles.js'
import { selectClauses } from '../../src/clauses/select.js'
import { offeredClause } from '../../src/dossiers/advice-facts.js'
import { lazily } from '../../src/kernel/lazily.js'
import { euro } from '../../src/kernel/money.js'
import { percentage } from '../../src/kernel/percentage.js'
import { aLot, aProcedure } from '../../src/procurement/builders.js'
import { effectiveLots } from '../../src/procurement/lots.js'
import type { Procedure } from '../../src/procurement/procedure.js'
import type { Activity } from '../../src/suppliers/activity.js'
import { anActivity, aSupplier } from '../../src/suppliers/builders.js'
import { demandedLot } from '../../src/suppliers/matching/demanded-lot.js'
import { supplierIndex } from '../../src/suppliers/matching/supplier-index.js'
import type { Supplier } from '../../src/suppliers/supplier.js'
import { shippedShelf, testDay } from '../support/legal-texts.js'

/** A situation in which one instrument is the first advice. */
export interface Scenario {
  readonly first: string
  readonly says: string
  readonly situation: Situation
}

interface Situation {
  readonly procedure?: Partial<Procedure>
  /** Left out: nothing is known of firms. */
  readonly firms?: readonly Supplier[]
  readonly offered?: readonly string[]
  readonly lot?: string
}

const library = lazily(() => shippedShelf().clauses)

/** What the shipped library holds in a role. @param proposed ids of the clauses that it proposes. */
export const shippedInRole =
  (proposed: readonly string[] = []): AdviceCase['clausesInRole'] =>
  (role) =>
    clausesInRole(library(), role, {}, testDay).map((clause) => offeredClause(clause, proposed))

/** The builders' green maintenance: services, 24 months, € 190.000, 70 % labour, in Roeselare (Midwest). */
export function aCase({
  procedure: stated,
  firms,
  offered = [],
  lot = 'LOT-0001',
}: Situation = {}): AdviceCase {
  const procedure = aProcedure(stated)
  const hours = hoursAsked(selectClauses(procedure, library(), {}, testDay).clauses, lot)
  const index = firms && supplierIndex(firms)
  const lots = effectiveLots(procedure)
  const found = lots.find(({ id }) => id === lot)
  if (found === undefined) throw new Error(`no lot ${lot}`)
  return {
    procedure,
    lot: found,
    day: procedure.launchDate ?? testDay,
    clausesInRole: shippedInRole(offered),
    ...(hours !== undefined && { hours }),
    firms: (id, change) => {
      const about = lots.find((one) => one.id === id)
      const demanded = about && demandedLot(about, procedure, { today: testDay })
      return demanded && index?.matching({ ...demanded, ...change })
    },
  }
}

/** Recognised firms with one activity each. */
export const workshops = (count: number, stated: Partial<Activity> = {}): readonly Supplier[] =>
  Array.from({ length: count }, (_, index) =>
    aSupplier({
      id: `maatwerk-${index}-${stated.maxValue ?? ''}-${stated.area === undefined ? '' : JSON.stringify(stated.area).replaceAll(/\W/g, '')}`.toLowerCase(),
      recognitions: [{ kind: 'maatwerkbedrijf' }],
      activities: [anActivity({ maxValue: euro(500_000), ...stated })],
    }),
  )

const service = { cpvCode: '85312310', regime: 'light' as const, procedureType: 'light-sui-generis' as const }
const missions = (count: number): readonly Supplier[] =>
  Array.from({ length: count }, (_, index) =>
    aSupplier({
      id: `zorg-${index}`,
      article91: {
        publicMission: true,
        profitReinvested: true,
        participatory: true,
        noContractLastThreeYears: true,
      },
      activities: [anActivity({ cpvCodes: ['85312310'], maxValue: euro(500_000) })],
    }),
  )
const works = {
  contractNature: 'works' as const,
  cpvCode: '45233253',
  requiredApproval: null,
  estimatedValue: euro(600_000),
  durationMonths: 8,
  labourShare: percentage(40),
}
const nobody = workshops(1, { cpvCodes: ['79800000'] })

export const scenarios: readonly Scenario[] = [
  {
    first: 'reserve-small-contract',
    says: 'Wieden voor € 20.000, vier maatwerkbedrijven',
    situation: {
      procedure: { estimatedValue: euro(20_000), procedureType: undefined },
      firms: workshops(4),
    },
  },
  {
    first: 'reserve-consultation',
    says: 'Groenonderhoud voor € 120.000, nog geen procedure gekozen, vier maatwerkbedrijven',
    situation: {
      procedure: { estimatedValue: euro(120_000), procedureType: undefined },
      firms: workshops(4),
    },
  },
  {
    first: 'reserve-social-service',
    says: 'Begeleiding gedurende twee jaar, drie organisaties met de vier kenmerken',
    situation: {
      procedure: { ...service, earlierReservedServices: null },
      firms: missions(3),
    },
  },
  {
    first: 'reserve-contract',
    says: 'Bermen voor € 190.000, vier maatwerkbedrijven',
    situation: { firms: workshops(4) },
  },
  {
    first: 'reserve-lot',
    says: 'Twee percelen; alleen voor het eerste passen er genoeg',
    situation: {
      procedure: {
        lots: [
          aLot({ estimatedValue: euro(90_000) }),
          aLot({ id: 'LOT-0002', cpvCode: '45233253', estimatedValue: euro(100_000) }),
        ],
      },
      firms: workshops(3),
    },
  },
  {
    first: 'split-and-reserve',
    says: 'Bermen voor € 190.000; vier maatwerkbedrijven nemen tot € 100.000 aan',
    situation: { firms: workshops(4, { maxValue: euro(100_000) }) },
  },
  {
    first: 'social-economy-share',
    says: 'Een voetpad voor € 600.000; twee maatwerkbedrijven kunnen een deel doen',
    situation: {
      procedure: works,
      firms: workshops(2, { cpvCodes: ['45233253'], contractNatures: ['works'], maxValue: euro(50_000) }),
    },
  },
  {
    first: 'flexible-clause',
    says: 'Een voetpad voor € 600.000 zonder sociale ondernemingen',
    situation: { procedure: works, firms: nobody },
  },
  {
    first: 'collaboration-criterion',
    says: 'Twee jaar groenonderhoud; twee maatwerkbedrijven kunnen een deel doen',
    situation: { firms: workshops(2, { maxValue: euro(10_000) }) },
  },
  {
    first: 'collaboration-condition',
    says: 'Acht maanden groenonderhoud; twee maatwerkbedrijven kunnen een deel doen',
    situation: { procedure: { durationMonths: 8 }, firms: workshops(2, { maxValue: euro(10_000) }) },
  },
  {
    first: 'approach-criterion',
    says: 'Twee jaar groenonderhoud zonder sociale ondernemingen',
    situation: { firms: nobody },
  },
  {
    first: 'quantity-criterion',
    says: 'Acht maanden groenonderhoud, 100 uren gevraagd van 2.400',
    situation: {
      procedure: {
        durationMonths: 8,
        lots: [
          aLot({
            labourHours: 2400,
            clauses: [{ clause: 'target-group-hours', parameters: { hours: 100 } }],
          }),
        ],
      },
      firms: nobody,
    },
  },
  {
    first: 'target-group-hours',
    says: 'Acht maanden groenonderhoud zonder sociale ondernemingen',
    situation: { procedure: { durationMonths: 8 }, firms: nobody },
  },
  {
    first: 'training-places',
    says: 'Drie maanden groenonderhoud voor € 60.000 zonder sociale ondernemingen',
    situation: { procedure: { durationMonths: 3, estimatedValue: euro(60_000) }, firms: nobody },
  },
  {
    first: 'fair-supply-chain',
    says: 'Werkkledij: weinig arbeid, een keten met risico’s',
    situation: {
      procedure: { contractNature: 'supplies', cpvCode: '18110000', labourShare: percentage(5) },
      firms: nobody,
      offered: ['fair-supply-chain'],
    },
  },
  {
    first: 'accessibility',
    says: 'Zitbanken voor het park',
    situation: {
      procedure: {
        contractNature: 'supplies',
        cpvCode: '34928400',
        labourShare: percentage(10),
        usedByNaturalPersons: true,
      },
      firms: nobody,
    },
  },
  {
    first: 'fair-labour',
    says: 'Machinaal wegenwerk met 15 % arbeid',
    situation: {
      procedure: { ...works, labourShare: percentage(15) },
      firms: nobody,
      offered: ['anti-social-dumping'],
    },
  },
]

export const adviceOn = (about: AdviceCase, instrument: string): Advice => {
  const found = advise(about).find((advice) => advice.instrument === instrument)
  if (found === undefined) throw new Error(`no instrument ${instrument}`)
  return found
}
