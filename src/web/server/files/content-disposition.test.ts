import { describe, expect, it } from 'vitest';
import { asAttachment } from './content-disposition.ts';

describe('The name of a downloaded file', () => {
  it.each([
    ['Lisa 5 PT-1.docx', `attachment; filename="Lisa 5 PT-1.docx"; filename*=UTF-8''Lisa%205%20PT-1.docx`],
    ['Õunapuu.docx', `attachment; filename="Ounapuu.docx"; filename*=UTF-8''%C3%95unapuu.docx`],
    ['Отчёт.docx', `attachment; filename="_____.docx"; filename*=UTF-8''%D0%9E%D1%82%D1%87%D1%91%D1%82.docx`],
    ["it's (1)*!.txt", `attachment; filename="it's (1)-!.txt"; filename*=UTF-8''it%27s%20%281%29-%21.txt`],
    ['100 %.txt', `attachment; filename="100 _.txt"; filename*=UTF-8''100%20%25.txt`],
  ])('%s is said in all letters and in plain ones', (name, said) => {
    expect(asAttachment(name)).toBe(said);
  });

  it.each([
    ['a"; filename="b.exe', 'a-; filename=-b.exe'],
    ['a\r\nset-cookie: x=1', 'a--set-cookie- x=1'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\a|b', 'C--a-b'],
    ['a\u202Efdp.docx', 'a-fdp.docx'],
    ['\uD800.txt', '_.txt'],
  ])('%j cannot end the header, leave the folder or be read backwards', (name, said) => {
    expect(asAttachment(name)).toMatch(/^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[\w.%~-]+$/);
    expect(/filename="([^"]*)"/.exec(asAttachment(name))?.[1]).toBe(said);
  });
});
