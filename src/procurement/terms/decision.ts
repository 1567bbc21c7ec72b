import { decidingBodies } from '../code-lists.js'
import type { Procedure } from '../procedure.js'
import { awardingBodyOf, isOfLocalGovernment } from './deciding-body.js'
import type { Applies, Proposal, Terms } from './term.js'

const decree = 'het decreet van 22 december 2017 over het lokaal bestuur'

const whereDecided: Applies = {
  when: ({ procedureType }) => procedureType !== 'limited-value',
  because: 'Voor een opdracht van beperkte waarde is er geen ontwerpbesluit.',
}

/** On what the decisions of the administration rest, and what they cost with VAT. */
export const decisionTerms: Terms<
  'decisionBasis' | 'awardingBody' | 'awardBasis' | 'vatRate' | 'financialVisa'
> = {
  decisionBasis: {
    beside: true,
    label: 'rechtsgrond voor de bevoegdheid over de voorwaarden',
    asks: 'Waaruit blijkt dat het orgaan de voorwaarden kan goedkeuren?',
    applies: whereDecided,
    proposal: basisOfConditions,
    asked: {
      label: 'rechtsgrond voor de bevoegdheid over de voorwaarden',
      said: 'waarop de bevoegdheid over de voorwaarden steunt',
      control: { kind: 'text' },
    },
    question: {
      id: 'bevoegdheid-voorwaarden',
      section: 'buyer',
      title: 'Waaruit blijkt dat dit orgaan de voorwaarden kan goedkeuren?',
      why: 'De raad stelt de voorwaarden vast, tenzij de opdracht tot het dagelijks bestuur behoort of de raad ze aan het uitvoerende orgaan toevertrouwde. Noem het artikel en, als dat er is, het besluit van de raad.',
      example: `artikel 56, § 3, van ${decree}, en het raadsbesluit van 24 februari 2025 over het dagelijks bestuur`,
    },
  },
  awardingBody: {
    beside: true,
    label: 'orgaan dat gunt',
    asks: 'Welk orgaan gunt de opdracht?',
    applies: whereDecided,
    proposal: usualAwardingBody,
    asked: {
      label: 'orgaan dat gunt',
      said: 'het orgaan dat gunt',
      control: { kind: 'choice', options: decidingBodies },
    },
    question: {
      id: 'orgaan-gunning',
      section: 'buyer',
      title: 'Welk orgaan gunt de opdracht?',
      why: 'Ook als de raad de voorwaarden goedkeurt, voert het uitvoerende orgaan de procedure en gunt het: in een gemeente het college, in een OCMW het vast bureau.',
      example: 'Het college van burgemeester en schepenen',
    },
  },
  awardBasis: {
    beside: true,
    label: 'rechtsgrond voor de bevoegdheid om te gunnen',
    asks: 'Waaruit blijkt dat het orgaan kan gunnen?',
    applies: whereDecided,
    proposal: basisOfAward,
    asked: {
      label: 'rechtsgrond voor de bevoegdheid om te gunnen',
      said: 'waarop de bevoegdheid om te gunnen steunt',
      control: { kind: 'text' },
    },
    question: {
      id: 'bevoegdheid-gunning',
      section: 'buyer',
      title: 'Waaruit blijkt dat dit orgaan kan gunnen?',
      why: 'Het besluit over de gunning noemt het artikel waarop de bevoegdheid steunt.',
      example: `artikel 56, § 3, van ${decree}`,
    },
  },
  vatRate: {
    beside: true,
    label: 'btw-tarief',
    asks: 'Welk btw-tarief geldt voor de opdracht?',
    proposal: () => ({
      value: 21,
      because:
        'Het gewone tarief is 21 %. Voor sommige leveringen en diensten, zoals maaltijden, geldt een lager tarief; verifieer dat vóór je dit overneemt.',
      certainty: 'likely',
    }),
    asked: {
      label: 'btw-tarief',
      said: 'het btw-tarief',
      control: { kind: 'percentage' },
    },
    question: {
      id: 'btw-tarief',
      section: 'price',
      title: 'Welk btw-tarief geldt voor de opdracht?',
      why: 'Het besluit noemt de uitgave zonder en met btw. Gelden er verschillende tarieven, neem dan het gemiddelde dat de raming geeft.',
      example: '21',
    },
  },
  financialVisa: {
    beside: true,
    label: 'visum van de financieel directeur',
    asks: 'Is het visum van de financieel directeur nodig?',
    applies: {
      when: (procedure) => whereDecided.when(procedure) && isOfLocalGovernment(procedure),
      because: 'Het visum van de financieel directeur geldt voor gemeenten en OCMW’s.',
    },
    asked: {
      parts: {
        kind: {
          label: 'visum van de financieel directeur',
          said: 'visum van de financieel directeur',
          control: {
            kind: 'choice',
            options: { required: 'het visum is nodig', 'not-required': 'het visum is niet nodig' },
            hints: {
              'not-required': 'De raad sloot deze soort van verbintenissen uit van het visum.',
            },
          },
        },
        reference: {
          label: 'datum en nummer van het visum',
          said: 'datum en nummer van het visum',
          hint: 'Van het visum op de gunning, dus pas na de beoordeling van de offertes; het besluit over de gunning noemt het.',
          control: { kind: 'text' },
          mandatory: () => false,
        },
      },
    },
    question: {
      id: 'visum',
      section: 'buyer',
      title: 'Is het visum van de financieel directeur nodig?',
      why: `Vóór een bestuur een financiële verbintenis aangaat, verifieert de financieel directeur of ze wettig en regelmatig is en of er krediet is, behalve voor wat de raad daarvan uitsloot (artikelen 266 en 267 van ${decree}).`,
      example: 'Het visum is nodig; visum nr. 2027-031 van 12 april 2027',
    },
  },
}

