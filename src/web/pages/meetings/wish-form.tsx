import type { MembershipRole } from '../../../database/tables.ts';
import type { Draft } from '../../../features/drafts/draft.ts';
import { longestWish, meetingServices } from '../../../features/meetings/wishes.ts';
import { wishTexts } from '../../../i18n/meetings/pages.ts';
import { meetingWords } from '../../../i18n/meetings/words.ts';
import type { Language } from '../../../i18n/texts.ts';
import type { CivilDate } from '../../../rules/index.ts';
import { type Fields, one } from '../../registry/fields.ts';
import type { FormState } from '../../registry/page.ts';
import {
  Button,
  ButtonRow,
  Card,
  ChoiceChips,
  DateField,
  Form,
  RadioGroup,
  TextArea,
} from '../../ui/index.ts';
import { DraftLine, DraftNotice } from '../drafts/draft-line.tsx';
import { errorAt } from '../forms.tsx';
import { sayWish, sourceWord } from './say.ts';

export const wishFieldsIn = (fields: Fields) => ({
  service: one(fields, 'service'),
  source: one(fields, 'source'),
  informedOn: one(fields, 'informedOn'),
  words: one(fields, 'words'),
});

interface Props {
  readonly familyId: string;
  readonly role: MembershipRole;
  readonly draft: Draft | null;
  readonly form: FormState;
  readonly today: CivilDate;
  readonly language: Language;
  readonly token: Readonly<Record<string, string>>;
}

/** A family says what it wishes; a supporter or a manager takes it down for it. */
export function WishForm({ familyId, role, draft, form, today, language, token }: Props) {
  const t = wishTexts[language];
  const say = sayWish(language);
  const path = `/families/${familyId}/meetings`;
  const values = wishFieldsIn(form.fields ?? draft?.fields ?? {});
  const title = role === 'family_member' ? t.wish : t.takeDown;
  const hints = {
    mentoring: t.mentoringHint,
    counselling: t.counsellingHint,
    supervision: t.supervisionHint,
  };
  return (
    <Card title={title} id="wish">
      <DraftNotice
        draft={draft}
        form={form}
        of={{ form: 'wish-service', subject: familyId }}
        back={path}
        token={token}
        language={language}
      />
      <Form
        action={path}
        hidden={form.hidden}
        draftKey={`wish-service/${familyId}`}
        draftVersion={draft?.version ?? 0}
        draftSavedAt={draft?.savedAt}
        label={title}
      >
        <RadioGroup
          language={language}
          name="service"
          label={t.service}
          required
          error={errorAt(form, 'service', say)}
          value={values.service}
          options={meetingServices.map((value) => ({
            value,
            label: meetingWords[language][value],
            hint: hints[value],
          }))}
        />
        {role === 'project_manager' && (
          <>
            <ChoiceChips
              language={language}
              type="radio"
              name="source"
              label={t.source}
              required
              error={errorAt(form, 'source', say)}
              values={[values.source]}
              options={(['family', 'referral', 'provider'] as const).map((value) => ({
                value,
                label: sourceWord(value, language),
              }))}
            />
            <DateField
              language={language}
              name="informedOn"
              label={t.informedOn}
              hint={t.informedHint}
              error={errorAt(form, 'informedOn', say)}
              value={form.fields === null && draft === null ? today : values.informedOn}
              max={today}
            />
          </>
        )}
        <TextArea
          language={language}
          name="words"
          label={t.words}
          hint={t.wordsHint}
          error={errorAt(form, 'words', say)}
          value={values.words}
          rows={4}
          limit={longestWish}
        />
        <DraftLine language={language} />
        <ButtonRow>
          <Button variant="primary" icon={role === 'family_member' ? 'send' : 'save'}>
            {role === 'family_member' ? t.send : t.save}
          </Button>
        </ButtonRow>
      </Form>
    </Card>
  );
}
