import { type Spot, spots, words } from './words.js'

/** Words that turn around the words right after them: "geen voorkeur", "zonder zetel". */
const denyingNext = words('geen', 'noch', 'zonder', 'evenmin')
/** Words that turn what follows around, up to the end of the thought. */
const denyingBefore = words(
  'niet',
  'geenszins',
  'ongeacht',
  'nooit',
  'los van',
  'onafhankelijk van',
  'ongeacht of',
  'verbod op',
  'verboden',
)
/** They begin with such a word and deny nothing. */
const notDenying = words(
  'niet alleen',
  'niet enkel',
  'niet slechts',
  'niet langer dan',
  'niet later dan',
  'niet meer dan',
  'niet minder dan',
  'niet verder dan',
  'niet meer',
  'niet uitsluitend',
  'zonder meer',
  'zonder uitzondering',
  'niet onbelangrijk',
  'niet-[a-z]+',
)
/** After it: it plays no part, nobody asks for it. */
const denyingAfter = words(
  '(speelt|spelen|speelde) (hierbij|daarbij|hier|daar|bij de beoordeling|in de beoordeling)? ?(geen|geen enkele) rol',
  'geen (enkele )?(rol|invloed|belang|voorwaarde|vereiste|voorkeur|criterium|gunningscriterium|toegang|recht op|reden|extra punten|bijkomende punten|punten|waarde)',
  'niet (vereist|nodig|verplicht|gevraagd|beoordeeld|gescoord|meegerekend|meegeteld|in aanmerking|in rekening|relevant|doorslaggevend|bepalend|van belang|toegelaten|toegestaan|geeist|verwacht|noodzakelijk|verlangd|mee|bevraagd|opgevraagd|meegedeeld|doorgegeven|vermeld|opgenomen|verwerkt)',
  'nergens (vereist|gevraagd)',
  'daarvoor geen',
  '(vervallen|afgeschaft|geschrapt)',
  'niet (meer )?(toegepast|van toepassing)',
  'niet (aan|door|met|in|bij) [a-z ]{0,48}(meegedeeld|bezorgd|doorgegeven|gevraagd|vermeld|opgenomen|verwerkt|overgemaakt)',
  '(vervang(t|en)|vol(staat|staan)|vold(oet|oen)|bewij(st|zen)|tel(t|len)|geld(t|en)) [a-z ]{0,24}niet',
  '(wordt|worden|mag|mogen|moet|moeten|hoeft|hoeven|dient|dienen|is|zijn|telt|tellen|kan|kunnen) (ook |hier |hierbij |daarbij |in geen geval |dus |er |wel )?(niet|nooit|geen)',
  'irrelevant',
  'zonder (belang|invloed|gevolg)',
  'verboden',
  'uit den boze',
  'onverschillig',
  'vrij te kiezen',
)
/** A denial does not reach over these. */
const border = /[;:]|(?<![a-z])(?:maar|tenzij|behalve|terwijl|doch)(?![a-z])|\.(?=\s)/g
const borderOrComma = /[;:,]|(?<![a-z])(?:maar|tenzij|behalve|terwijl|doch)(?![a-z])|\.(?=\s)/g

/** Whether a sentence says of these words that they do not count: "ongeacht de vestigingsplaats". */
export function isDenied(written: string, { from, to }: Pick<Spot, 'from' | 'to'>, reach = 90): boolean {
  const sentence = withoutWorse(written)
  const [start, end] = clauseAround(sentence, from, to)
  const before = sentence.slice(Math.max(start, from - reach), from)
  const after = sentence.slice(from, Math.min(end, to + reach + 20))
  return deniesBefore(before) || denyingAfter.test(after)
}

