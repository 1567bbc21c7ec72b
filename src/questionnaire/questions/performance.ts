import { section } from '../question.js'

/** Advance and approval; what clauses ask comes with them. */
export const performanceQuestions = section('performance', [
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
    why: 'Het percentage staat in het bestek, zodat elke inschrijver ermee rekent.',
    example: '10',
    askWhen: ({ advancePayment }) => advancePayment != null,
    fields: [
      { path: 'advancePayment.percentage', label: 'Voorschot', control: { kind: 'number', unit: '%' } },
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
      { path: 'requiredApproval.class', label: 'Klasse', control: { kind: 'number' } },
    ],
  },
])
