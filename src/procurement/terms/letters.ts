import type { Procedure } from '../procedure.js'
import { governmentOf } from './deciding-body.js'
import type { TermAnswer } from './shape.js'
import type { Proposal, TermPart, Terms } from './term.js'

const ways = {
  platform: 'via het platform e-Procurement',
  email: 'per e-mail',
  registered: 'per aangetekende zending',
  'email-and-registered': 'per e-mail en per aangetekende zending',
  post: 'per gewone post',
} as const

const sent = (what: string): TermPart => ({
  label: `wijze van verzenden van ${what}`,
  said: `wijze van verzenden van ${what}`,
  control: { kind: 'choice', options: ways },
  mandatory: () => false,
})

const signed = (label: string, hint: string): TermPart => ({
  label,
  said: label,
  hint,
  control: { kind: 'text' },
  mandatory: () => false,
})

/** Who signs the letters of the administration, and how they go out. */
export const letterTerms: Terms<'signature' | 'sending' | 'tenderAddress' | 'consultation'> = {
  signature: {
    beside: true,
    label: 'ondertekening van de brieven',
    asks: 'Wie ondertekent de brieven van het bestuur?',
    proposal: usualSignature,
    asked: {
      parts: {
        name: signed('naam van wie ondertekent', 'Voornaam en naam.'),
        role: signed('functie van wie ondertekent', 'Bijvoorbeeld burgemeester.'),
        secondName: signed('naam van wie mee ondertekent', 'Laat dit leeg als maar één persoon ondertekent.'),
        secondRole: signed('functie van wie mee ondertekent', 'Bijvoorbeeld algemeen directeur.'),
      },
    },
    question: {
      id: 'ondertekening-brieven',
      section: 'buyer',
      title: 'Wie ondertekent de brieven van het bestuur?',
      why: 'De uitnodiging, de mededeling van de gunning, de sluiting en de bestelbrief eindigen met de naam en de functie van wie ondertekent. Vaak zijn dat twee personen; ondertekenen kan ook opgedragen zijn aan iemand anders.',
      example: 'Jan Voorbeeld, burgemeester; An Model, algemeen directeur',
    },
  },
  sending: {
    beside: true,
    label: 'wijze van verzenden van de brieven',
    asks: 'Hoe verstuur je de brieven?',
    proposal: () => ({
      value: { invitation: 'email', decision: 'email-and-registered', order: 'email' },
      because:
        'Een e-mail volstaat om uit te nodigen en te bestellen. Bij de gunning bewijst een aangetekende zending op welke dag de beslissing verzonden is.',
      certainty: 'likely',
    }),
    asked: {
      parts: {
        invitation: sent('de uitnodiging'),
        decision: sent('de gunningsbeslissing'),
        order: sent('de bestelbrief'),
      },
    },
    question: {
      id: 'verzenden-brieven',
      section: 'buyer',
      title: 'Hoe verstuur je de brieven?',
      why: 'De wijze van verzenden staat boven de brief, en zegt vanaf welke dag een termijn loopt.',
      example: 'De gunningsbeslissing per e-mail en per aangetekende zending',
    },
  },
  tenderAddress: {
    beside: true,
    label: 'adres voor de offertes',
    asks: 'Op welk adres dienen de ondernemingen hun offerte in?',
    applies: {
      when: ({ electronicSubmission, procedureType }) =>
        electronicSubmission === false && procedureType === 'limited-value',
      because: 'De offertes komen binnen zoals het bestek bepaalt.',
    },
    proposal: ({ administration }) =>
      administration?.contact?.email
        ? {
            value: administration.contact.email,
            because: 'Gebruik: een kleine offerte gaat per e-mail naar de contactpersoon.',
            certainty: 'likely',
          }
        : undefined,
    asked: {
      label: 'adres voor de offertes',
      said: 'het adres voor de offertes',
      control: { kind: 'text' },
    },
    question: {
      id: 'adres-offertes',
      section: 'tendering',
      title: 'Op welk adres dienen de ondernemingen hun offerte in?',
      why: 'De uitnodiging zegt waar de offerte heen gaat: een e-mailadres, of een adres met de dienst die ze aanneemt.',
      example: 'aankoop@voorbeeld.be',
    },
  },
  consultation: {
    beside: true,
    label: 'verloop van de marktverkenning',
    asks: 'Tot wanneer kunnen ondernemingen antwoorden op de marktverkenning?',
    applies: {
      when: ({ marketConsultation }) => marketConsultation === true,
      because: 'Er is geen marktverkenning vooraf.',
    },
    asked: {
      parts: {
        until: {
          label: 'uiterste dag voor de antwoorden op de marktverkenning',
          said: 'uiterste dag voor de antwoorden op de marktverkenning',
          control: { kind: 'date' },
        },
        talks: {
          label: 'gesprekken of bezoek tijdens de marktverkenning',
          said: 'gesprekken of bezoek tijdens de marktverkenning',
          hint: 'Laat dit leeg als er geen gesprekken of bezoeken zijn.',
          control: { kind: 'long-text' },
          mandatory: () => false,
        },
      },
    },
    question: {
      id: 'verloop-marktverkenning',
      section: 'assignment',
      title: 'Hoe verloopt de marktverkenning?',
      why: 'Iedereen krijgt evenveel tijd om te antwoorden, en wie wil praten, krijgt dezelfde kans.',
      example: 'Tot 15 februari 2027; een gesprek van een half uur per onderneming op 22 februari',
    },
  },
}

/** Who signs for a municipality or an OCMW; their names only the buyer knows. */
function usualSignature({ administration }: Procedure): Proposal<TermAnswer<'signature'>> | undefined {
  const body = administration?.decidingBody
  if (body === undefined || governmentOf(body) === 'other') return undefined
  const role = governmentOf(body) === 'municipality' ? 'burgemeester' : 'voorzitter van het vast bureau'
  return {
    value: { role, secondRole: 'algemeen directeur' },
    because:
      'Brieven van een lokaal bestuur worden gewoonlijk ondertekend door wie het uitvoerende orgaan voorzit en door de algemeen directeur, of door wie zij dat opdroegen.',
    certainty: 'likely',
  }
}
