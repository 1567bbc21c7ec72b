import { formatDate, formatEuro } from '../../kernel/format.js'
import { approvalClasses } from '../../procurement/approval-classes.js'
import { section } from '../question.js'

/** `klasse 1 tot € 162.000, klasse 2 tot …` */
const classesInWords = approvalClasses.maxima
  .map((maximum, index) => `klasse ${index + 1} tot ${formatEuro(maximum)}`)
  .join(', ')

/** Which approval a contractor of works needs; the other criteria have a page of their own. */
export const selectionQuestions = section('selection', [
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
