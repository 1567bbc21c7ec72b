import type { ProcedureQuestion } from '../question.js'

/** To whom an order of limited value goes, and what the file keeps of it. */
export const smallOrderQuestions: readonly ProcedureQuestion[] = [
  {
    id: 'bestelling',
    title: 'Bij wie bestel je, en waarom?',
    why: 'De onderneming en de prijs komen in de bestelbrief. De andere antwoorden komen alleen in de nota voor het dossier: daarmee toon je dat je prijzen vergeleek, objectief koos en niet splitst (artikelen 4, 16 en 92 van de wet van 17 juni 2016). Weet je het nog niet, laat het dan open.',
    example:
      'vzw Voorbeeldwerk, € 8.450. Drie prijzen per e-mail gevraagd; de vorige bestelling ging naar een andere onderneming.',
    askWhen: ({ procedureType: chosen }) => chosen === 'limited-value',
    fields: [
      { path: 'smallOrder.firm', label: 'Onderneming', control: { kind: 'text' } },
      { path: 'smallOrder.price', label: 'Prijs, zonder btw', control: { kind: 'number', unit: '€' } },
      {
        path: 'smallOrder.comparison',
        label: 'Welke prijzen vergeleek je?',
        hint: 'Wie je bevroeg en hoe, en wat elke onderneming antwoordde. Een telefoon, een e-mail of een prijslijst volstaat; bewaar het bewijs.',
        control: { kind: 'long-text' },
      },
      {
        path: 'smallOrder.choice',
        label: 'Waarom deze onderneming?',
        hint: 'Objectieve redenen: prijs, kwaliteit, termijn. Nooit de plaats waar ze gevestigd is.',
        control: { kind: 'long-text' },
      },
      {
        path: 'smallOrder.rotation',
        label: 'Hoe wissel je af tussen ondernemingen?',
        hint: 'Welke gelijkaardige bestellingen je de laatste twaalf maanden deed, bij wie en voor hoeveel. Samen mogen ze geen gesplitste opdracht zijn.',
        control: { kind: 'long-text' },
      },
      { path: 'smallOrder.orderedOn', label: 'Datum van de bestelbrief', control: { kind: 'date' } },
      {
        path: 'smallOrder.preparedBy',
        label: 'Wie stelt de nota op?',
        hint: 'Naam en functie.',
        control: { kind: 'text' },
      },
      {
        path: 'smallOrder.decidedBy',
        label: 'Wie is bevoegd om te bestellen?',
        hint: 'Het orgaan, of de naam en de functie van de ambtenaar aan wie dat is toevertrouwd.',
        control: { kind: 'text' },
      },
    ],
  },
]
