import { localDate } from '../../kernel/local-date.js'
import { cited, law, rule, type TextFault } from '../rule.js'
import { isDenied } from '../text/denial.js'
import { operatorEquivalence, recognition, reservationsIn, reservedTo } from '../text/reservation.js'
import { spots } from '../text/words.js'

/** How it is shown, and not who gets in. */
const isOnProof = /(?:bewezen|aangetoond|gestaafd) (?:met|door)/

export const reservationAcceptsEquivalents = rule({
  id: 'reservation-accepts-equivalents',
  code: 'RES-02',
  group: 'reserved',
  severity: 'error',
  title: 'Een voorbehoud aanvaardt gelijkwaardige ondernemingen',
  finds: 'Alleen een Vlaamse erkenning geeft toegang; gelijkwaardige ondernemingen ontbreken.',
  why: 'Je mag naar een Vlaamse erkenning verwijzen, maar ondernemers die aan gelijkwaardige voorwaarden voldoen, moeten ook toegang krijgen.',
  remedy: 'Voeg toe: "of een onderneming die aan gelijkwaardige voorwaarden voldoet".',
  grounds: [law('15', 'verified'), cited('arrest van 6 oktober 2021, Conacee, C-598/19', 'verified')],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: (text) =>
    reservationsIn(text).flatMap(({ section }): TextFault[] => {
      if (spots(section.plain, operatorEquivalence).length > 0) return []
      const sentence = section.passages
        .flatMap(({ sentences }) => sentences)
        .find(
          (candidate) =>
            reservedTo(candidate) !== undefined &&
            recognition.test(candidate.plain) &&
            !isOnProof.test(candidate.plain),
        )
      const spot = sentence && spots(sentence.plain, recognition)[0]
      if (sentence === undefined || spot === undefined || isDenied(sentence.plain, spot)) return []
      return [
        {
          sentence,
          span: [spot.from, spot.to],
          insert: ' of een onderneming die aan gelijkwaardige voorwaarden voldoet',
        },
      ]
    }),
  examples: {
    passes: [
      {
        text: 'Alleen maatwerkbedrijven en ondernemingen die aan gelijkwaardige voorwaarden voldoen, kunnen voor dit perceel inschrijven.',
      },
      { text: 'Een erkenning als maatwerkbedrijf is niet vereist om deel te nemen aan de opdracht.' },
    ],
    fails: [
      { text: 'Alleen erkende maatwerkbedrijven kunnen voor dit perceel een offerte indienen.' },
      {
        text: 'De opdracht is voorbehouden aan beschutte werkplaatsen die erkend zijn door de Vlaamse overheid.',
      },
    ],
  },
})
