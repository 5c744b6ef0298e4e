/** Signs that some system keeps from file names, or that would end the header's text. */
const awkward = /[\p{Cc}\p{Cf}\\/:*?"<>|]/gu;

/** What RFC 5987 lets stand unescaped is less than what encodeURIComponent leaves. */
const extended = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The name without marks on its letters, for whoever reads ASCII alone. */
const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\x20-\x7E]/g, '_')
    .replaceAll('%', '_');

/** To be saved under a name of any letters (RFC 6266, RFC 5987), never shown inside the page. */
export function asAttachment(name: string): string {
  const safe = name.toWellFormed().normalize('NFC').replaceAll(awkward, '-').replace(/^\.+/, '');
  return `attachment; filename="${plain(safe)}"; filename*=UTF-8''${extended(safe)}`;
}
