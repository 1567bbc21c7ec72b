import { formatEuro, formatPercentage } from '../../kernel/format.js'
import { cents, type Euro, euro } from '../../kernel/money.js'
import { percentage } from '../../kernel/percentage.js'
import { mayNotFixPrices } from '../legal-frame.js'
import { legalLimits } from '../legal-limits.js'
import { effectiveLots } from '../lots.js'
import type { Procedure } from '../procedure.js'
import { underTheRules } from './acceptance.js'
import type { Applies, OpenPoint, Proposal } from './term.js'

/** Answers on time, price and security that are older than the terms, and that specifications print. */
export const earlierContractPoints: readonly OpenPoint[] = [
  { path: 'administration.contact.email', asks: 'Op welk e-mailadres is de contactpersoon te bereiken?' },
  { path: 'renewals', asks: 'Kan de opdracht verlengd worden?' },
  {
    path: 'termInDays',
    asks: 'Is er een uitvoeringstermijn in dagen?',
    applies: onlyFor('works', 'Een uitvoeringstermijn in dagen vraagt het bestek alleen bij werken.'),
  },
  { path: 'priceVatBasis', asks: 'Worden de prijzen met of zonder btw vergeleken?' },
  { path: 'priceRevision', asks: 'Worden de prijzen herzien?', proposal: usualRevision },
  {
    path: 'deposit',
    asks: 'Vraagt het bestek een borgtocht?',
    applies: underTheRules,
    proposal: usualDeposit,
  },
  {
    path: 'requiredApproval',
    asks: 'Welke erkenning heeft de aannemer nodig?',
    applies: onlyFor('works', 'Alleen voor werken is een erkenning als aannemer nodig.'),
  },
  { path: 'selectionCriteria', asks: 'Op welke criteria worden de inschrijvers geselecteerd?' },
  { path: 'personalDataProcessed', asks: 'Verwerkt de opdrachtnemer persoonsgegevens voor het bestuur?' },
]

function onlyFor(nature: Procedure['contractNature'], because: string): Applies {
  return { when: ({ contractNature }) => contractNature === nature, because }
}

/** Works that are large or long have their prices revised; by which index, the ministry publishes. */
function usualRevision(procedure: Procedure): Proposal<Procedure['priceRevision']> | undefined {
  if (procedure.contractNature !== 'works' || !mayNotFixPrices(procedure, effectiveLots(procedure)))
    return undefined
  return {
    value: {
      index: 'de loonindex s en de materialenindex I-2021 die de FOD Economie bekendmaakt',
      fixedPart: percentage(20),
    },
    because: `Werken vanaf ${formatEuro(legalLimits.fixedPriceValue.value)}, of van minstens ${legalLimits.fixedPriceWorkingDays.value} werkdagen of ${legalLimits.fixedPriceCalendarDays.value} kalenderdagen, hebben een prijsherziening nodig (${legalLimits.fixedPriceValue.source}). De indexen van de FOD Economie en een vast deel van 20 % zijn gebruikelijk.`,
    certainty: 'verified',
  }
}

function usualDeposit({
  estimatedValue,
  frameworkAgreement,
  frameworkTerms,
}: Procedure): Proposal<Procedure['deposit']> | undefined {
  if (estimatedValue === undefined) return undefined
  const { depositFrom, depositPercentage, frameworkDepositPercentage } = legalLimits
  if (!reaches(estimatedValue, depositFrom.value))
    return {
      value: null,
      because: `Onder ${formatEuro(depositFrom.value)} kan er geen borgtocht gevraagd worden (${depositFrom.source}).`,
      certainty: depositFrom.certainty,
    }
  const isWholeFramework = frameworkAgreement != null && frameworkTerms?.contractors === 'one'
  const { value, source, certainty } = isWholeFramework ? frameworkDepositPercentage : depositPercentage
  return {
    value: { percentage: percentage(value) },
    because: isWholeFramework
      ? `Voor een raamovereenkomst met één opdrachtnemer is de borgtocht ${formatPercentage(value)} van haar raming als het bestek niets zegt; lager kan (${source}).`
      : `Als het bestek niets zegt, is de borgtocht ${formatPercentage(value)}; een lager percentage of geen borgtocht kan zonder motivering (${source}).`,
    certainty,
  }
}

const reaches = (value: Euro, bound: number): boolean => cents(value) >= cents(euro(bound))
