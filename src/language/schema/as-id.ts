/** The id that a name comes to without accents, capitals and spaces. */
export function asId(name: string): string | undefined {
  const id = numberLast(name.slice(0, 64))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return id === '' ? undefined : id;
}

/** An id begins with a letter: “1er vote” may be “vote-1”. */
function numberLast(name: string): string {
  return name.replace(/^(\d+)(?:er|re|e|ème|st|nd|rd|th)?[\s_-]+(\D.*)$/i, '$2-$1');
}
