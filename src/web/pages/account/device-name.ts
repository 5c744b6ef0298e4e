const browsers: readonly (readonly [RegExp, string])[] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/HeadlessChrome\/|Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** The browser and system that a browser says it is, as people name them; null where it says neither. */
export function deviceName(agent: string): string | null {
  const found = [browsers, systems].flatMap((list) => {
    const match = list.find(([pattern]) => pattern.test(agent));
    return match === undefined ? [] : [match[1]];
  });
  return found.length === 0 ? null : found.join(', ');
}
