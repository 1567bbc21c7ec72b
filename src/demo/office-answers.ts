import { formatDate } from '../kernel/format.js'
import { belgianDay, localDate } from '../kernel/local-date.js'
import type { AwardStage } from '../procurement/award-stage.js'
import { effectiveLots } from '../procurement/lots.js'
import type { Procedure } from '../procurement/procedure.js'
import { awardingBodyOf, governmentOf } from '../procurement/terms/deciding-body.js'
import { proposedBeside, withProposals } from '../procurement/terms/open-answers.js'
import { type TermName, termPath } from '../procurement/terms/shape.js'

/**
 * What every example of an administration that does not exist answers alike: who decides and signs, how letters go out,
 * and where the firms are found. What an example answers itself stays.
 */
export function withOfficeAnswers(procedure: Procedure, award?: AwardStage): Procedure {
  const taken = withProposals(procedure, proposedBeside(procedure, proposedTerms.map(termPath)))
  const { administration = {}, smallOrder } = taken
  const firms = [
    ...(procedure.invitedSuppliers ?? []).map(({ name }) => name),
    ...(award?.offers ?? []).map(({ tenderer }) => tenderer),
    ...(smallOrder?.firm === undefined ? [] : [smallOrder.firm]),
  ]
  return {
    ...taken,
    ...(firms.length > 0 && { addresses: procedure.addresses ?? addressesOf([...new Set(firms)]) }),
    ...(isReserved(procedure) && { marketResearch: procedure.marketResearch ?? research }),
    ...(smallOrder != null && { smallOrder: { ...orderAnswers, ...smallOrder } }),
    administration: { ...administration, ...answersOf(taken, award) },
  }
}

const proposedTerms = [
  'decisionBasis',
  'awardingBody',
  'awardBasis',
  'vatRate',
  'sending',
  'tenderAddress',
] as const satisfies readonly TermName[]

/** The answers that nobody can propose. */
function answersOf(
  { administration = {}, marketConsultation, procedureType }: Procedure,
  award: AwardStage | undefined,
): Procedure['administration'] {
  const { decidingBody: body, signature, financialVisa, consultation } = administration
  const isMunicipal = awardingBodyOf(body) !== 'permanent-bureau'
  return {
    signature: signature ?? {
      name: 'Jo Proefmans',
      role: isMunicipal ? 'burgemeester' : 'voorzitter van het vast bureau',
      secondName: 'Sam Testers',
      secondRole: 'algemeen directeur',
    },
    ...(procedureType !== 'limited-value' &&
      (body === undefined || governmentOf(body) !== 'other') && {
        financialVisa: financialVisa ?? {
          kind: 'required',
          // The visum is on the award: before there are tenders there is none.
          ...(award?.decisionSentOn != null && {
            reference: `nr. 2027-118 van ${formatDate(belgianDay(Date.parse(award.decisionSentOn) - week))}`,
          }),
        },
      }),
    ...(marketConsultation === true && {
      consultation: consultation ?? { until: localDate('2027-01-15') },
    }),
  }
}

/** In milliseconds. */
const week = 7 * 24 * 60 * 60 * 1000

const orderAnswers = {
  orderedOn: localDate('2027-02-26'),
  preparedBy: 'Dana Modelaers, deskundige aankoop',
  decidedBy: 'Sam Testers, algemeen directeur',
}

const addressesOf = (names: readonly string[]): Procedure['addresses'] =>
  names.map((name, index) => ({
    name,
    street: `Voorbeeldstraat ${index + 1}`,
    place: '9999 Voorbeeldstad',
    email: `offertes${index + 1}@voorbeeld.example`,
  }))

const isReserved = (procedure: Procedure): boolean =>
  effectiveLots(procedure).some(
    ({ reservedParticipation, reservedExecution }) =>
      (reservedParticipation ?? 'none') !== 'none' || reservedExecution === 'yes',
  )

const research =
  'In de maand vóór de lancering vroeg de dienst Aankoop aan de ondernemingen waarvan bekend is dat ze aan de voorwaarden van het voorbehoud kunnen voldoen, of ze dit werk uitvoeren en in welke omvang. Vier van hen voeren het uit; drie van hen kunnen de gevraagde omvang aan met eigen begeleiding.'
