import { findCpv } from '../../../../reference/cpv.js'
import { searchCpv } from '../../../../reference/cpv-search.js'
import { typedCpv } from '../../../../reference/typed-cpv.js'
import { Choices } from '../../../components/choice-fields.js'
import { TextArea } from '../../../components/text-fields.js'
import { control, type FormView } from './firm-form.js'
import type { FormReader } from './form-reader.js'

/** Codes as they can be typed again, one a line, each with its label. */
export const cpvLines = (codes: readonly string[]): string =>
  codes.map((code) => `${code} ${findCpv(code)?.label ?? ''}`.trim()).join('\n')

const picked = 'cpvGekozen'
const most = 7

/**
 * The codes that were typed and ticked. Everyday words are no code yet: what they may mean is then to be ticked, so they
 * are a fault of the field.
 */
export function readCpvCodes({ text, all, fault }: FormReader): readonly string[] {
  const codes = new Set<string>()
  for (const line of linesOf(text('cpvCodes') ?? '')) {
    const found = typedCpv(line)
    if (found.ok) codes.add(found.value)
    else if (!hasTicked(line, all(picked)))
      fault(
        'cpvCodes',
        found.error.choices === undefined
          ? found.error.message
          : `Kruis hieronder aan wat je doet van “${line.slice(0, 60)}”.`,
      )
  }
  for (const code of all(picked)) codes.add(code)
  return [...codes]
}

/** Whether one of the codes that words may mean was ticked. */
const hasTicked = (words: string, ticked: readonly string[]): boolean =>
  searchCpv(words, { limit: most }).some(({ code }) => ticked.includes(code))

/** Codes and everyday words, one a line; under it, for each of the words, the codes that may be meant. */
export const CpvFields = ({ view, label }: { view: FormView; label: string }) => {
  const words = linesOf(view.values('cpvCodes')[0] ?? '').filter((line) => !typedCpv(line).ok)
  return (
    <>
      <TextArea
        {...control(view, 'cpvCodes')}
        label={label}
        hint="Eén per regel: een code, of gewone woorden zoals gras maaien. Bij woorden kies je daarna de code. Een korte code zoals 77300000 dekt ook de fijnere codes eronder."
        rows={5}
      />
      {words.map((line, index) => (
        <Choices
          id={`cpv-${index}`}
          name={picked}
          legend={`Wat doe je van “${line.slice(0, 60)}”?`}
          kind="checkbox"
          choices={searchCpv(line, { limit: most }).map(({ code, label: name }) => ({
            value: code,
            label: `${code}: ${name}`,
          }))}
          chosen={view.values(picked)}
        />
      ))}
    </>
  )
}

const linesOf = (typed: string): readonly string[] =>
  typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 100)
