import { describe, expect, it } from 'vitest'
import { isScored } from '../../../src/legal-check/reading/scoring.js'
import {
  type Addressee,
  isAboutSelection,
  isLeftFree,
  type Modality,
  modalityOf,
  statementAt,
  thoughtAt,
} from '../../../src/legal-check/reading/statement.js'
import { checkedText } from '../../../src/legal-check/text/checked-text.js'
import { partsOfPlainText } from '../../../src/legal-check/text/plain-text.js'

/** What is said at a word in the last sentence of a text. */
function saidAt(text: string, word: string) {
  const sentence = checkedText(partsOfPlainText(text)).sentences.at(-1)
  const from = sentence?.plain.indexOf(word) ?? -1
  if (sentence === undefined || from < 0) throw new Error(`no ${word} in ${text}`)
  return statementAt(sentence, { from, to: from + word.length })
}

describe('who is addressed', () => {
  it.each<readonly [string, string, Addressee]>([
    ['De inschrijver voegt een attest toe.', 'attest', 'tenderer'],
    ['De opdrachtnemer bezorgt het bestuur een verslag.', 'verslag', 'contractor'],
    ['Het bestuur bezorgt de opdrachtnemer een sleutel.', 'sleutel', 'buyer'],
    ['Voor de stad maait de aannemer de bermen.', 'bermen', 'contractor'],
    ['Het werk wordt uitgevoerd door de dienstverlener.', 'werk', 'contractor'],
    ['De stad wil stoelen van hout.', 'stoelen', 'tenderer'],
    ['De bermen liggen langs de vaart.', 'bermen', 'nobody'],
    ['# Gunningscriteria\n\nAttest: 10 punten', 'attest', 'tenderer'],
    ['# Uitvoeringsvoorwaarden\n\nAttesten worden bezorgd.', 'attesten', 'contractor'],
    ['De ON betaalt de OA op tijd.', 'tijd', 'contractor'],
  ])('%s: at "%s" %s', (text, word, who) => {
    expect(saidAt(text, word).addressee).toBe(who)
  })
})

describe('how binding a thought is', () => {
  it.each<readonly [string, Modality]>([
    ['de inschrijver moet een attest bijvoegen', 'must'],
    ['de inschrijver moet geen attest bijvoegen', 'need-not'],
    ['de inschrijver dient geen attest bij te voegen', 'need-not'],
    ['de inschrijver hoeft niets bij te voegen', 'need-not'],
    ['een attest is niet verplicht', 'need-not'],
    ['de inschrijver mag geen attest bijvoegen', 'must-not'],
    ['namen zijn verboden', 'must-not'],
    ['de inschrijver mag een attest bijvoegen', 'may'],
    ['de inschrijver moet niet alleen een attest bijvoegen', 'must'],
    ['de inschrijver voegt een attest bij', 'says'],
  ])('%s: %s', (thought, modality) => {
    expect(modalityOf(thought)).toBe(modality)
  })

  it('is left free where it is allowed and not asked', () => {
    const plain = 'uitbesteden is toegestaan maar niet verplicht.'
    expect(isLeftFree(plain, { from: 0, to: 10 })).toBe(true)
    expect(isLeftFree('uitbesteden is verplicht.', { from: 0, to: 10 })).toBe(false)
  })
})

describe('a thought', () => {
  it('ends where another begins, with its own subject', () => {
    const plain = 'de opdrachtnemer werkt met a, een andere invulling is niet mogelijk'
    expect(thoughtAt(plain, { from: 3, to: 10 })).toBe('de opdrachtnemer werkt met a')
    expect(thoughtAt('eerst dit; dan dat', { from: 11, to: 14 })).toBe(' dan dat')
  })
})

describe('words about selection', () => {
  it('stand in that part, or name it', () => {
    const at = (text: string) => checkedText(partsOfPlainText(text)).sentences.at(-1)
    const under = at('# Selectiecriteria\n\nDe kandidaat toont zijn omzet.')
    const named = at('De technische bekwaamheid blijkt uit drie referenties.')
    const other = at('# Gunningscriteria\n\nReferenties: 10 punten')
    expect([under, named, other].map((sentence) => sentence && isAboutSelection(sentence))).toEqual([
      true,
      true,
      false,
    ])
  })
})

describe('points', () => {
  it('are those of a score, not those of a list', () => {
    expect(isScored('de aanpak krijgt 10 punten')).toBe(true)
    expect(isScored('let op deze belangrijke punten')).toBe(false)
    expect(isScored('de volgende punten komen aan bod')).toBe(false)
  })
})