/** They deny a way out, or a limit, and so make it worse: "een andere invulling is niet mogelijk". */
const worse = words(
  '(een )?(ander|andere|anders)( (invulling|wijze|manier|weg|oplossing|keuze|regeling|merk|merken|type|label|labels|keurmerk*|onderneming*|firma|partner*|product|producten|bewijs|norm|attest*|certificaat|herkomst|dienst|onderaannemer*))? (is|zijn|wordt|worden|kan|kunnen|mag|mogen) (in geen geval |ook )?(niet|nooit|geen)( (mogelijk|toegelaten|toegestaan|aanvaard|gebruikt|ingezet|voorgesteld|worden))?',
  '(ander|andere) (onderaannemer*|herkomst|attest*|certificaat|certificaten|dienst|oorsprong|partners?|merken?|onderneming*|firma*|types?|labels?|keurmerk*) (is |zijn |wordt |worden )?niet (toegestaan|toegelaten|mogelijk|aanvaard)',
  '(ander|andere) (onderneming*|firma*|merk|merken|type|types|label|labels|keurmerk*|product|producten|bedrijven|inschrijver*|kandida*|dienst|diensten) (komen|komt|volstaan|volstaat|tellen) niet( (in aanmerking|mee))?',
  '(niet|geen) (aan )?(een )?(maximum|plafond|bovengrens|beperking|limiet)( gebonden| onderworpen| beperkt)?',
  'niet (begrensd|beperkt|geplafonneerd|gelimiteerd|onderhandelbaar|afdingbaar)',
  'zonder (maximum|plafond|bovengrens|beperking|limiet|uitzondering|onderscheid tussen)',
  '(geen|zonder) (enkele? )?(andere?|alternatie*|uitzondering*|afwijking*|gelijkwaardige*|equivalent*|vervang*|variant*)( [a-z]+)? ?(is|zijn|wordt|worden)? ?(mogelijk|toegelaten|toegestaan|aanvaard)?',
  'niet (af)?wijken',
  'niet (mogelijk|toegelaten|toegestaan) (om )?(anders|een ander*)',
  'niet anders',
  '(of )?(stage|opleiding|eigen [a-z]+)[a-z ]{0,20} (telt|tellen|volstaat|volstaan|komt|komen) niet',
)
/** The same, as long, with such words made unreadable. */
const everyWorse = new RegExp(worse.source, 'g')
export const withoutWorse = (sentence: string): string =>
  worse.test(sentence) ? sentence.replace(everyWorse, (found) => '_'.repeat(found.length)) : sentence

/** Words like "geen" reach no further than this, nor over a comma. In characters. */
const nextReach = 32

/** Who does not do it, or when it is not so: closed by a comma, it denies nothing of what comes next. */
export const closedDenial =
  /^.*(?<![a-z])(?:die|wie|als|indien|wanneer|zolang|ingeval|kan|kunnen|haalt|bij)(?![a-z])[^,]{0,80}(?<![a-z])(?:niet|geen|zonder)(?![a-z])[^,]{0,60},/

/** Whether a stretch ends in words that turn around what comes next. */
function deniesBefore(before: string): boolean {
  const stretch = before.replace(closedDenial, '')
  const harmless = spots(stretch, notDenying)
  const counts = (spot: Spot): boolean => !harmless.some(({ from, to }) => from <= spot.from && spot.to <= to)
  const near = stretch.slice(Math.max(stretch.lastIndexOf(',') + 1, stretch.length - nextReach))
  return spots(stretch, denyingBefore).some(counts) || (denyingNext.test(near) && !notDenying.test(near))
}

/** "Wie dat niet doet, betaalt …": the denial stays on its side of the comma. */
const conditional = /^\s*(?:wie|als|indien|wanneer|voor zover|bij) /

function clauseAround(sentence: string, from: number, to: number): readonly [number, number] {
  let start = 0
  const ends = conditional.test(sentence) ? borderOrComma : border
  for (const found of sentence.matchAll(ends)) {
    if (found.index + found[0].length <= from) start = found.index + found[0].length
    else if (found.index >= to) return [start, found.index]
  }
  return [start, sentence.length]
}
