/**
 * Where to return after signing in comes out of an address that anyone can write, so it may only be a path
 * of this site: never another host, never something that a browser or a proxy could read as one.
 */
const longest = 512;

/** The path with its query and fragment as a browser would send it, or null when it is not safely ours. */
export function localPath(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > longest || !startsAtOurRoot(text)) return null;
  const url = URL.parse(text, 'http://local.invalid');
  if (url === null || url.host !== 'local.invalid' || url.protocol !== 'http:' || url.username !== '') {
    return null;
  }
  // Dots are resolved by now, and "/.//evil" has become "//evil": look again.
  if (!startsAtOurRoot(url.pathname) || !isPlainWhenDecoded(url.pathname)) return null;
  const path = url.pathname + url.search + url.hash;
  return path.length <= longest ? path : null;
}

function startsAtOurRoot(text: string): boolean {
  return text.startsWith('/') && !text.startsWith('//') && !hasForbiddenCharacter(text);
}

/** A backslash is a slash to browsers; control characters and line ends are dropped by them or split headers. */
function hasForbiddenCharacter(text: string): boolean {
  return /[\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(text);
}

/** Something on the way may decode the path once more: no slash, backslash or control may come out of it. */
function isPlainWhenDecoded(pathname: string): boolean {
  if (/%2f/i.test(pathname)) return false;
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return false;
  }
  if (hasForbiddenCharacter(decoded) || decoded.startsWith('//')) return false;
  return decoded === pathname || !/%[0-9a-f]{2}/i.test(decoded) || isPlainWhenDecoded(decoded);
}
