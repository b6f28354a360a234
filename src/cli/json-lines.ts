import { readFile } from 'node:fs/promises'
import * as v from 'valibot'

/** Reads a file of one JSON object a line, each checked against a schema; blank lines are skipped. Throws with file and line. */
export async function readJsonLines<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>[]> {
  const lines = (await readFile(file, 'utf8')).replace(/^\uFEFF/, '').split('\n')
  return lines.flatMap((line, i) => (line.trim() === '' ? [] : [readLine(line, schema, `${file}:${i + 1}`)]))
}

function readLine<Schema extends v.GenericSchema>(
  line: string,
  schema: Schema,
  place: string,
): v.InferOutput<Schema> {
  const result = v.safeParse(schema, parseJson(line, place))
  if (result.success) return result.output
  const issue = result.issues[0]
  throw new Error(`${place}: ${v.getDotPath(issue) ?? 'line'}: ${issue.message}`)
}

function parseJson(line: string, place: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new Error(`${place}: not a JSON object`)
  }
}
