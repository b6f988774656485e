/** The time of day that “9:00”, “17h30” or “5 pm” comes to, between quotes. */
export function clockInWords(text: string): string | undefined {
  const [, first, minutes = '00', half = ''] =
    /^(\d{1,2})(?:\s*[:h.]\s*(\d{2}))?\s*(?:h|([ap])\.?m\.?)?$/i.exec(text) ?? [];
  if (first === undefined || !/[:hm.]/i.test(text)) return undefined;
  const hour = (Number(first) % (half ? 12 : 100)) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour > 23 || Number(minutes) > 59 ? undefined : `"${String(hour).padStart(2, '0')}:${minutes}"`;
}
