/** The id that a name comes to without accents, capitals and spaces. */
export function asId(name: string): string | undefined {
  const id = name
    .slice(0, 64)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '');
  return id === '' ? undefined : id;
}
