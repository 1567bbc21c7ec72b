import { decidingBodies } from '../../procurement/code-lists.js'
import { optionsOf } from '../control.js'
import { section } from '../question.js'

/** Who buys, who answers questions and who decides. */
export const buyerQuestions = section('buyer', [
  {
    id: 'bestuur',
    title: 'Voor welk bestuur is de opdracht?',
    why: 'Dit komt van je organisatie. Verander het als je voor een ander bestuur aankoopt.',
    example: 'Stad Voorbeeld',
    fields: [
      { path: 'buyer.name', label: 'Naam', control: { kind: 'text' } },
      {
        path: 'buyer.enterpriseNumber',
        label: 'Ondernemingsnummer',
        control: { kind: 'text', width: 'short' },
      },
    ],
  },
  {
    id: 'contact',
    title: 'Wie is de contactpersoon?',
    why: 'Inschrijvers moeten weten bij wie ze vragen stellen.',
    example: 'Dienst Aankoop, aankoop@voorbeeld.be',
    fields: [
      { path: 'administration.contact.name', label: 'Naam of dienst', control: { kind: 'text' } },
      { path: 'administration.contact.email', label: 'E-mailadres', control: { kind: 'text' } },
      {
        path: 'administration.contact.phone',
        label: 'Telefoonnummer',
        control: { kind: 'text', width: 'short' },
      },
    ],
  },
  {
    id: 'besluit',
    title: 'Wie beslist over de opdracht?',
    why: 'Je krijgt een ontwerp van besluit voor de voorwaarden en de wijze van gunnen, en later voor de gunning. Welk orgaan bevoegd is, hangt af van het decreet over het lokaal bestuur en van wat de raad aan het college overdroeg.',
    example: 'Het college; meerjarenplan 2026-2031, actie 4.2, algemene rekening 61031000',
    askWhen: ({ procedureType }) => procedureType !== 'limited-value',
    fields: [
      {
        path: 'administration.decidingBody',
        label: 'Orgaan dat beslist',
        control: { kind: 'choice', options: optionsOf(decidingBodies) },
      },
      {
        path: 'administration.budgetItem',
        label: 'Post in het meerjarenplan',
        hint: 'Actie en rekening waarop de uitgave aangerekend wordt.',
        control: { kind: 'text' },
      },
    ],
  },
])
