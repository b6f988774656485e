/** Names that Windows gives to devices, whatever ending they have. */
const devices = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** The longest name, in bytes, that every usual disk takes. */
const longest = 255;

/**
 * An id as the name of a file or a folder on every system: that of a device of Windows gets a sign that no id has. An
 * ending may be put behind it.
 */
export function fileNameOf(id: string): string {
  const [first = ''] = id.split('.', 1);
  return devices.test(first) ? `${first}~${id.slice(first.length)}` : id;
}

/** The id that a name stands for. */
export function idOfFileName(name: string): string {
  const [first = ''] = name.split('.', 1);
  return fileNameOf(first.slice(0, -1)) === first ? first.slice(0, -1) + name.slice(first.length) : name;
}

/** Whether a name is that of a file in its folder on every system, and nothing else. */
export function isFileName(name: string): boolean {
  if (/[\p{Cc}\p{Cs}/\\<>:"|?*]/u.test(name) || /^$|^\.\.?$|[. ]$/.test(name)) return false;
  return fileNameOf(name) === name && new TextEncoder().encode(name).length <= longest;
}
