import { localDate } from '../../kernel/local-date.js'
import { isLeftFree, statementAt } from '../reading/statement.js'
import { cited, law, perSentence, rule } from '../rule.js'
import type { Passage } from '../text/checked-text.js'
import { isDenied } from '../text/denial.js'
import { acceptsEquivalent } from '../text/equivalence.js'
import { spots, standsIn, words } from '../text/words.js'

const label = words(
  'fair ?-?trade[- ]?(label|keurmerk|gelabeld*|gecertificeerd*|certificaat)?',
  'max havelaar[a-z-]*',
  'pso(-[a-z]+)?( trede [0-9])?',
  'sa ?8000',
  'iso ?-?(26000|14001|9001|20121|45001|50001)',
  'emas',
  'fsc(-[a-z]+)?',
  'pefc(-[a-z]+)?',
  'gots(-[a-z]+)?',
  'oeko-?tex[a-z0-9 -]{0,12}',
  'eu ecolabel',
  '(europe(es|se)|europees) (ecolabel|milieukeur*)',
  'ecolabel',
  'energy star',
  'cradle to cradle',
  'rainforest alliance[a-z-]*',
  'utz(-[a-z]+)?',
  'msc(-[a-z]+)?',
  'asc-[a-z]+',
  'blaue engel',
  'blauwe engel',
  'nordic swan',
  'biogarantie*',
  'co2-?prestatieladder',
  'vca\\*{0,2}(-[a-z]+)?',
  'epeat',
  'tco certified',
  'b ?corp[a-z-]*',
  '[a-z-]*(keurmerk|keurmerken)',
  '(bio|milieu|eco|duurzaamheids|energie|kwaliteits|fairtrade|biologisch |vlaams )-?label',
  'label(s)? [a-z"]+',
  '(een|het|dit|volgend|officieel|erkend) label',
)
const demand = words(
  'moet(en)?',
  'dient',
  'dienen',
  'vereist*',
  'verplicht*',
  'beschikt',
  'beschikken',
  'draagt',
  'dragen',
  'drage',
  'punt(en)?',
  'scor(e|en|es|t)',
  'scoort',
  'criteri(um|a)',
  'gunningscriteri(um|a)',
  'voldoe(t|n)',
  'hebben',
  'heeft',
  'zijn',
  'is',
  'gevraagd',
  'enkel',
  'alleen',
  'uitsluitend',
  'met',
  'bonus*',
  'gewaardeerd',
  'hoger',
  'extra',
  'voorzien',
  'voorkeur*',
  'leg(t|gen)',
  'voeg(t|en)',
  'certificaat',
  'bewij*',
)

export const labelsAcceptEquivalents = rule({
  id: 'labels-accept-equivalents',
  code: 'AWD-08',
  group: 'award',
  severity: 'error',
  title: 'Wie een keurmerk vraagt, aanvaardt gelijkwaardige',
  finds: 'Er wordt een keurmerk of certificaat gevraagd zonder "of gelijkwaardig".',
  why: 'Een keurmerk mag je noemen, maar gelijkwaardige keurmerken en andere passende bewijzen moeten aanvaard worden. De eisen achter het keurmerk moeten met de opdracht te maken hebben.',
  remedy: 'Voeg "of gelijkwaardig" toe en som de eisen achter het keurmerk op.',
  grounds: [
    law('54'),
    cited('artikel 43 van richtlijn 2014/24/EU', 'verified'),
    cited('arrest van 10 mei 2012, Commissie tegen Nederland, C-368/10', 'verified'),
  ],
  certainty: 'verified',
  validFrom: localDate('2017-06-30'),
  inText: perSentence((sentence) => {
    const { plain, passage } = sentence
    const mentions = spots(plain, label)
    const opened = new Set(
      mentions.flatMap((found) => (acceptsEquivalent(plain, found, passage) ? [stem(found.words)] : [])),
    )
    const spot = mentions.find((found) => !isDenied(plain, found) && !opened.has(stem(found.words)))
    if (spot === undefined) return named(plain, passage)
    const { addressee } = statementAt(sentence, spot)
    const isAsked = demand.test(plain) || addressee === 'tenderer' || addressee === 'contractor'
    if (!isAsked && passage.kind === 'heading') return undefined
    if (notALabel.test(plain) || isLeftFree(plain, spot)) return undefined
    if (addressee === 'buyer') return undefined
    if (!isAsked && passage.kind === 'paragraph') return undefined
    return { span: [spot.from, spot.to] as const, insert: ' of gelijkwaardig' }
  }),
  examples: {
    passes: [
      {
        text: 'De koffie draagt een fairtradekeurmerk of een gelijkwaardig keurmerk: een minimumprijs voor de boer en controle door een derde.',
      },
      { text: 'Een keurmerk is niet vereist.' },
    ],
    fails: [
      { text: 'De koffie draagt het Max Havelaar-keurmerk.' },
      { text: 'Inschrijvers met een certificaat PSO trede 2 krijgen 10 punten.' },
    ],
  },
})

/** The same label, however its name goes on. */
const stem = (words: string): string => words.replace(/-?(?:label|keurmerk|certifica).*$/, '').trim()

/** A label is stuck on something, or the word means something else. */
const notALabel = words(
  'etiket*',
  'label(s)? (met|op|van) (de|het) (naam|adres|verpakking|doos|dozen|prijs)',
  'adreslabel*',
  '(was|naam|prijs|barcode|verzend|voedings|streepjescode)-?label*',
  'label(s)? (in|aan) (de|het|elk|elke|ieder|iedere) (kledij|kleding|kledingstuk|stuk|wasgoed|textiel|linnen|zak|pallet)',
  'wasvoorschrift*',
  '(private|white) label',
  'energielabel',
  'labelt',
  'labelen',
)

const underlying = words(
  'eisen',
  'criteria',
  'voorwaarden',
  'kenmerken',
  'principes',
  'houdt in',
  'met name',
  'namelijk',
  'dat wil zeggen',
  'waarvan de',
  'op het vlak van',
  'volgende',
)

const saysUnderlying = standsIn(underlying)
/** The word alone, which names no label: "of een gelijkwaardig keurmerk". */
const anyLabel = /^(?:(?:een|het|dit|volgend|officieel|erkend) )?(?:keurmerk|keurmerken|label|labels)$/

/** Equivalents are accepted, and what lies behind the label is not said: a tip. */
function named(plain: string, passage: Passage) {
  const spot = spots(plain, label).find((found) => !isDenied(plain, found) && !anyLabel.test(found.words))
  if (spot === undefined || !demand.test(plain) || notALabel.test(plain)) return undefined
  if (saysUnderlying(passage) || /[:(]/.test(plain.slice(spot.to))) return undefined
  return {
    severity: 'info' as const,
    span: [spot.from, spot.to] as const,
    says: 'Het keurmerk is genoemd en gelijkwaardige worden aanvaard; zeg ook welke eisen erachter zitten.',
  }
}
