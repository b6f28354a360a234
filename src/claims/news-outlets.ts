import { lookUp } from './gazetteer.ts'

/** Words that end the names of newspapers and broadcasters which no list has. */
const ENDING =
  /\b(?:news|news agency|times|post|herald|tribune|gazette|journal|chronicle|observer|telegraph|courier|daily|express|tv|television|radio|broadcasting|press|newspaper|magazine)$/i

/** Whether a name is that of a news agency, newspaper or broadcaster: by the gazetteer, or by how such names end. */
export function isNewsOutlet(name: string): boolean {
  const entry = lookUp(name)
  if (entry) return entry.sort === 'agency' || entry.sort === 'outlet'
  return (
    /^(?:the\s+)?\p{Lu}/u.test(name) &&
    name.split(/\s+/).length <= 5 &&
    name.includes(' ') &&
    ENDING.test(name)
  )
}
