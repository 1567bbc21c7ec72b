import type { TechnicalAttachment } from '../../../../procurement/technical-part.js'

export const listPath = 'administration.technicalAttachments'

/** The list with the titles that were typed; the very same list when they all stand there already. */
export function changedTitles(
  known: readonly TechnicalAttachment[],
  titles: ReadonlyMap<string, string>,
): readonly TechnicalAttachment[] {
  const titled = known.map((file) => {
    const typed = titles.get(file.attachment)
    return typed === undefined || (typed || file.name) === (file.title ?? file.name)
      ? file
      : withTitle(file, typed)
  })
  return titled.some((file, index) => file !== known[index]) ? titled : known
}

/** Without a title, or with its own name as title, a file goes by its name. */
function withTitle(file: TechnicalAttachment, typed: string): TechnicalAttachment {
  const { title: _, ...rest } = file
  return typed === '' || typed === file.name ? rest : { ...rest, title: typed }
}

/** The list with one file a place higher or lower among those of its use. */
export function moved(
  known: readonly TechnicalAttachment[],
  file: TechnicalAttachment,
  by: -1 | 1,
): readonly TechnicalAttachment[] {
  const of = known.filter(({ use }) => use === file.use)
  const other = of[of.indexOf(file) + by]
  if (other === undefined) return known
  return known.map((one) => (one === file ? other : one === other ? file : one))
}
