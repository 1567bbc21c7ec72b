import { z } from 'zod'
import { omit } from '../../kernel/omit.js'
import { type Example, type Rule, severities } from '../../legal-check/rule.js'
import { ruleBy, rules } from '../../legal-check/rules.js'
import { problems } from '../http/messages.js'
import { answerProblem } from '../http/problem.js'
import { type Api, addEndpoint } from './endpoint.js'
import { groundSchema } from './findings.js'
import { pageOf, pageQuery, pageSchema, wrongCursor } from './paging.js'

const ruleSchema = z
  .object({
    id: z.string(),
    code: z.string(),
    group: z.string(),
    severity: z.enum(severities),
    title: z.string(),
    finds: z.string(),
    why: z.string(),
    remedy: z.string(),
    source: z.array(groundSchema),
    certainty: z.string(),
    validFrom: z.string(),
    validUntil: z.string().optional(),
    reads: z.array(z.enum(['dossier', 'text'])),
    examples: z.object({ passes: z.array(z.string()), fails: z.array(z.string()) }),
  })
  .meta({ id: 'Rule', description: 'A rule of the legal check; texts in Dutch.' })

/** The rules: public, generated from their files. */
export function addRules(api: Api): void {
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/rules',
      summary: 'The rules of the legal check',
      does: 'read-library',
      query: z.strictObject(pageQuery),
      answers: { status: 200, description: 'A page of rules', schema: pageSchema(ruleSchema) },
    },
    ({ c, query, answer }) => {
      const page = pageOf(rules, query)
      return page === undefined
        ? answerProblem(c, wrongCursor)
        : answer({ ...page, items: page.items.map(ruleAnswer) })
    },
  )
  addEndpoint(
    api,
    {
      method: 'get',
      path: '/rules/{code}',
      summary: 'One rule, by its short code or its id',
      does: 'read-library',
      answers: { status: 200, description: 'The rule', schema: ruleSchema },
      refuses: [404],
    },
    ({ c, param, answer }) => {
      const rule = ruleBy(param('code'))
      return rule === undefined ? answerProblem(c, problems.unknownRule) : answer(ruleAnswer(rule))
    },
  )
}

const ruleAnswer = (rule: Rule) => {
  const { inDossier, inText, inForeignText, grounds, examples } = rule
  return {
    ...omit(rule, 'inDossier', 'inText', 'inForeignText', 'grounds', 'examples'),
    source: grounds,
    reads: [...(inDossier ? ['dossier'] : []), ...((inText ?? inForeignText) ? ['text'] : [])],
    examples: { passes: examples.passes.map(wordsOf), fails: examples.fails.map(wordsOf) },
  }
}

const wordsOf = (example: Example): string => ('text' in example ? example.text : example.says)
