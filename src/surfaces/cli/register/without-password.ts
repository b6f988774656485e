/** An address to be shown: who may enter, and by which password, is nobody else’s concern. */
export function withoutPassword(address: string): string {
  return address.replace(/\/\/[^/]*@/, '//').replace(/([?&]password=)[^&]*/g, '$1…');
}
