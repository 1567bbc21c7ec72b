import { describe, expect, it } from 'vitest'
import { procedureFacts } from '../../src/clauses/facts/procedure.js'
import { answerLabel } from '../../src/procurement/answer-labels.js'
import { missingAnswers } from '../../src/procurement/mandatory.js'
import { plainRows } from '../../src/procurement/plain-fields.js'
import { procedureSchema } from '../../src/procurement/procedure.js'
import { journey } from '../../src/questionnaire/journey.js'

const begun = procedureSchema.parse({ title: 'Bermen', lots: [{ id: 'LOT-0001' }] })
const stepsOf = (section: string) =>
  journey(begun, []).flatMap((step) =>
    step.section === section && step.kind === 'questions'
      ? step.asked.map(({ fields }) => fields.map(({ path }) => path))
      : [],
  )

describe.each(plainRows)(
  'the field %s, which stands by itself',
  (name, { label, said, mandatory, question }) => {
    it('is asked in its section, after the questions that may decide something', () => {
      const own = plainRows
        .filter((row) => row[1].question.section === question.section)
        .map(([path]) => [path])
      expect(own).toContainEqual([name])
      expect(stepsOf(question.section).slice(-own.length)).toEqual(own)
    })

    it('has its label, and may be told by a text and a condition', () => {
      expect(answerLabel(name)).toBe(label)
      expect(procedureFacts[name]).toMatchObject({ label: said, answer: name })
    })

    it('is missed by a final document only when its row says so', () => {
      const missed = missingAnswers(begun).filter(({ path }) => path === name)
      expect(missed).toEqual(mandatory === undefined ? [] : [{ path: name, question: mandatory }])
    })
  },
)
