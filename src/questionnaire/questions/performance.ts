import { formatDate, formatEuro, formatPercentage } from '../../kernel/format.js'
import { leastAdvance } from '../../procurement/advance.js'
import { approvalClasses } from '../../procurement/approval-classes.js'
import { legalLimits } from '../../procurement/legal-limits.js'
import { section } from '../question.js'

/** `klasse 1 tot € 162.000, klasse 2 tot …` */
const classesInWords = approvalClasses.maxima
  .map((maximum, index) => `klasse ${index + 1} tot ${formatEuro(maximum)}`)
  .join(', ')

/** Advance, deposit, personal data and approval; what clauses ask comes with them. */
export const performanceQuestions = section('specifications', [
  {
    id: 'voorschot',
    title: 'Betaal je een voorschot?',
    why: 'Een voorschot helpt kleine en sociale ondernemingen om te starten (artikel 12/1 van de wet van 17 juni 2016 en de algemene uitvoeringsregels).',
    example: 'Ja, 10 %.',
    fields: [
      {
        path: 'advancePayment',
        label: 'Voorschot',
        control: { kind: 'opens', yes: 'Ja, er is een voorschot', no: 'Nee, geen voorschot' },
      },
    ],
  },
  {
    id: 'voorschot-percentage',
    title: 'Hoeveel bedraagt het voorschot?',
    why: `Bij onderhandelen op waarde krijgt iedereen minstens ${formatPercentage(leastAdvance.onValue)}. In andere procedures geldt het voor kmo’s: ${formatPercentage(leastAdvance.micro)} voor een micro-onderneming, minstens ${formatPercentage(leastAdvance.small)} voor een kleine en minstens ${formatPercentage(leastAdvance.medium)} voor een middelgrote onderneming. Het bestek verhoogt jouw percentage waar dat nodig is; meer dan ${formatPercentage(legalLimits.advanceMaximum.value)} mag niet.`,
    example: '10',
    askWhen: ({ advancePayment }) => advancePayment != null,
    fields: [
      { path: 'advancePayment.percentage', label: 'Voorschot', control: { kind: 'number', unit: '%' } },
    ],
  },
  {
    id: 'borgtocht',
    title: 'Vraag je een borgtocht?',
    why: `Met een borgtocht kan het bestuur schade verhalen. Wordt een opdracht of perceel voor minder dan ${formatEuro(legalLimits.depositFrom.value)} gegund, dan mag je er geen vragen. Vanaf dat bedrag geldt ${formatPercentage(legalLimits.depositPercentage.value)} als het bestek niets zegt; geen of minder mag altijd (${legalLimits.depositFrom.source}).`,
    example: 'Nee, want zonder borgtocht kunnen kleine en sociale ondernemingen makkelijker inschrijven.',
    fields: [
      {
        path: 'deposit',
        label: 'Borgtocht',
        control: { kind: 'opens', yes: 'Ja, er is een borgtocht', no: 'Nee, geen borgtocht' },
      },
    ],
  },
  {
    id: 'borgtocht-percentage',
    title: 'Hoeveel bedraagt de borgtocht?',
    why: `Meer dan ${formatPercentage(legalLimits.depositPercentage.value)} is een afwijking van de algemene uitvoeringsregels, die je in het bestek motiveert.`,
    example: '3',
    askWhen: ({ deposit }) => deposit != null,
    fields: [
      {
        path: 'deposit.percentage',
        label: 'Borgtocht, in procent van het bedrag van de opdracht',
        control: { kind: 'number', unit: '%' },
      },
    ],
  },
  {
    id: 'persoonsgegevens',
    title: 'Verwerkt de opdrachtnemer persoonsgegevens voor je bestuur?',
    why: 'Dan sluit je een verwerkersovereenkomst (artikel 28 van de algemene verordening gegevensbescherming). Het gaat niet om de gegevens van zijn eigen personeel.',
    example:
      'Mailing, scannen, archief, zorg of het wissen van oude computers: ja. Het maaien van bermen: nee.',
    fields: [
      {
        path: 'personalDataProcessed',
        label: 'Verwerking van persoonsgegevens',
        control: { kind: 'yes-no' },
      },
    ],
  },
  {
    id: 'erkenning',
    title: 'Vraag je een erkenning als aannemer?',
    why: 'Voor werken vanaf bepaalde bedragen moet de aannemer erkend zijn.',
    example: 'Ja, categorie C, klasse 2.',
    askWhen: ({ contractNature }) => contractNature === 'works',
    fields: [
      {
        path: 'requiredApproval',
        label: 'Erkenning',
        control: { kind: 'opens', yes: 'Ja, een erkenning is vereist', no: 'Nee, geen erkenning' },
      },
    ],
  },
  {
    id: 'erkenning-categorie',
    title: 'Welke erkenning vraag je?',
    why: 'Categorie en klasse volgen uit de aard en de raming van de werken.',
    example: 'C en 2',
    askWhen: ({ contractNature, requiredApproval }) => contractNature === 'works' && requiredApproval != null,
    fields: [
      {
        path: 'requiredApproval.category',
        label: 'Categorie of ondercategorie',
        control: { kind: 'text', width: 'short' },
      },
      {
        path: 'requiredApproval.class',
        label: 'Klasse',
        hint: `Zonder btw, sinds ${formatDate(approvalClasses.validFrom)}: ${classesInWords}, daarboven klasse ${approvalClasses.maxima.length + 1}.`,
        control: { kind: 'number' },
      },
    ],
  },
])
