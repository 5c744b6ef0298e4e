import type { SignedList } from '../../../features/groups/kept.ts';
import { formatDate } from '../../../i18n/formats.ts';
import { groupPageTexts } from '../../../i18n/groups/pages.ts';
import type { Language } from '../../../i18n/texts.ts';

interface Props {
  readonly groupId: string;
  readonly lists: readonly SignedList[];
  readonly language: Language;
}

/** TK 3.1.3: who signed which edition of a group's list and what was corrected in it, to be taken along. */
export function SignedLists({ groupId, lists, language }: Props) {
  const t = groupPageTexts[language];
  return lists.map((list) => (
    <p key={list.edition}>
      {t.signedBy(list.edition, list.signedName, formatDate(list.signedOn, language))}
      {list.correction === '' ? '' : `. ${list.correction}`}{' '}
      <a href={`/groups/${groupId}/lists/${list.edition}/pdf`}>PDF</a>{' '}
      <a href={`/groups/${groupId}/lists/${list.edition}/docx`}>DOCX</a>
    </p>
  ));
}
