/**
 * An address to be shown: who may enter, and by which password, is nobody else’s concern. What can’t be told apart from a
 * password is left out with it; the name of a file stays as it is.
 */
export function withoutPassword(address: string): string {
  const [, scheme, rest = ''] = /^([a-z][a-z\d+.-]*:)\/\/(.*)$/is.exec(address) ?? [];
  if (scheme === undefined) return address;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // Behind the host, an @ is the end of a password with a slash in it.
  if (!url || `${url.pathname}${url.search}${url.hash}`.includes('@')) return `${scheme}//…`;
  const isSecret = url.search !== '' || url.hash !== '';
  return rest === '' ? address : `${scheme}//${url.host}${url.pathname}${isSecret ? '?…' : ''}`;
}
