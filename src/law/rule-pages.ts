import { certainties } from '../clauses/sources.js'
import { cell, heading, paragraph, table } from '../documents/plain-blocks.js'
import { formatDate } from '../kernel/format.js'
import { type Rule, type RuleGroup, ruleGroups, type Severity } from '../legal-check/rule.js'
import type { LawPage } from './law-page.js'

/** A page for every group of rules of the legal check, in the order of the catalogue. */
export const rulePages = (rules: readonly Rule[]): readonly LawPage[] =>
  (Object.keys(ruleGroups) as RuleGroup[]).flatMap((group) => {
    const found = rules.filter((rule) => rule.group === group)
    return found.length === 0 ? [] : [rulePage(group, found)]
  })

const rulePage = (group: RuleGroup, rules: readonly Rule[]): LawPage => ({
  file: `regels/${group}.md`,
  part: 'Regels van de juridische controle',
  title: ruleGroups[group],
  about: `Regels ${rules.map(({ code }) => code).join(', ')}: wat ze vragen, wat ze vinden en waarop ze steunen.`,
  blocks: rules.flatMap((rule) => [
    heading(2, `${rule.code} ${rule.title}`),
    paragraph(rule.why),
    table(
      undefined,
      [
        ['Vindt', rule.finds],
        ['Ernst', severityWords[rule.severity]],
        [
          'Steunt op',
          rule.grounds.map(({ citation, certainty }) => `${citation} (${certainties[certainty]})`).join('\n'),
        ],
        ['Zekerheid van de regel', certainties[rule.certainty]],
        ['Geldt voor lanceringen', periodWords(rule)],
        ['Wat te doen', rule.remedy],
      ].map((row) => row.map(cell)),
    ),
  ]),
})

const severityWords: Readonly<Record<Severity, string>> = {
  error: 'fout: houdt het definitieve document tegen',
  warning: 'waarschuwing: vraagt een motivering',
  info: 'tip',
}

const periodWords = ({ validFrom, validUntil }: Rule): string =>
  `vanaf ${formatDate(validFrom)}${validUntil === undefined ? '' : ` tot en met ${formatDate(validUntil)}`}`
