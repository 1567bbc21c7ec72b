import { accessibilities, contractNatures, regimes } from '../../procurement/code-lists.js'
import { isLightRegimeCpv } from '../../reference/light-regime.js'
import { optionsOf } from '../control.js'
import { section } from '../question.js'

/** What is bought, and for whom. */
export const assignmentQuestions = section('assignment', [
  {
    id: 'titel',
    title: 'Hoe heet de opdracht?',
    why: 'De titel staat op elk document en in de aankondiging.',
    example: 'Onderhoud van bermen en begraafplaatsen 2027-2029',
    fields: [{ path: 'title', label: 'Titel', control: { kind: 'text' } }],
  },
  {
    id: 'beschrijving',
    title: 'Waarover gaat de opdracht?',
    why: 'Een inschrijver moet in enkele zinnen begrijpen wat je vraagt, en hoeveel.',
    example: 'Maaien van 84 km wegberm en onderhoud van vijf begraafplaatsen zonder pesticiden.',
    fields: [{ path: 'description', label: 'Beschrijving', control: { kind: 'long-text' } }],
  },
  {
    id: 'aard',
    title: 'Gaat de opdracht over werken, leveringen of diensten?',
    why: 'De aard bepaalt welke drempels en welke procedures gelden. Bij een gemengde opdracht telt het hoofdvoorwerp.',
    example: 'Onderhoud, schoonmaak en catering zijn diensten; drukwerk is een levering.',
    fields: [
      {
        path: 'contractNature',
        label: 'Aard van de opdracht',
        control: { kind: 'choice', options: optionsOf(contractNatures) },
      },
    ],
  },
  {
    id: 'cpv',
    title: 'Welke CPV-code past het best?',
    why: 'Ondernemingen zoeken opdrachten op CPV-code, en de code bepaalt mee of het lichte regime kan.',
    example: 'Schrijf gewone woorden, zoals “gras maaien”, of een code, zoals 77310000.',
    fields: [
      { path: 'cpvCode', label: 'Belangrijkste code', control: { kind: 'cpv' } },
      {
        path: 'additionalCpvCodes',
        label: 'Bijkomende codes',
        hint: 'Elke code op een eigen regel.',
        control: { kind: 'cpv-list' },
        none: 'Geen bijkomende codes',
      },
    ],
  },
  {
    id: 'regime',
    title: 'Valt de opdracht onder het gewone of het lichte regime?',
    why: 'Voor sociale en andere specifieke diensten gelden een hogere drempel en een soepelere procedure (artikel 88 van de wet van 17 juni 2016).',
    example: 'Schoolmaaltijden en thuiszorg vallen meestal onder het lichte regime, schoonmaak niet.',
    decides: ({ cpvCode }) =>
      cpvCode === undefined
        ? []
        : [
            isLightRegimeCpv(cpvCode)
              ? `CPV-code ${cpvCode} staat op de lijst van sociale en andere specifieke diensten: het lichte regime kan.`
              : `CPV-code ${cpvCode} staat niet op de lijst van sociale en andere specifieke diensten: het gewone regime geldt.`,
          ],
    fields: [{ path: 'regime', label: 'Regime', control: { kind: 'choice', options: optionsOf(regimes) } }],
  },
  {
    id: 'gebruikers',
    title: 'Gebruiken natuurlijke personen het resultaat?',
    why: 'Is de opdracht bestemd voor gebruik door personen, dan horen toegankelijkheid en ontwerp voor alle gebruikers in de technische specificaties (artikel 53 van de wet van 17 juni 2016).',
    example: 'Een fietspad, een loket of schoolmaaltijden: ja. Het maaien van bermen: nee.',
    fields: [{ path: 'usedByNaturalPersons', label: 'Gebruik door personen', control: { kind: 'yes-no' } }],
  },
  {
    id: 'toegankelijkheid',
    title: 'Neem je eisen over toegankelijkheid op?',
    why: 'Zonder eisen moet je in uitdrukkelijk gemotiveerde gevallen kunnen uitleggen waarom.',
    example: 'Ja: de digitale dienst voldoet aan WCAG niveau AA.',
    askWhen: ({ usedByNaturalPersons }) => usedByNaturalPersons === true,
    fields: [
      {
        path: 'accessibility.choice',
        label: 'Toegankelijkheid',
        control: { kind: 'choice', options: optionsOf(accessibilities) },
      },
    ],
  },
  {
    id: 'toegankelijkheid-motivering',
    title: 'Waarom neem je geen eisen over toegankelijkheid op?',
    why: 'De motivering komt in de motiveringsnota.',
    example: 'De machines worden alleen door opgeleid personeel bediend.',
    askWhen: ({ usedByNaturalPersons, accessibility: chosen }) =>
      usedByNaturalPersons !== false && chosen?.choice === 'n-inc-just',
    fields: [
      {
        path: 'accessibility.justification',
        label: 'Motivering',
        control: { kind: 'long-text' },
        none: 'Er is geen motivering',
      },
    ],
  },
])
