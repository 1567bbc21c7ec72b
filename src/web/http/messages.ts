import type { z } from 'zod'
import type { WriteFailure } from '../../kernel/write-failure.js'
import type { Problem } from './problem.js'

/** Dutch for what can go wrong, one place for all of it. */
export const problems = {
  unknownDossier: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Er is geen dossier met deze id. Kijk het adres na of zoek het dossier in de lijst.',
  },
  unknownSupplier: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Er is geen onderneming met deze id. De lijst staat op /api/v1/suppliers.',
  },
  wrongTableType: {
    status: 415,
    title: 'Verkeerd inhoudstype',
    detail:
      'Stuur een CSV als text/csv, of een Excel-bestand als application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.',
  },
  unknownPage: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Op dit adres staat niets. Kijk het adres na.',
  },
  unknownLot: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Dit dossier heeft geen perceel met deze id. Een id is LOT- en vier cijfers, bijvoorbeeld LOT-0001.',
  },
  unknownMarket: {
    status: 409,
    title: 'Nog niet bekend',
    detail:
      'We weten nog niet wie dit perceel kan uitvoeren: geef het perceel of de opdracht een CPV-code, en zorg dat er ondernemingen in het register staan.',
  },
  unknownFinding: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Deze bevinding is er niet (meer), of ze heeft geen herstel. De bevindingen staan op het adres van het dossier, met /findings erachter.',
  },
  unknownAdvice: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Dit instrument bestaat niet. Het advies staat op het adres van het dossier, met /advice erachter.',
  },
  forbidden: {
    status: 403,
    title: 'Geen toegang',
    detail: 'Je mag dit niet zien of wijzigen. Vraag het aan wie het mag.',
  },
  unknownClause: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Deze clausule of deze versie bestaat niet. De lijst staat op /api/v1/clauses.',
  },
  unknownRule: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Deze regel bestaat niet. De lijst staat op /api/v1/rules.',
  },
  unknownDocument: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Dit document bestaat niet. De documenten van een dossier staan in de werkbank.',
  },
  unknownTemplate: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Dit dossier gebruikt dit sjabloon niet, of deze versie bestaat niet. De sjablonen en hun versies staan bij pins van het dossier.',
  },
  unknownFile: {
    status: 404,
    title: 'Niet gevonden',
    detail: 'Dit bestand bestaat niet. Er zijn register.csv, register.xlsx, sjabloon.csv en sjabloon.xlsx.',
  },
  unknownAttachment: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Dit dossier heeft geen bestand met deze code. De lijst staat op het adres van het dossier, met /attachments erachter.',
  },
  unknownGeneration: {
    status: 404,
    title: 'Niet gevonden',
    detail:
      'Deze download bestaat niet. De lijst staat op het adres van het dossier, met /generations erachter.',
  },
  noOrganisation: {
    status: 409,
    title: 'Organisatie onbekend',
    detail: 'Vul eerst je organisatie in: PUT /api/v1/organisation met naam en ondernemingsnummer.',
  },
  noPrecondition: {
    status: 428,
    title: 'If-Match ontbreekt',
    detail:
      'Stuur de ETag die je las mee in de kop If-Match (of If-None-Match: * voor wat nog niet bestaat), zodat niemands werk overschreven wordt.',
  },
  alreadyExists: {
    status: 412,
    title: 'Bestaat al',
    detail: 'Dit bestaat al: lees het eerst en stuur de ETag mee in de kop If-Match.',
  },
  unreadableJson: {
    status: 400,
    title: 'Onleesbare JSON',
    detail: "De inhoud is geen geldige JSON. Kijk aanhalingstekens, komma's en haakjes na.",
  },
  unreadableForm: {
    status: 400,
    title: 'Onleesbaar formulier',
    detail: 'Het formulier kwam niet volledig aan. Stuur het opnieuw, of stuur de tekst als text/plain.',
  },
  wrongContentType: {
    status: 415,
    title: 'Verkeerd inhoudstype',
    detail: 'Stuur de inhoud als application/json.',
  },
  tooLarge: {
    status: 413,
    title: 'Te groot',
    detail: 'Een aanvraag mag hoogstens 2 MB groot zijn: kort de teksten in.',
  },
  uploadTooLarge: {
    status: 413,
    title: 'Te groot',
    detail: 'Een bestand mag hoogstens 10 MB groot zijn: haal de afbeeldingen eruit, of stuur de tekst.',
  },
  wrongTextType: {
    status: 415,
    title: 'Verkeerd inhoudstype',
    detail: 'Stuur de tekst als text/plain, of een Word-bestand (docx).',
  },
  wrongHost: {
    status: 421,
    title: 'Verkeerd adres',
    detail:
      'Deze dienst antwoordt alleen op haar eigen adres op deze computer, bijvoorbeeld http://127.0.0.1 met de juiste poort.',
  },
  foreignOrigin: {
    status: 403,
    title: 'Vreemde herkomst',
    detail: 'Een andere website mag hier niets wijzigen. Open de dienst rechtstreeks.',
  },
  foreignDownload: {
    status: 403,
    title: 'Vreemde herkomst',
    detail:
      'Een andere website mag hier geen documenten laten maken: elke download wordt bewaard. Open het dossier in de dienst zelf en download het document daar.',
  },
  notFinal: {
    status: 409,
    title: 'Nog niet volledig',
    detail: 'Er ontbreken nog antwoorden of beslissingen. Vul ze aan, of vraag een ontwerp met ?draft=true.',
  },
  hasErrors: {
    status: 409,
    title: 'Fouten in de juridische controle',
    detail:
      'De juridische controle vond fouten: zie findings. Los ze op, of vraag een ontwerp met ?draft=true.',
  },
  notReady: {
    status: 503,
    title: 'Niet klaar',
    detail: 'De opslag kan niet gelezen worden. Vraag je beheerder om het logboek na te kijken.',
  },
  unexpected: {
    status: 500,
    title: 'Er ging iets mis',
    detail:
      'De fout is genoteerd. Je gegevens zijn niet veranderd. Probeer het opnieuw en geef dit nummer door als het blijft.',
  },
} as const satisfies Record<string, Problem>

