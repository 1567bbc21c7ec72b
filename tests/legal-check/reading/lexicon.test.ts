import { describe, expect, it } from 'vitest'
import {
  handsOver,
  learners,
  socialFirms,
  socialWork,
  targetPeople,
} from '../../../src/legal-check/reading/lexicon.js'
import { buyer, contractor, tenderer } from '../../../src/legal-check/reading/roles.js'
import { words } from '../../../src/legal-check/text/words.js'

describe('a concept is known by every word for it', () => {
  it.each([
    [
      'people',
      words(...targetPeople),
      ['doelgroepmedewerkers', 'langdurig werkzoekenden', 'mensen met een arbeidsbeperking', 'leefloners'],
    ],
    ['learners', words(...learners), ['stagiairs', 'zomerstage', 'leerlingen', 'werkervaringsplaatsen']],
    [
      'work',
      words(...socialWork),
      ['sociale uren', 'sociale tewerkstelling', 'social return', 'herinschakeling'],
    ],
    [
      'firms',
      words(...socialFirms),
      ['maatwerkbedrijven', 'kringloopcentrum', 'sociale-economieonderneming', 'beschutte werkplaats'],
    ],
    ['handing over', words(...handsOver), ['uitbesteed', 'in onderaanneming', 'toevertrouwd', 'doorgegeven']],
    ['who tenders', tenderer, ['inschrijver', 'kandidaat-inschrijver', 'gegadigde', 'u']],
    ['who performs', contractor, ['opdrachtnemer', 'hoofdaannemer', 'poetsfirma', 'medecontractant']],
    ['who buys', buyer, ['het bestuur', 'de stad', 'aanbestedende overheid', 'het lokaal bestuur']],
  ] as const)('%s', (_, expression, forms) => {
    expect(forms.filter((form) => !expression.test(form))).toEqual([])
  })

  it.each([
    ['people', words(...targetPeople), ['doel', 'groep', 'werk', 'medewerkers']],
    ['firms', words(...socialFirms), ['maatpak', 'werkplaats', 'bedrijf', 'economie']],
    ['who tenders', tenderer, ['inschrijving', 'kanduur']],
    ['who buys', buyer, ['stadion', 'bestuurlijk']],
  ] as const)('%s is not what only looks like it', (_, expression, forms) => {
    expect(forms.filter((form) => expression.test(form))).toEqual([])
  })
})
