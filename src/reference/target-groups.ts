import { z } from 'zod'
import { lazily } from '../kernel/lazily.js'
import { readJson } from './data-files.js'

/**
 * A group of people whose work counts for a social promise.
 *
 * @property name in Dutch, plural, lower case, for lists on screen.
 * @property who the definition, as the clause about target groups prints it.
 * @property attestFrom who can show that somebody belongs to it; anybody equivalent can as well.
 * @property asWorker whether somebody of the group counts as a worker of the firm, where a share of workers is asked.
 * @property signs words by which the group is recognised in somebody's text, as `words` of the legal check takes them.
 * @property people the signs among them, and others, that name the people themselves and nothing that they work in.
 * @property source on what the definition rests, and how sure that is.
 */
const targetGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  name: z.string(),
  who: z.string(),
  attestFrom: z.string(),
  asWorker: z.enum(['when-employed', 'never', 'uncertain']),
  signs: z.array(z.string()).min(1).readonly(),
  people: z.array(z.string()).min(1).readonly(),
  source: z.string(),
  certainty: z.enum(['verified', 'likely', 'uncertain']),
})
export type TargetGroup = Readonly<z.infer<typeof targetGroupSchema>>

const dictionary = lazily(() =>
  readJson('target-groups.json', z.strictObject({ edition: z.int(), groups: z.array(targetGroupSchema) })),
)

/** Who counts, in the order in which it is told. A change of a definition is a new version of the clause that prints it. */
export const targetGroups = (): readonly TargetGroup[] => dictionary().groups

/** Words of all target groups, as the expressions of the legal check take them. */
export const targetGroupSigns = (): readonly string[] => targetGroups().flatMap(({ signs }) => signs)

/** Words for the people of all target groups: those that a text may not name one by one. */
export const targetPeopleSigns = (): readonly string[] => targetGroups().flatMap(({ people }) => people)

/** Whether the people of a group count in a share of workers (article 15), as a sentence goes on after its name. */
export const asWorkerWords: Readonly<Record<TargetGroup['asWorker'], string>> = {
  'when-employed': 'tellen mee als werknemer wanneer de onderneming hen in dienst heeft',
  never: 'tellen niet mee als werknemer: ze hebben geen arbeidsovereenkomst',
  uncertain: 'tellen misschien mee als werknemer: dat is niet zeker',
}

const namesOf = (asWorker: TargetGroup['asWorker']): string =>
  targetGroups()
    .flatMap((group) => (group.asWorker === asWorker ? [group.name] : []))
    .join('; ')

/** Who counts in a share of workers (article 15): whom a firm, a register or a buyer counts when one is asked. */
export const whoCountsAsWorker = lazily(
  () =>
    `Tellen mee als de onderneming hen in dienst heeft: ${namesOf('when-employed')}. Tellen niet mee: ${namesOf('never')}. Niet zeker: ${namesOf('uncertain')}.`,
)

/** The target groups by name, in one list. */
export const targetGroupNames = lazily(() =>
  targetGroups()
    .map(({ name }) => name)
    .join('; '),
)

/** What the dictionary says of a group in a share of workers: `deelnemers aan arbeidszorg tellen niet mee …`. */
export function groupAsWorker(id: string): string | undefined {
  const group = targetGroups().find((known) => known.id === id)
  return group && `${group.name} ${asWorkerWords[group.asWorker]}`
}
