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
 * @property source on what the definition rests, and how sure that is.
 */
const targetGroupSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)*$/),
  name: z.string(),
  who: z.string(),
  attestFrom: z.string(),
  asWorker: z.enum(['when-employed', 'never', 'uncertain']),
  signs: z.array(z.string()).min(1).readonly(),
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
