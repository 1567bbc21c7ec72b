import type { Lot } from './lot.js'
import { plainLabels } from './plain-fields.js'
import type { Procedure } from './procedure.js'
import { termLabels } from './terms/all.js'

/**
 * How a person calls an answer: short, in Dutch, without an article, clear without its surroundings. For
 * `[nog in te vullen: looptijd]`, for questions and for explanations.
 *
 * @param path as in the API or as facts are named: `durationMonths`, `procedure.durationMonths`, `lot.title`,
 * `lots.LOT-0001.awardCriteria.0.name`, `criterion.name`.
 * @returns `undefined` for a path that leads to no field; parameters of a clause have their label in the clause.
 */
export function answerLabel(path: string): string | undefined {
  if (path.startsWith(declared)) {
    const label = answerLabel(path.slice(declared.length))
    return label && `niet van toepassing: ${label}`
  }
  const fields = shorthands
    .reduce((written, [start, whole]) => written.replace(start, whole), path)
    .split('.')
  return labelIn(procedureLabels, fields)
}

const declared = 'notApplicable.'

const shorthands = [
  [/^procedure\./, ''],
  [/^lot\./, 'lots.0.'],
  [/^criterion\./, 'lots.0.awardCriteria.0.'],
] as const

/** A label for every field; the compiler refuses a field without one. */
type Labels<Answers> = { readonly [Field in keyof Answers]-?: LabelOf<NonNullable<Answers[Field]>> }
type LabelOf<Answer> = Answer extends string | number | boolean
  ? string
  : Answer extends readonly (infer Item)[]
    ? Item extends string
      ? string
      : { readonly label: string; readonly item: Labels<Item> }
    : string extends keyof Answer
      ? string
      : { readonly label: string; readonly fields: Labels<Answer> }

interface LabelTable {
  readonly [field: string]:
    | string
    | { readonly label: string; readonly fields?: LabelTable; readonly item?: LabelTable }
}

function labelIn(labels: LabelTable, [field = '', ...rest]: readonly string[]): string | undefined {
  const found = Object.hasOwn(labels, field) ? labels[field] : undefined
  if (found === undefined || typeof found === 'string') return rest.length === 0 ? found : undefined
  if (rest.length === 0) return found.label
  if (found.fields !== undefined) return labelIn(found.fields, rest)
  return rest.length === 1 ? found.label : labelIn(found.item ?? {}, rest.slice(1))
}

const choiceLabels: Labels<NonNullable<Procedure['clauses']>[number]> = {
  clause: 'clausule',
  parameters: 'gegevens van de clausule',
  decision: 'beslissing over de clausule',
  motivation: 'motivering van de beslissing over de clausule',
  wording: 'eigen tekst van de clausule',
  wordingFormat: 'opmaak van de eigen tekst van de clausule',
}

const lotLabels: Labels<Lot> = {
  id: 'id van het perceel',
  title: 'titel van het perceel',
  description: 'beschrijving van het perceel',
  cpvCode: 'CPV-code van het perceel',
  additionalCpvCodes: 'bijkomende CPV-codes van het perceel',
  labourHours: 'geraamde arbeidsuren van het perceel',
  estimatedValue: 'raming van het perceel',
  placeOfPerformance: 'plaats van uitvoering van het perceel',
  durationMonths: 'looptijd van het perceel',
  reservedParticipation: 'voorbehouden deelname',
  reservedExecution: 'voorbehouden uitvoering',
  socialObjectives: 'sociale doelstellingen',
  fixedPrice: 'vaste prijs',
  orderOfImportance: 'volgorde van belang van de gunningscriteria',
  clauses: { label: 'clausules van het perceel', item: choiceLabels },
  awardCriteria: {
    label: 'gunningscriteria',
    item: {
      type: 'soort gunningscriterium',
      name: 'naam van het gunningscriterium',
      weight: 'gewicht van het gunningscriterium',
      clause: 'clausule van het gunningscriterium',
      parameters: 'gegevens van de clausule van het gunningscriterium',
      description: 'beschrijving van het gunningscriterium',
      scoring: 'beoordelingsmethode van het gunningscriterium',
      evidence: 'bewijs voor het gunningscriterium',
      social: 'sociaal gunningscriterium',
      subCriteria: {
        label: 'subcriteria',
        item: { name: 'naam van het subcriterium', weight: 'gewicht van het subcriterium' },
      },
    },
  },
}

