import type { CheckedText } from './text/checked-text.js'
import { placeIn } from './text/place.js'

/**
 * A place of somebody else's text where something is still to be filled in.
 * @property words what stands there now; sentence: in which words; place: where, for people.
 */
export interface OpenPlace {
  readonly words: string
  readonly sentence: string
  readonly place: string
}

/** Brackets that ask for something, or hold only what shall come: `[naam]`, `<datum>`, `[in te vullen: …]`. */
const bracketed =
  /[[<«{](?:[^\][<>«»{}]{0,60}(?:in te vullen|aan te vullen|invullen|aanvullen|vul (?:hier )?in|te bepalen|naam|datum|bedrag|adres|aantal|nummer|plaats|tijdstip|titel|gemeente|kiezen|schrappen)[^\][<>«»{}]{0,60}|[ .…_x]{1,20})[\]>»}]/i
/** Signs that hold a place: XX, XX/XX/2027, `……`, `____`, € …. */
const signs =
  /(?<![\p{L}\d])[Xx]{2,}(?:[/.-][Xx]{2,}){0,2}(?![\p{L}])|\.{4,}|…{1,}(?=\s*(?:$|[.,;)%€]|euro|punten|dagen|uren|maanden|jaar))|_{3,}/u
const words =
  /(?<!\p{L})(?:nog|nader) (?:in te vullen|aan te vullen|te bepalen|te verduidelijken|te bezorgen)(?!\p{L})|(?<!\p{L})schrappen wat niet past(?!\p{L})/iu

/** A line of a table of contents. */
const listed = /\.{4,}\s*\d{1,4}\s*$/

/** Who fills in a line of a form, wherever the form stands. */
const ofTenderer = /(?:inschrijver|kandidaat|ondergetekende|onderneming|handtekening)[^.]{0,40}:? ?_{3,}/

const longest = 400
const most = 100

/**
 * The places that whoever wrote the text still has to fill in, in the order of the text, at most a hundred. What a
 * tenderer fills in on a form of the tender is none of them.
 */
export function openPlacesIn(text: CheckedText): readonly OpenPlace[] {
  const found: OpenPlace[] = []
  for (const passage of text.passages) {
    if (passage.part === 'form' || listed.test(passage.text)) continue
    for (const sentence of passage.sentences) {
      const stands = [bracketed, words, signs].flatMap((sign) => sign.exec(sentence.text)?.[0] ?? [])[0]
      if (stands === undefined || ofTenderer.test(sentence.plain)) continue
      found.push({
        words: stands,
        sentence: sentence.text.slice(0, longest),
        place: placeIn(text, sentence),
      })
      if (found.length === most) return found
    }
  }
  return found
}
