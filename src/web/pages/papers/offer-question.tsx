import type { ReactElement } from 'react';
import type { IssuedDocumentRow } from '../../../features/papers/document-list.ts';
import { isEnding } from '../../../features/papers/paper-facts.ts';
import { followUpTexts } from '../../../i18n/family-support/follow-up.ts';
import type { Language } from '../../../i18n/texts.ts';
import { type Fields, one } from '../../registry/fields.ts';
import { RadioGroup } from '../../ui/index.ts';

const name = 'offers';

/** TK 2.2.1: whether the family, when its service ends, wishes to hear of groups and offers later; null: it did not say. */
export function offerAnswerIn(fields: Fields): boolean | null {
  const said = one(fields, name);
  return said === 'yes' ? true : said === 'no' ? false : null;
}

/** Asked beside the family's signature of an ending, by itself or by whoever brings its signature in; never demanded. */
export function OfferQuestion(props: {
  readonly document: IssuedDocumentRow;
  /** Whether the family answers itself. */
  readonly own: boolean;
  readonly fields: Fields;
  /** What was said before. */
  readonly wished?: boolean | undefined;
  readonly language: Language;
}): ReactElement | null {
  const { document, own, fields, wished, language } = props;
  if (!isEnding(document.kind) || !document.awaited.includes('family_member')) return null;
  const t = followUpTexts[language];
  const before = wished === undefined ? '' : wished ? 'yes' : 'no';
  return (
    <RadioGroup
      language={language}
      name={name}
      label={own ? t.askedAtEnd : t.wishTitle}
      hint={own ? t.askedAtEndHint : t.askedForFamilyHint}
      optional
      value={one(fields, name) || before}
      options={[
        { value: 'yes', label: own ? t.ownYes : t.yes },
        { value: 'no', label: own ? t.ownNo : t.no },
      ]}
    />
  );
}
