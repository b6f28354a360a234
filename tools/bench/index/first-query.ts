/** Words as common as those of news; a first query must not need the generator. */
export const FIRST_QUERY: readonly string[] = [
  ...['sai', 'peopl', 'million', 'close', 'approv', 'monday', 'ministri', 'januari', 'home', 'report'],
  ...['govern', 'water', 'school', 'percent', 'kill', 'plan', 'world', 'bank', 'citi', 'leader'],
]
