/**
 * The pages of the manual, each `docs/handleiding/<id>.md`.
 * @property about what a reader finds there, for the start of the manual; absent where another page leads to it.
 */
interface HelpTopic {
  readonly id: string
  readonly title: string
  readonly about?: string
}

export const helpTopics: readonly HelpTopic[] = [
  { id: 'eerste-opdracht', title: 'Je eerste bestek' },
  {
    id: 'instrumentenadvies',
    title: 'Welk instrument past?',
    about: 'Hoe het advies per perceel werkt, en wat je ermee doet.',
  },
  {
    id: 'juridische-controle',
    title: 'De juridische controle',
    about: 'Wat de controle doet, en wat je met een bevinding doet.',
  },
  {
    id: 'prijs-en-btw',
    title: 'De prijs, met of zonder btw',
    about: 'Waarom het uitmaakt welke prijs je vergelijkt, wat je kiest en waar het staat.',
  },
  {
    id: 'passende-ondernemingen',
    title: 'Passende ondernemingen',
    about: 'Wie een perceel kan uitvoeren en waarom, splitsen, de marktcheck en uitnodigen.',
  },
  {
    id: 'ondernemingen',
    title: 'Ondernemingen zoeken',
    about: 'Hoe je een onderneming zoekt, het overzicht van een regio, en open data.',
  },
  {
    id: 'leverancier',
    title: 'Voor ondernemingen',
    about: 'Je profiel, je kansen en gemiste kansen, en hoe je ze volgt.',
  },
  {
    id: 'register',
    title: 'Het register bijhouden',
    about: 'Voor de regisseur: wat na te kijken is, een lijst importeren en exporteren.',
  },
  { id: 'toegankelijkheid', title: 'Toegankelijkheid' },
  { id: 'privacy', title: 'Privacy en cookies' },
  { id: 'contact', title: 'Contact' },
]