/** What the decree gives: of the OCMW it was read, of the municipality it is the mirror image. */
function basisOfConditions({ administration }: Procedure): Proposal<string> | undefined {
  switch (administration?.decidingBody) {
    case 'executive':
      return named(
        '56, § 3',
        'likely',
        'Het college stelt de voorwaarden vast van wat tot het dagelijks bestuur behoort, of van wat de raad het toevertrouwde; vul het raadsbesluit aan.',
      )
    case 'council':
      return named(
        '41',
        'likely',
        'De gemeenteraad stelt de voorwaarden vast van wat niet tot het dagelijks bestuur behoort.',
      )
    case 'permanent-bureau':
      return named(
        '84, § 3',
        'verified',
        'Het vast bureau stelt de voorwaarden vast van wat tot het dagelijks bestuur behoort, of van wat de raad het toevertrouwde; vul het raadsbesluit aan.',
      )
    case 'welfare-council':
      return named(
        '78',
        'likely',
        'De raad voor maatschappelijk welzijn stelt de voorwaarden vast van wat niet tot het dagelijks bestuur behoort.',
      )
    default:
      return undefined
  }
}

function basisOfAward({ administration }: Procedure): Proposal<string> | undefined {
  switch (awardingBodyOf(administration?.decidingBody)) {
    case 'executive':
      return named('56, § 3', 'likely', 'Het college voert de plaatsingsprocedure en gunt.')
    case 'permanent-bureau':
      return named('84, § 3', 'verified', 'Het vast bureau voert de plaatsingsprocedure en gunt.')
    default:
      return undefined
  }
}

function usualAwardingBody({ administration }: Procedure): Proposal<keyof typeof decidingBodies> | undefined {
  const value = awardingBodyOf(administration?.decidingBody)
  if (value === undefined) return undefined
  return {
    value,
    because: `De plaatsingsprocedure voeren en gunnen is de taak van het uitvoerende orgaan, ook als de raad de voorwaarden goedkeurde (artikelen 56, § 3, en 84, § 3, van ${decree}).`,
    certainty: value === 'permanent-bureau' ? 'verified' : 'likely',
  }
}

const named = (article: string, certainty: Proposal['certainty'], because: string): Proposal<string> => ({
  value: `artikel ${article}${article.includes('§') ? ',' : ''} van ${decree}`,
  because,
  certainty,
})