const procedureLabels: Labels<Procedure> = {
  title: 'titel van de opdracht',
  description: 'beschrijving van de opdracht',
  buyer: {
    label: 'bestuur',
    fields: { name: 'naam van het bestuur', enterpriseNumber: 'ondernemingsnummer van het bestuur' },
  },
  contractNature: 'aard van de opdracht',
  procedureType: 'plaatsingsprocedure',
  negotiationGround: 'grond voor de onderhandelingsprocedure',
  regime: 'regime',
  launchDate: 'lanceringsdatum',
  publication: 'bekendmaking',
  estimatedValue: 'raming',
  publishEstimates: 'ramingen in het bestek',
  estimateIncludes: {
    label: 'inhoud van de raming',
    fields: {
      vat: 'btw in de raming',
      options: 'opties in de raming',
      renewals: 'verlengingen in de raming',
      allLots: 'alle percelen in de raming',
    },
  },
  approvedAmount: 'goed te keuren uitgave',
  cpvCode: 'CPV-code',
  additionalCpvCodes: 'bijkomende CPV-codes',
  placeOfPerformance: 'plaats van uitvoering',
  durationMonths: 'looptijd',
  frameworkAgreement: {
    label: 'raamovereenkomst',
    fields: {
      maximumValue: 'maximumwaarde van de raamovereenkomst',
      reasonOverFourYears: 'reden voor een raamovereenkomst van meer dan vier jaar',
    },
  },
  labourShare: 'aandeel arbeid in de waarde',
  usedByNaturalPersons: 'gebruik door natuurlijke personen',
  accessibility: {
    label: 'toegankelijkheid',
    fields: { choice: 'keuze over toegankelijkheid', justification: 'motivering over toegankelijkheid' },
  },
  noLotsReason: 'reden om niet in percelen te verdelen',
  requiredApproval: {
    label: 'vereiste erkenning',
    fields: { category: 'categorie van de erkenning', class: 'klasse van de erkenning' },
  },
  ...plainLabels,
  advancePayment: { label: 'voorschot', fields: { percentage: 'percentage van het voorschot' } },
  invitedSuppliers: {
    label: 'uit te nodigen ondernemingen',
    item: {
      id: 'kenmerk van de uit te nodigen onderneming',
      name: 'naam van de uit te nodigen onderneming',
      supplier: 'onderneming in het register',
    },
  },
  fewerInvitedReason: 'reden om minder dan drie ondernemingen uit te nodigen',
  earlierReservedServices: {
    label: 'eerdere opdrachten volgens artikel 91',
    item: { organisation: 'organisatie', awardedOn: 'datum van de gunning' },
  },
  urgency: { label: 'spoed', fields: { motivation: 'motivering van de spoed' } },
  competitiveNegotiationCase: 'geval van artikel 38',
  competitiveNegotiationMotivation: 'motivering van het geval van artikel 38',
  startDate: 'startdatum',
  renewals: {
    label: 'verlengingen',
    fields: { count: 'aantal verlengingen', months: 'duur van een verlenging' },
  },
  termInDays: {
    label: 'uitvoeringstermijn in dagen',
    fields: {
      count: 'aantal dagen van de uitvoeringstermijn',
      kind: 'soort dagen van de uitvoeringstermijn',
    },
  },
  priceVatBasis: 'vergelijking van de prijzen zonder of met btw',
  priceRevision: {
    label: 'prijsherziening',
    fields: { index: 'index van de prijsherziening', fixedPart: 'vast deel van de prijs' },
  },
  deposit: { label: 'borgtocht', fields: { percentage: 'percentage van de borgtocht' } },
  personalDataProcessed: 'verwerking van persoonsgegevens',
  requestDeadline: 'uiterste datum en uur voor de aanvragen tot deelneming',
  candidatesInvited: {
    label: 'aantal uit te nodigen kandidaten',
    fields: {
      minimum: 'minimumaantal uit te nodigen kandidaten',
      maximum: 'maximumaantal uit te nodigen kandidaten',
      rules: 'regels om het aantal kandidaten te beperken',
    },
  },
  ownProcedureSteps: 'stappen van de eigen procedure',
  frameworkTerms: {
    label: 'deelnemers aan de raamovereenkomst',
    fields: {
      contractors: 'één of verschillende opdrachtnemers in de raamovereenkomst',
      maximumContractors: 'maximumaantal opdrachtnemers in de raamovereenkomst',
      ordering: 'verdeling van de bestellingen in de raamovereenkomst',
    },
  },
  smallOrder: {
    label: 'kleine bestelling',
    fields: {
      firm: 'onderneming die de bestelling krijgt',
      price: 'prijs van de bestelling',
      comparison: 'vergelijking van de prijzen',
      choice: 'reden voor deze onderneming',
      rotation: 'afwisseling tussen ondernemingen',
      orderedOn: 'datum van de bestelbrief',
      preparedBy: 'wie de nota opstelde',
      decidedBy: 'wie bevoegd is om te bestellen',
    },
  },
  addresses: {
    label: 'adressen van ondernemingen',
    item: {
      name: 'naam van de onderneming',
      street: 'straat en nummer van de onderneming',
      place: 'postcode en plaats van de onderneming',
      email: 'e-mailadres van de onderneming',
    },
  },
  selectionCriteria: {
    label: 'selectiecriteria',
    item: {
      kind: 'soort selectiecriterium',
      lot: 'perceel van het selectiecriterium',
      amount: 'bedrag van het selectiecriterium',
      count: 'aantal van het selectiecriterium',
      years: 'aantal jaren van het selectiecriterium',
      subject: 'onderwerp van het selectiecriterium',
      proof: 'bewijs van het selectiecriterium',
      motivation: 'motivering van het niveau van het selectiecriterium',
    },
  },
  inventory: {
    label: 'inventaris',
    item: {
      lot: 'perceel van de post',
      number: 'nummer van de post',
      description: 'omschrijving van de post',
      unit: 'eenheid van de post',
      quantity: 'vermoedelijke hoeveelheid van de post',
    },
  },
  administration: {
    label: 'administratieve gegevens',
    fields: {
      contact: {
        label: 'contactpersoon',
        fields: {
          name: 'naam van de contactpersoon',
          email: 'e-mailadres van de contactpersoon',
          phone: 'telefoonnummer van de contactpersoon',
        },
      },
      submissionDeadline: 'uiterste datum en uur voor de offertes',
      tenderValidityDays: 'verbintenistermijn',
      priceMethod: 'prijsbepaling',
      decidingBody: 'orgaan dat beslist',
      budgetItem: 'post in het meerjarenplan',
      contractManager: 'leidend ambtenaar',
      technicalDescription: 'technische beschrijving',
      technicalFormat: 'vorm van de technische beschrijving',
      technicalAttachments: {
        label: 'bestanden van de technische beschrijving',
        item: {
          attachment: 'bestand',
          use: 'gebruik van het bestand',
          name: 'naam van het bestand',
          title: 'titel van het bestand',
          width: 'breedte van de afbeelding',
          height: 'hoogte van de afbeelding',
        },
      },
      ...termLabels,
    },
  },
  notApplicable: 'wat niet van toepassing is',
  clauses: { label: 'clausules van de opdracht', item: choiceLabels },
  lots: { label: 'percelen', item: lotLabels },
}
