import type { FileRefusal, Obstacle, TextRefusal } from '../../actions/refusal.js'
import type { NoPdf } from '../../documents/pdf-writer.js'
import type { Undone } from '../../kernel/asked-work.js'
import { counted, formatList, formatNumber } from '../../kernel/format.js'
import { maximumText } from '../../legal-check/foreign-text.js'
import { annexEndings } from '../../uploads/annex.js'
import type { OfficeRefusal } from '../../uploads/word-file.js'

/** Why a rule of business does not allow something, and what to do. For pages and API alike. */
export const obstacleWords: Readonly<Record<Obstacle, string>> = {
  archived: 'Dit dossier is gearchiveerd: haal het eerst terug uit het archief.',
  'not-archived': 'Dit dossier staat niet in het archief: archiveer het eerst, dan kun je het verwijderen.',
  'published-stays':
    'Deze opdracht is bekendgemaakt: het dossier moet bewaard blijven als bewijs van de procedure. Het mag wel in het archief.',
  'offers-stay':
    'In dit dossier staan offertes: het moet bewaard blijven als bewijs van de procedure. Het mag wel in het archief.',
  'no-notice': 'Voor deze procedure komt er geen aankondiging: alleen wie je uitnodigt, leest de opdracht.',
  'invites-nobody':
    'In deze procedure nodig je niemand uit: dat kan alleen in een onderhandelingsprocedure zonder voorafgaande bekendmaking.',
  'market-unknown':
    'We weten nog niet wie dit kan uitvoeren: geef het perceel of de opdracht een CPV-code, en zorg dat er ondernemingen in het register staan.',
  'advice-changed':
    'Dit advies is veranderd sinds je de bladzijde opende: lees het opnieuw en beslis dan. Er is niets bewaard.',
  'proposal-changed':
    'Een voorstel is veranderd sinds je het las: lees de voorstellen opnieuw en beslis dan. Er is niets bewaard.',
  'import-is-not-a-preview': 'Dit bestand is al overgenomen: kies het opnieuw als je iets wilt veranderen.',
}

/** Why a text was not checked, and what to do. */
export const textRefusalWords: Readonly<Record<TextRefusal, string>> = {
  'too-large': 'Het bestand is groter dan 10 MB: haal de afbeeldingen eruit, of plak de tekst.',
  'not-a-docx':
    'Dit is geen Word-bestand (.docx), PDF of ODT: bewaar het in een van die vormen, of plak de tekst.',
  'has-password':
    'Het bestand is beveiligd met een wachtwoord: bewaar een kopie zonder wachtwoord en kies die, of plak de tekst.',
  'old-word':
    'Dit is een oud Word-bestand (.doc): open het in Word, bewaar het als docx en kies dat bestand.',
  'rich-text': 'Dit is een RTF-bestand: open het in Word, bewaar het als docx en kies dat bestand.',
  scan: 'In deze PDF staat geen tekst, alleen beelden van bladzijden (een scan): kies het Word-bestand waarvan ze gemaakt is, of laat de tekst eerst herkennen.',
  'unpacks-too-large': 'Het bestand wordt uitgepakt te groot: haal de afbeeldingen eruit, of plak de tekst.',
  unreadable:
    'Het bestand is beschadigd: open het in Word, bewaar het opnieuw en kies het dan, of plak de tekst.',
  'too-slow': 'Het lezen duurde te lang: probeer het met een korter stuk, of plak de tekst.',
  empty: 'Er is niets om te controleren: plak een tekst of kies een bestand.',
  'text-too-long': `De tekst telt meer dan ${formatNumber(maximumText)} tekens: controleer hem in delen.`,
}

/** Why a Word file that goes out again was not taken, and what to do. */
export const wordRefusalWords: Readonly<Record<OfficeRefusal, string>> = {
  'too-large': 'Het bestand is groter dan 10 MB: verklein de afbeeldingen in Word en bewaar het opnieuw.',
  'not-a-docx': 'Dit is geen Word-bestand (.docx): bewaar het in Word als docx en kies het opnieuw.',
  'unpacks-too-large':
    'Het bestand wordt uitgepakt te groot: verklein de afbeeldingen en bewaar het opnieuw.',
  unreadable: 'Het bestand is beschadigd of beveiligd: open het in Word, bewaar het opnieuw en kies het dan.',
  'too-slow': 'Het duurde te lang: bewaar het bestand opnieuw in Word, of probeer het met een korter stuk.',
  'has-macros':
    "In het bestand staan macro's: bewaar het in Word als gewoon Word-document (.docx) en kies dat bestand.",
  'reaches-out':
    'Het bestand haalt bij het openen een stuk van een andere plaats op: verbreek in Word die koppeling (Bestand, Informatie, Koppelingen bewerken) en bewaar het opnieuw.',
}

/** Why there is no PDF, and what to do. */
export const noPdfWords: Readonly<Record<NoPdf['why'], string>> = {
  absent:
    'Een PDF maken kan hier niet: op deze server staat geen LibreOffice. Download het Word-bestand en bewaar het in Word als PDF.',
  failed: 'LibreOffice kon hier geen PDF van maken. Download het Word-bestand en bewaar het in Word als PDF.',
}

/** Why a file was not kept, and what to do. */
export const fileRefusalWords: Readonly<Record<FileRefusal, string>> = {
  empty: 'Kies een bestand: er kwam niets aan.',
  'file-too-large': 'Een bijlage mag hoogstens 20 MB groot zijn: maak ze kleiner, of splits ze.',
  'unknown-type': `Dit bestand kan geen bijlage zijn, of het is niet wat zijn naam zegt. Een bijlage eindigt op ${formatList(annexEndings.map((ending) => `.${ending}`))}.`,
  'too-many-files': 'Dit dossier heeft al zoveel bestanden als kan: verwijder er eerst.',
  'organisation-full':
    'Je organisatie bewaart al zoveel bestanden als kan: verwijder er eerst, ook in andere dossiers.',
}

/** Why work was not done that others wait for too, and what to do. */
export function undoneWords(undone: Undone): string {
  switch (undone.kind) {
    case 'busy':
      return `Er zijn nu te veel aanvragen: er ${undone.ahead === 1 ? 'wacht er' : 'wachten er'} ${undone.ahead} voor je. Probeer het over ${counted(undone.retryAfter, 'seconde', 'seconden')} opnieuw.`
    case 'too-slow':
      return 'Het duurde te lang. Probeer het straks opnieuw, of met een kleiner bestand.'
    case 'given-up':
      return 'De dienst wordt gestopt. Probeer het straks opnieuw.'
    default:
      return undone satisfies never
  }
}

export const undoneTitles: Readonly<Record<Undone['kind'], string>> = {
  busy: 'Te veel aanvragen',
  'too-slow': 'Het duurde te lang',
  'given-up': 'De dienst stopt',
}

/** After how many seconds it is sensible to ask again. */
export const comeBackAfter = (undone: Undone): number => (undone.kind === 'busy' ? undone.retryAfter : 30)