/** What to say when something could not be kept. */
export function writeProblem({ kind }: WriteFailure): Problem {
  return kind === 'no-room'
    ? {
        status: 507,
        title: 'Schijf vol',
        detail: 'De schijf is vol: er is niets bewaard. Maak ruimte en probeer opnieuw.',
      }
    : {
        status: 503,
        title: 'Kan niet schrijven',
        detail:
          'De gegevensmap is niet beschrijfbaar: er is niets bewaard. Vraag je beheerder om de rechten na te kijken.',
      }
}

/** @param current the revision that stands now. */
export const staleProblem = (current: number): Problem => ({
  status: 412,
  title: 'Intussen gewijzigd',
  detail: `Dit is intussen gewijzigd: de revisie is nu ${current}. Lees het opnieuw, breng je wijziging aan en stuur ze met de nieuwe ETag.`,
  more: { revision: current },
})

/** @param conflicts both answers of each path; current: the revision that stands now. */
export const conflictProblem = (
  current: number,
  conflicts: readonly { readonly path: string; readonly mine: unknown; readonly theirs: unknown }[],
): Problem => ({
  status: 409,
  title: 'Intussen anders beantwoord',
  detail:
    'Iemand anders wijzigde hetzelfde antwoord: zie conflicts. Er is niets bewaard. Lees wat er nu staat en stuur het mee als was.',
  more: { revision: current, conflicts },
})

/** Faults that a schema found; a path is as in the sent body: `lots.0.awardCriteria.1.weight`. */
export const inputProblem = (error: z.core.$ZodError): Problem =>
  invalid(error.issues.slice(0, 100).flatMap(faultsOf))

/** A field that does not exist is a fault at its own path, not at that of the object it stands in. */
function faultsOf(issue: z.core.$ZodIssue): readonly { readonly path: string; readonly message: string }[] {
  const path = issue.path.map(String)
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), message: issue.message }]
  return issue.keys.slice(0, 20).map((key) => ({
    path: [...path, key].join('.'),
    message: `Het veld "${key}" bestaat niet: haal het weg of verbeter de naam.`,
  }))
}

export const invalid = (errors: readonly { readonly path: string; readonly message: string }[]): Problem => ({
  status: 422,
  title: 'Niet geldig',
  detail:
    errors.length === 1
      ? 'Eén veld klopt niet: zie errors.'
      : `${errors.length} velden kloppen niet: zie errors.`,
  errors,
})

export const wrongQuery = (error: z.core.$ZodError): Problem => ({
  ...inputProblem(error),
  status: 400,
  title: 'Verkeerde vraag',
})

/** @param holder the firm that has the number. */
export const numberTakenProblem = (holder: string): Problem => ({
  status: 409,
  title: 'KBO-nummer bestaat al',
  detail: `Een andere onderneming van het register heeft dit KBO-nummer: /api/v1/suppliers/${holder}. Werk die bij, of kijk het nummer na.`,
  more: { supplier: holder },
})
