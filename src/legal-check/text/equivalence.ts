import type { Passage } from './checked-text.js'
import { type Spot, spots, standsIn, words } from './words.js'

const equivalent = words(
  '(of|en|dan wel|hetzij)? ?(een |elk |ieder |elke |andere |ander )?(gelijkwaardig|evenwaardig|equivalent|vergelijkbaar|gelijkaardig)(e|en|s)?',
  'gelijkwaardigheid',
  'of (eender|gelijk|om het even) welke? ander*',
  'of (een |elke |ieder |elk )?(ander|andere) (product|merk|label|certifica*|bewijs|norm|document|systeem|oplossing|beschrijving|keurmerk|middel|verklaring|programma|type|fabrikaat|aanpak)[a-z]*',
  'of[^.;]{0,60}(aan|van|met) dezelfde (eisen|voorwaarden|normen|criteria|kenmerken|prestaties)',
  'of[^.;]{0,40}(dat|die|waarvoor) (dezelfde|gelijke|evenveel|minstens dezelfde|minstens even|ten minste even) [a-z]+',
)
/** Something else is equivalent: it does not stand for what is named. */
const ofAnother = words(
  '(gelijkwaardig|evenwaardig|equivalent|vergelijkbaar|gelijkaardig)(e|en)? (ervaring|opleiding*|diploma*|behandeling|werknemer*|lidstaat|dienst|diensten|vervang*|persoon|personen|functie|kwalificatie|referentie*|opdracht*|onderneming*|ondernemer*|prijs|situatie|uitkering|statuut)',
)
/** Another sentence of the paragraph opens it for everything named there. */
const opensAll =
  /(gelijkwaardig|evenwaardig|equivalent)(e|en)? (product|producten|materia|toestel|toestellen|keurmerk|keurmerken|label|labels|certifica|bewij|alternatie|oplossing|merk|merken|norm|normen|systeem|systemen|voorstel|artikel)[a-z]*[^.]{0,60}(aanvaard|toegelaten|toegestaan|volsta|mogelijk|welkom|evenzeer|eveneens|ook)|(aanvaard|toegelaten|toegestaan)[^.]{0,60}gelijkwaardig|(telkens|steeds|altijd)[^.]{0,40}of gelijkwaardig|of gelijkwaardig[^.]{0,40}(geldt|gelezen)|(aanvaardt|aanvaarden)[^.]{0,60}gelijkwaardig/

const opensAllIn = standsIn(opensAll)

/**
 * Whether a text accepts an equivalent of what it names: "of gelijkwaardig" stands for it in the sentence, or another
 * sentence of the paragraph opens it for all that is named.
 */
export function acceptsEquivalent(
  sentence: string,
  { from, to }: Spot,
  passage: Pick<Passage, 'plain'>,
): boolean {
  const others = spots(sentence, ofAnother)
  const here = spots(sentence, equivalent).filter(
    (spot) => !others.some((other) => other.from <= spot.to && spot.from <= other.to),
  )
  const reaches = here.some((spot) =>
    spot.from >= to
      ? !isCut(sentence.slice(to, spot.from))
      : from - spot.to < 80 && !isCut(sentence.slice(spot.to, from)),
  )
  return reaches || opensAllIn(passage)
}

/** Between the thing and "of gelijkwaardig" another thought began. */
const isCut = (between: string): boolean =>
  between.length > 140 ||
  /[;]|(?<![a-z])(?:terwijl|maar|daarnaast|bovendien|en (?:beschikt|heeft|is|zijn|moet|levert|voorziet|toont)|die (?:beschikt|heeft))(?![a-z])/.test(
    between,
  )
